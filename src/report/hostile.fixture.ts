import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One item of hostile content, and what becomes of it. */
export interface HostileItem {
  name: string;
  /** Of a report, below a heading. */
  body?: string;
  /** An image that a report shows. */
  drawing?: string;
  /** Texts of files of the content, by path. */
  files?: Record<string, string>;
  /** One such file. */
  file?: string;
  text?: string;
  /** Code and place of each diagnostic. */
  reported?: string[];
  /** The words of each line, as a reader sees them. */
  words?: string[];
  /** Nothing is reported, and there is no line. */
  safe?: true;
}

const folder = join(import.meta.dirname, 'fixtures/hostile');

/** The items of `fixtures/hostile`, by the name of their file. */
export const hostileContent = readdirSync(folder).map((file): [string, HostileItem[]] => [
  file.replace('.yaml', ''),
  parse(readFileSync(join(folder, file), 'utf8')) as HostileItem[],
]);

/** The elements that the HTML of a report may have, below its area headings. */
export const bodyElements = [
  'a',
  'aside',
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'li',
  'ol',
  'p',
  'pre',
  'small',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
] as const;
