import { escapeHtml } from '../report/markdown/to-html.ts';

/**
 * HTML as a value. Functions that return it render the lines of reports: four hundred reports have a hundred thousand
 * lines of a dozen elements each, and an instance of a component costs many times as much as an element.
 */
export class Html {
  /** For `set:html`. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** HTML to insert as it is, text to escape, or nothing. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** A template: html`<a href="${path}">${words}</a>`. Escapes text. Attributes need double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = strings[0]!;
  parts.forEach((part, index) => {
    const isAttribute = strings[index]!.endsWith('="');
    text += typeof part === 'string' ? (isAttribute ? escapeAttribute(part) : escapeHtml(part)) : markupOf(part);
    text += strings[index + 1]!;
  });
  return new Html(text);
}

/** Joins the parts that are not empty, with a text such as a comma between them. */
export function joined(parts: readonly HtmlPart[], between: string): Html {
  return html`${parts.filter(Boolean).map((part, index) => [index > 0 && between, part])}`;
}

function markupOf(part: HtmlPart): string {
  if (part instanceof Html) return part.text;
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  let text = '';
  for (const inner of part) text += markupOf(inner);
  return text;
}

function escapeAttribute(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
