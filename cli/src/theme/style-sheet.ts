import { ParseErrorMessage, tokenize, TokenType, type CSSToken, type TokenIdent } from '@csstools/css-tokenizer';
import { Refusal } from '../refusal.ts';

/** A custom property as it is declared. */
export interface Declaration {
  property: string;
  value: string;
  /** The selectors and at-rules around it, the outermost first. */
  within: readonly string[];
}

const closing: { readonly [Type in TokenType]?: TokenType } = {
  [TokenType.Function]: TokenType.CloseParen,
  [TokenType.OpenParen]: TokenType.CloseParen,
  [TokenType.OpenSquare]: TokenType.CloseSquare,
  [TokenType.OpenCurly]: TokenType.CloseCurly,
};

const isSpace = ([type]: CSSToken): boolean => type === TokenType.Whitespace || type === TokenType.Comment;
const textOf = (some: readonly CSSToken[]): string =>
  some
    .map((token) => (isSpace(token) ? ' ' : token[1]))
    .join('')
    .trim();

/**
 * The custom properties that a style sheet declares, found as browsers find them (CSS Syntax 3): none in comments, in texts or in addresses,
 * and each with what stands around it.
 *
 * @throws Refusal where a comment has no end
 */
export function customProperties(css: string, file: string): Declaration[] {
  const found: Declaration[] = [];
  const within: string[] = [];
  let statement: CSSToken[] = [];
  // What closes the brackets that are open in the statement; until then nothing ends it.
  const brackets: TokenType[] = [];

  const declared = (): TokenIdent | undefined => {
    const [name, colon] = statement.filter((token) => !isSpace(token));
    return name?.[0] === TokenType.Ident && name[4].value.startsWith('--') && colon?.[0] === TokenType.Colon
      ? name
      : undefined;
  };
  const end = (): void => {
    const property = declared()?.[4].value;
    const colon = statement.findIndex(([type]) => type === TokenType.Colon);
    if (property !== undefined)
      found.push({ property, value: textOf(statement.slice(colon + 1)), within: [...within] });
    statement = [];
  };

  const onParseError = ({ message }: Error): void => {
    if (message === ParseErrorMessage.UnexpectedEOFInComment)
      throw new Refusal(`${file}: a comment has no end; expected */ after it.`);
  };
  for (const token of tokenize({ css }, { onParseError })) {
    const [type] = token;
    const closes = closing[type];
    if (brackets.length) {
      if (type === brackets.at(-1)) brackets.pop();
      else if (closes) brackets.push(closes);
      statement.push(token);
    } else if (type === TokenType.OpenCurly && !(within.length && declared())) {
      within.push(textOf(statement));
      statement = [];
    } else if (type === TokenType.CloseCurly && within.length) {
      end();
      within.pop();
    } else if (type === TokenType.Semicolon && (within.length || textOf(statement).startsWith('@'))) end();
    else {
      if (closes) brackets.push(closes);
      statement.push(token);
    }
  }
  end();
  return found;
}
