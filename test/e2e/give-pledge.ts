import type { Page } from 'puppeteer-core';
import { texts, type Locale } from '../../src/locale/locale.ts';
import { fillIn, goToSend } from '../chaos/page-form.ts';
import { upgraded } from './bundle.ts';
import { textBecomes } from './reader.ts';

/** Gives a pledge in the page's form, in the language that it speaks, up to its receipt. */
export async function givePledge(page: Page, words: string, locale: Locale = 'sv'): Promise<void> {
  await upgraded(page);
  await page.evaluate(fillIn, words);
  await page.keyboard.press('Enter');
  await page.evaluate(goToSend, words);
  await page.keyboard.press('Enter');
  await textBecomes(page, 'tillvaxt-pledge-form', new RegExp(texts(locale).thanks));
}
