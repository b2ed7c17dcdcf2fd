/**
 * HTML as a value. Lines of reports are drawn by functions that return it and not by components: a history of four
 * hundred reports draws a hundred thousand lines of a dozen pieces each, and every instance of a component costs many
 * times what its few characters do.
 */
export class Html {
  /** The markup, for `set:html`. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: markup as it is; words, which are escaped; nothing. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/**
 * A template of HTML: html`<a href="${path}">${words}</a>`. What is not markup already is escaped, in attributes as in
 * text; attributes are in double quotes.
 * @param strings between the parts.
 * @param parts what varies.
 * @returns the markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = strings[0]!;
  parts.forEach((part, index) => {
    const isAttribute = strings[index]!.endsWith('="');
    text += typeof part === 'string' ? (isAttribute ? escapeAttribute(part) : escapeText(part)) : markupOf(part);
    text += strings[index + 1]!;
  });
  return new Html(text);
}

/**
 * Markup that is safe by itself: drawn in the code, or made by the reader of reports.
 * @param text the markup.
 * @returns the same as a value.
 */
export function markup(text: string): Html {
  return new Html(text);
}

function markupOf(part: HtmlPart): string {
  if (part instanceof Html) return part.text;
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  let text = '';
  for (const one of part) text += markupOf(one);
  return text;
}

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

function escapeText(words: string): string {
  return /[&<>'"]/.test(words) ? words.replace(/[&<>'"]/g, (character) => special[character]!) : words;
}

function escapeAttribute(words: string): string {
  return /[&"]/.test(words) ? words.replace(/[&"]/g, (character) => special[character]!) : words;
}
