import assert from 'node:assert/strict';

/** What a browser without script makes of one of the collector's pages; reads the collector's own markup, not any HTML. */
export class Page {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  /** Reads an answer and asserts that it is a page of this status with the headers that every page has. */
  static async from(response: Response, status: number): Promise<Page> {
    const html = await response.text();
    assert.equal(response.status, status, html);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    assert.equal(response.headers.get('referrer-policy'), 'same-origin');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    const page = new Page(html);
    page.#assertWellMade();
    return page;
  }

  get language(): string {
    return this.#one(/<html lang="([^"]*)"/);
  }

  get title(): string {
    return this.#one(/<title>([^<]*)<\/title>/);
  }

  get heading(): string {
    return this.#one(/<h1>([^<]*)<\/h1>/);
  }

  /** The page's text, without tags. */
  get text(): string {
    return unescape(this.html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
  }

  /** The entries of the error summary: what they say and the field they lead to. */
  get summary(): { field: string; text: string }[] {
    const summary = /<div class="summary"[\s\S]*?<\/div>/.exec(this.html)?.[0] ?? '';
    return [...summary.matchAll(/<li>\s*(?:<a href="#([^"]*)">)?([^<]*)/g)].map(([, field, text]) => ({
      field: unescape(field ?? ''),
      text: unescape(text ?? '').trim(),
    }));
  }

  /** The message that stands at a field. */
  messageAt(field: string): string | undefined {
    const message = new RegExp(`id="${field}-error">(?:<span[^>]*>[^<]*</span>)?([^<]*)`).exec(this.html)?.[1];
    return message === undefined ? undefined : unescape(message).trim();
  }

  /** What the page's form sends when the button is pressed, line ends as CRLF. */
  fields(button?: string): URLSearchParams {
    const form = this.#one(/(<form[\s\S]*<\/form>)/, false);
    const fields = new URLSearchParams();
    const controls = form.matchAll(
      /<(?<tag>input|textarea|button)\b(?<source>[^>]*)>(?:(?<=<textarea[^>]*>)\n?(?<content>[\s\S]*?)<\/textarea>)?/g,
    );
    for (const { groups } of controls) {
      const { tag, source = '', content = '' } = groups ?? {};
      const attributes = Object.fromEntries(
        [...source.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, unescape(value ?? '')]),
      );
      const { name, type, value } = attributes;
      if (name === undefined) continue;
      if (tag === 'button' && value !== button) continue;
      if ((type === 'checkbox' || type === 'radio') && !('checked' in attributes)) continue;
      fields.append(name, (tag === 'textarea' ? unescape(content) : (value ?? '')).replaceAll('\n', '\r\n'));
    }
    return fields;
  }

  /** Ids are unique, every label, description and summary link leads somewhere, and there is one main, one h1. */
  #assertWellMade(): void {
    const ids = [...this.html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'ids are unique');
    const references = this.html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"|href="#([^"]*)"/g);
    for (const [, several, one] of references) {
      for (const id of (several ?? one ?? '').split(' ')) assert.ok(ids.includes(id), `${id} is in the page`);
    }
    assert.equal(this.html.match(/<main>/g)?.length, 1);
    assert.equal(this.html.match(/<h1>/g)?.length, 1);
    const tags = (this.html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    assert.doesNotMatch(tags.join(''), /<script|\son\w+=|style=/);
    assert.doesNotMatch(this.html, /undefined|\[object/);
  }

  #one(pattern: RegExp, escaped = true): string {
    const found = pattern.exec(this.html)?.[1];
    assert.ok(found !== undefined, `${pattern} is in ${this.html}`);
    return escaped ? unescape(found) : found;
  }
}

function unescape(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_entity, name: string) => signs[name] ?? '');
}
