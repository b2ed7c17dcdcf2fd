import type { RootContent } from 'mdast';
import type { ContentPart } from '../../../report/content.ts';
import { offsetsOf, placesIn, positionOf, splitLines } from '../../../report/diagnostics/source.ts';
import { isBullets } from '../../../report/markdown/nodes.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import { isReport, type ReadReport } from '../../../report/read-report.ts';
import { slugify } from '../../../report/slug.ts';
import type { ContentRule } from '../../rule.ts';
import { bulletsOfTable, saysStatuses } from '../../status-tables.ts';
import { workTableOf } from '../../work-table.ts';
import { setApart } from '../../../report/set-apart.ts';
import { cardAsBullet } from '../../cards.ts';
import { statusSigns } from '../../../report/status-signs.ts';
import { markerList } from '../../../report/status.ts';
import { statusWordsOf, type StatusWords } from '../../../report/status-words.ts';

/**
 * An area without bullets that has other text in their place, where other reports, or the published URLs, have work: rows
 * with letters, a table, terms with definitions, or paragraphs in the words of that work. A table with statuses is work
 * anywhere.
 */
export const unreadWork: ContentRule = {
  code: 'missed-mark',
  check({ content, documents, textOf }, report) {
    const workOf = knownWork(content);
    for (const document of documents.filter(isReport)) {
      const words = statusWordsOf(content);
      let isNamed = false;
      for (const { area, nodes, hasBullets } of blocksIn(document)) {
        const text = textOf(document.report.file);
        const known = hasBullets ? undefined : workOf(area, document.report.file);
        // Beside bullets, a table of Markdown is text of the area.
        const pasted = hasBullets ? nodes.filter(({ type }) => type === 'paragraph') : nodes;
        const found = known?.size
          ? unreadIn(nodes, text, known, document, words)
          : tablesOfWork(pasted, document, words);
        isNamed ||= found.length > 0;
        for (const { what, from, to, bullets } of found) {
          const fix = bullets.join('\n');
          const asked = fix.includes('- [?] ') ? `; [?] is for you to replace: ${markerList(content.statuses)}` : '';
          report(document.report.file, {
            at: placesIn(text).span(from, to),
            found: `${what}, which is not read as work`,
            expected: `bullets, one for each piece of work under this heading${asked}; if these are no pieces of work, <Note> and </Note> around them`,
            fix,
          });
        }
      }
      const first = isNamed ? undefined : proseAlone(document);
      if (first)
        report(document.report.file, {
          at: positionOf(first),
          found: 'no bullet in this report, only other text below the headings of areas',
          expected: 'a bullet for each piece of work; if there was none, <Note> and </Note> around the text',
          fix: document.report.kind === 'plan' ? '- Words of a piece of work' : '- [/] Words of a piece of work',
        });
    }
  },
};

