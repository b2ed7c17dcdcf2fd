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

/**
 * A template: html`<a href="${path}">${words}</a>`. Escapes text. Attributes need double quotes; those that are undefined
 * or false are left out.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = strings[0]!;
  parts.forEach((part, index) => {
    const rest = strings[index + 1]!;
    if (!strings[index]!.endsWith('="')) text += markupOf(part) + rest;
    else if (part === undefined || part === false) text = text.slice(0, text.lastIndexOf(' ')) + rest.slice(1);
    else text += (typeof part === 'string' ? escapeAttribute(part) : markupOf(part)) + rest;
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
