const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (value: unknown): string => String(value).replace(/[&<>"']/g, (char) => entities[char]!);

/** Markup that is safe to put into other markup as it is. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

/** Tagged template for the fallback's HTML: every value is escaped but markup made by this same tag; lists are joined. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const one = (value: unknown): string => {
    if (value instanceof Markup) return value.html;
    if (Array.isArray(value)) return value.map(one).join('');
    return value === undefined || value === null || value === false ? '' : escape(value);
  };
  return new Markup(strings.reduce((all, part, index) => all + one(values[index - 1]) + part));
}