/** The slugs of the work that other reports or published URLs have in an area. */
function knownWork({ reports, published }: ContentPart): (area: string, file: string) => Set<string> {
  const listed = reports.flatMap(({ file, sections }) =>
    sections.flatMap((section) =>
      withSubLines(topLines([section])).map(({ slug }) => ({ area: section.area, file, slug })),
    ),
  );
  const urls = published.flatMap((url) => {
    const [, area = '', path = ''] = /(?:^\/areas\/|#(?:plan\/)?)([^/#]+)\/([^#]+?)\/?$/.exec(url) ?? [];
    return area === '' ? [] : [{ area, file: '', slug: path.split('/').at(-1) ?? '' }];
  });
  const byArea = Map.groupBy([...listed, ...urls], ({ area }) => area);
  return (area, file) =>
    new Set((byArea.get(area) ?? []).flatMap((line) => (line.file === file || line.slug === '' ? [] : line.slug)));
}

function blocksIn({ body, sections }: ReadReport): { area: string; nodes: RootContent[]; hasBullets: boolean }[] {
  const starts = sections.map(({ node }) => body.indexOf(node));
  return sections.flatMap(({ area }, index) => {
    const nodes = body.slice(starts[index]! + 1, starts[index + 1]);
    return area === undefined ? [] : [{ area, nodes, hasBullets: nodes.some(isBullets) }];
  });
}

/** The first text that may hold work, in a report without any bullet or list. */
function proseAlone({ lines, sections, body, file: { text } }: ReadReport): RootContent | undefined {
  const start = sections.find(({ area }) => area !== undefined)?.node;
  if (!start || lines.length > 0) return undefined;
  const nodes = body.slice(body.indexOf(start) + 1);
  const others = ['list', 'code', 'blockquote'];
  if (nodes.some(({ type }) => others.includes(type))) return undefined;
  return nodes.find((node) => {
    const { start: from, end: to } = offsetsOf(node);
    // A short sentence says that there was nothing.
    return node.type === 'table' || (node.type === 'paragraph' && to - from > 80 && isSentence(text.slice(from, to)));
  });
}

function isSentence(written: string): boolean {
  return splitLines(written).every((row) => /^\s*[\p{L}\p{N}*_"“(]/u.test(row));
}

interface Unread {
  what: string;
  from: number;
  to: number;
  /** The text as bullets, if it is work. */
  bullets: string[];
}

function unreadIn(
  nodes: readonly RootContent[],
  text: string,
  known: ReadonlySet<string>,
  { report }: ReadReport,
  words: StatusWords,
): Unread[] {
  const isPlan = report.kind === 'plan';
  const paragraphs: RootContent[] = [];
  const found = nodes.flatMap((node): Unread | [] => {
    const { start: from, end: to } = offsetsOf(node);
    const rows = splitLines(text.slice(from, to)).map((row) => row.trim());
    // Another rule corrects these bullets.
    if (rows.every((row) => correctedBullet.test(row))) return [];
    const found = workIn(node, text, isPlan, words);
    if (found) return { ...found, from, to };
    if (node.type !== 'paragraph') return [];
    if (rows.length > 1 && rows.every((row) => letter.test(row)))
      return { what: 'a list with letters', from, to, bullets: rows.map((row) => `- ${row.replace(letter, '')}`) };
    if (rows.some((row) => definition.test(row)))
      return { what: 'a list of definitions', from, to, bullets: rows.map(definitionAsBullet) };
    paragraphs.push(node);
    return [];
  });
  const work = paragraphs.map((node) => {
    const { start: from, end: to } = offsetsOf(node);
    return { from, to, rows: splitLines(text.slice(from, to)).map((row) => row.trim()) };
  });
  const [first] = work;
  const last = work.at(-1);
  const statusOf = (row: string) => (isPlan ? undefined : statusBehind(row, known, words));
  const isOfWork = (row: string) => isKnown(row, known) || statusOf(row) !== undefined;
  const isWork = work.some(({ rows }) => rows.some(isOfWork));
  if (!first || !last || !isWork) return found;
  const what = work.length > 1 ? 'paragraphs' : 'a paragraph';
  const bullets = work
    .flatMap(({ rows }) => (rows.filter(isOfWork).length * 2 > rows.length ? rows : [rows.join(' ')]))
    .map((row) => statusOf(row) ?? row);
  return [...found, { what, from: first.from, to: last.to, bullets: bullets.map((row) => `- ${row}`) }];
}

/** Tables of which a column says statuses, and cards with a status: these are work whatever other reports have. */
function tablesOfWork(nodes: readonly RootContent[], { report, file }: ReadReport, words: StatusWords): Unread[] {
  return nodes.flatMap((node) => {
    const { start: from, end: to } = offsetsOf(node);
    if (correctedBullet.test(file.text.slice(from, to))) return [];
    const found = workIn(node, file.text, report.kind === 'plan', words);
    return found && (found.what !== 'a table' || found.saysStatuses) ? { ...found, from, to } : [];
  });
}

/** The work in a table, or in what trackers and spreadsheets put on the clipboard: a card of fields, or rows of cells. */
function workIn(
  node: RootContent,
  source: string,
  isPlan: boolean,
  words: StatusWords,
): (Pick<Unread, 'what' | 'bullets'> & { saysStatuses: boolean }) | undefined {
  const { start, end } = offsetsOf(node);
  const card = node.type === 'paragraph' ? cardAsBullet(source.slice(start, end), isPlan, words) : undefined;
  if (card !== undefined) return { what: 'a card of fields', bullets: [card], saysStatuses: true };
  const found = workTableOf(node, source, words);
  if (!found) return undefined;
  const { what, table } = found;
  const bullets = bulletsOfTable(table, found.source, isPlan, words);
  return { what, bullets, saysStatuses: saysStatuses(table, words) };
}

const correctedBullet = new RegExp(String.raw`^(?:[–—•·*-]\s*\[.\]|[•‣◦▪●○∙·⁃]|${statusSigns}\s)`, 'u');
/** `a)`, `(b)`, `C.` */
const letter = /^\(?[a-z][.)]\s+/i;
/** The second row of a term and its definition. */
const definition = /^:\s+/;

function definitionAsBullet(row: string): string {
  return definition.test(row) ? `  - ${row.replace(definition, '')}` : `- ${row}`;
}

/** A row such as "Measure heat loss - done" with its status as a marker, if the words before that are known work. */
function statusBehind(row: string, known: ReadonlySet<string>, words: StatusWords): string | undefined {
  const said = setApart(row, words);
  return said && isKnown(said.others, known) ? `[${said.status.marker}] ${said.others}` : undefined;
}

/** Whether a row is another report's work in the same words, without a remark at its end. */
function isKnown(row: string, known: ReadonlySet<string>): boolean {
  const words = row.replace(/(?<!!)\[([^\][]*)\]\([^()\s]*\)/g, '$1').replace(/[:.;,]+$/, '');
  if (words.startsWith('![')) return false;
  return known.has(slugify(words)) || known.has(slugify(words.replace(/\s*\([^()]*\)$/, '')));
}
