import type { RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ContentPart } from '../../../report/content.ts';
import { offsetsOf, placesIn, splitLines } from '../../../report/diagnostics/source.ts';
import { isBullets } from '../../../report/markdown/nodes.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import { isReport, type ReadReport } from '../../../report/read-report.ts';
import { slugify } from '../../../report/slug.ts';
import { markerFor } from '../../status-words.ts';
import type { ContentRule } from '../../rule.ts';

/**
 * An area without bullets that has other text in their place, where other reports, or the published URLs, have work: rows
 * with letters, a table, terms with definitions, or paragraphs in the words of that work.
 */
export const unreadWork: ContentRule = {
  code: 'missed-mark',
  check({ content, documents, textOf }, report) {
    const workIn = knownWork(content);
    for (const document of documents.filter(isReport)) {
      for (const { area, nodes } of areasWithoutBullets(document)) {
        const known = workIn(area, document.report.file);
        const text = textOf(document.report.file);
        for (const { what, from, to, bullets } of known.size > 0 ? unreadIn(nodes, text, known, document) : [])
          report(document.report.file, {
            at: placesIn(text).span(from, to),
            found: `${what}, which is not read as work`,
            expected:
              'bullets, as other reports have under this heading; if these are no pieces of work, <Note> and </Note> around them',
            fix: bullets.join('\n'),
          });
      }
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

function areasWithoutBullets({ body, sections }: ReadReport): { area: string; nodes: RootContent[] }[] {
  const starts = sections.map(({ node }) => body.indexOf(node));
  return sections.flatMap(({ area }, index) => {
    const nodes = body.slice(starts[index]! + 1, starts[index + 1]);
    return area === undefined || nodes.some(isBullets) ? [] : [{ area, nodes }];
  });
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
): Unread[] {
  const isPlan = report.kind === 'plan';
  const paragraphs: RootContent[] = [];
  const found = nodes.flatMap((node): Unread | [] => {
    const { start: from, end: to } = offsetsOf(node);
    if (node.type === 'table') return { what: 'a table', from, to, bullets: bulletsOfTable(node, isPlan) };
    if (node.type !== 'paragraph') return [];
    const rows = splitLines(text.slice(from, to)).map((row) => row.trim());
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
  const isWork = work.some(({ rows }) => rows.some((row) => isKnown(row, known)));
  if (!first || !last || !isWork) return found;
  const what = work.length > 1 ? 'paragraphs' : 'a paragraph';
  const bullets = work.flatMap(({ rows }) => (rows.every((row) => isKnown(row, known)) ? rows : [rows.join(' ')]));
  return [...found, { what, from: first.from, to: last.to, bullets: bullets.map((row) => `- ${row}`) }];
}

/** `a)`, `(b)`, `C.` */
const letter = /^\(?[a-z][.)]\s+/i;
/** The second row of a term and its definition. */
const definition = /^:\s+/;

function definitionAsBullet(row: string): string {
  return definition.test(row) ? `  - ${row.replace(definition, '')}` : `- ${row}`;
}

/** Whether a row is another report's work in the same words, without a remark at its end. */
function isKnown(row: string, known: ReadonlySet<string>): boolean {
  const words = row.replace(/(?<!!)\[([^\][]*)\]\([^()\s]*\)/g, '$1').replace(/[:.;,]+$/, '');
  if (words.startsWith('![')) return false;
  return known.has(slugify(words)) || known.has(slugify(words.replace(/\s*\([^()]*\)$/, '')));
}

/** A bullet for each row of a table: its first cell that is no status, with the marker of the one that is. */
function bulletsOfTable({ children: [, ...rows] }: Table, isPlan: boolean): string[] {
  return rows.map(({ children }) => {
    const cells = children.map((cell) => toString(cell).trim()).filter((cell) => cell !== '');
    const status = cells.find((cell) => markerFor(cell) !== undefined);
    const words = cells.find((cell) => cell !== status && !/^\d+\.?$/.test(cell)) ?? '';
    const marker = status === undefined || isPlan ? '' : `[${markerFor(status)}] `;
    return `- ${marker}${words}`;
  });
}
