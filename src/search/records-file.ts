import { escapeHtml } from '../report/markdown/to-html.ts';
import { sitePath } from '../urls/site-path.ts';
import { listingPath, nameSeparator, type Passage, type SearchRecord } from './record.ts';
import { extraWords, nameWord } from './tokenizer.ts';

/** The file by which pages pass records to the search index. The build removes it. */
export const recordsFile = 'search/records.json';

export interface RecordsFile {
  /** Language of the content, for the stems of its words. */
  language: string;
  records: IndexedRecord[];
}

export interface IndexedRecord {
  /** Path of its page from the root of the site. */
  url: string;
  /** What Pagefind indexes. */
  html: string;
  /** Every URL that a result links to, from the root of the host: for the check of links, as no page has them. */
  urls: string[];
}

/** A record as it goes into the index. */
export function toIndexedRecord(record: SearchRecord): IndexedRecord {
  const { path } = record;
  const passages = record.passages();
  const inside = passages.flatMap(({ target }) => {
    if ('line' in target) return target.listings.map((listing) => listingPath(target.line, listing));
    return target.anchor === '' ? [] : `${path}#${target.anchor}`;
  });
  return { url: path, html: recordHtml(record, passages), urls: [path, ...inside].map(sitePath) };
}

/**
 * Each passage is an anchor with its text as title (https://pagefind.app/docs/sub-results/). Its id says where it leads:
 * the words of metadata would be found.
 */
function recordHtml({ kind, title, names, also = [], filters }: SearchRecord, passages: readonly Passage[]): string {
  const data = (use: 'filter' | 'meta', name: string, value: string) =>
    `<i data-pagefind-${use}="${name}[title]" title="${escapeHtml(value)}"></i>`;
  // Pagefind adds a full stop to what ends in a letter or digit, and so would cut `release24` in two.
  const words = (weight: number, texts: readonly string[]) =>
    texts.length > 0 ? `<p data-pagefind-weight="${weight}">${escapeHtml(texts.join(' '))} ·</p>` : '';
  const values = Object.entries({ kind: [kind], ...filters }).flatMap(([name, ofFilter]) =>
    ofFilter.map((value) => data('filter', name, value)),
  );
  const other = names.length > 0 ? data('meta', 'names', names.join(nameSeparator)) : '';
  const sections = passages.map(({ target, text, also: hiddenWords = [] }) => {
    const hidden = [...hiddenWords, ...[text, ...hiddenWords].flatMap(extraWords)];
    const attributes = `id="${escapeHtml(encodeURIComponent(JSON.stringify(target)))}" data-pagefind-title="${escapeHtml(text)}"`;
    return `<section ${attributes}>${words(1, [text])}${words(0.2, hidden)}</section>`;
  });
  const hidden = [title, ...names].flatMap((name) => [...extraWords(name), nameWord(name)]);

  const facts = data('meta', 'title', title) + other + values.join('');
  return (
    facts +
    words(4, [title]) +
    words(2, names) +
    words(1, [...also, `${kind}s`]) +
    words(0.2, hidden) +
    sections.join('')
  );
}
