import { escapeHtml } from '../report/markdown/to-html.ts';
import { sitePath } from '../urls/site-path.ts';
import { listingPath, nameSeparator, past, type Passage, type SearchRecord } from './record.ts';
import { extraWords, formsOf, formWord, nameWord } from './tokenizer.ts';

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

/** Records as they go into the index. */
export function toIndexedRecords(records: readonly SearchRecord[]): IndexedRecord[] {
  const read = records.map((record) => {
    const passages = record.passages();
    return { record, passages, forms: formsOf(textsOf(record, passages).join(' ')) };
  });
  const similar = similarForms(new Set(read.flatMap(({ forms }) => forms)));
  return read.map(({ record, passages, forms }) =>
    toIndexedRecord(
      record,
      passages,
      forms.filter((form) => similar.has(form)),
    ),
  );
}

/** What readers read, or ask for. Other things have the names of its area and cycles, too. */
function textsOf({ title, names, also = [] }: SearchRecord, passages: readonly Passage[]): string[] {
  return [title, ...names, ...also, ...passages.map(({ text }) => text)];
}

/** The words that another one begins like, so that Pagefind may take one for the other. */
function similarForms(forms: ReadonlySet<string>): ReadonlySet<string> {
  const similar = new Set<string>();
  for (const alike of Map.groupBy(forms, (form) => form.slice(0, 3)).values()) {
    for (const form of alike) {
      const stem = form.slice(0, Math.max(3, form.length - 3));
      const others = alike.filter((other) => other !== form && other.startsWith(stem));
      for (const other of others.length > 0 ? [form, ...others] : []) similar.add(other);
    }
  }
  return similar;
}

function toIndexedRecord(record: SearchRecord, passages: readonly Passage[], forms: readonly string[]): IndexedRecord {
  const { path } = record;
  const inside = passages.flatMap(({ target }) => {
    if ('line' in target) return target.listings.map((listing) => listingPath(target.line, listing));
    return target.anchor === '' ? [] : `${path}#${target.anchor}`;
  });
  return { url: path, html: recordHtml(record, passages, forms), urls: [path, ...inside].map(sitePath) };
}

/**
 * Each passage is an anchor with its text as title (https://pagefind.app/docs/sub-results/). Its id says where it leads:
 * the words of metadata would be found.
 */
function recordHtml(
  { kind, title, names, places = [], also = [], filters }: SearchRecord,
  passages: readonly Passage[],
  forms: readonly string[],
): string {
  const data = (use: 'filter' | 'meta', name: string, value: string) =>
    `<i data-pagefind-${use}="${name}[title]" title="${escapeHtml(value)}"></i>`;
  const isPast = filters['change']?.includes('unlisted');
  // Pagefind adds a full stop to what ends in a letter or digit, and so would cut `release24` in two.
  const words = (weight: number, texts: readonly string[]) =>
    texts.length > 0 ? `<p data-pagefind-weight="${weight}">${escapeHtml(texts.join(' '))} ·</p>` : '';
  const values = Object.entries({ kind: isPast ? [kind, past] : [kind], ...filters }).flatMap(([name, ofFilter]) =>
    ofFilter.map((value) => data('filter', name, value)),
  );
  const other = names.length > 0 ? data('meta', 'names', names.join(nameSeparator)) : '';
  const sections = passages.map(({ target, text, also: hiddenWords = [] }) => {
    const hidden = [...hiddenWords, ...[text, ...hiddenWords].flatMap(extraWords)];
    const attributes = `id="${escapeHtml(encodeURIComponent(JSON.stringify(target)))}" data-pagefind-title="${escapeHtml(text)}"`;
    return `<section ${attributes}>${words(1, [text])}${words(0.2, hidden)}</section>`;
  });
  const hidden = [
    ...[title, ...names].flatMap((name) => [...extraWords(name), nameWord(name)]),
    ...forms.map(formWord),
  ];

  const facts = data('meta', 'title', title) + other + values.join('');
  return (
    facts +
    words(4, [title]) +
    words(2, names) +
    words(1, [...places, ...also, `${kind}s`]) +
    words(0.2, hidden) +
    sections.join('')
  );
}
