import type { RootContent } from 'mdast';
import type { ContentPart } from '../../../report/content.ts';
import { isError } from '../../../report/diagnostics/diagnostic.ts';
import { offsetsOf, placesIn, positionOf, splitLines } from '../../../report/diagnostics/source.ts';
import { isBullets } from '../../../report/markdown/nodes.ts';
import { isComponent } from '../../../report/markdown/tags.ts';
import { plural } from '../../../report/plural.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import { isReport, type ReadReport } from '../../../report/read-report.ts';
import { slugify } from '../../../report/slug.ts';
import { setApart } from '../../../report/set-apart.ts';
import { statusWordsOf, type StatusWords } from '../../../report/status-words.ts';
import type { ContentRule, Mistake } from '../../rule.ts';
import { blocksOfSections } from '../../unread-lists.ts';
import { isBulletOfOthers } from './table-of-work.ts';

/**
 * An area without bullets that has other text in their place, where other reports, or the published URLs, have work: rows
 * with letters, terms with definitions, or paragraphs in the words of that work. A report without any work, whatever it
 * has.
 */
export const unreadWork: ContentRule = {
  code: 'missed-mark',
  check({ content, documents, textOf, found }, report) {
    const workOf = knownWork(content);
    const reports = documents.filter(isReport);
    const explained = new Set(found.flatMap((one) => (isError(one) || one.code === 'missed-mark' ? one.file : [])));
    const words = statusWordsOf(content);
    for (const document of reports) {
      for (const { area, nodes } of blocksWithoutBullets(document)) {
        const { file } = document.report;
        const text = textOf(file);
        for (const { what, from, to, bullets } of unreadIn(nodes, text, workOf(area, file), document, words)) {
          report(file, {
            at: placesIn(text).span(from, to),
            found: `${what}, which is not read as work`,
            expected:
              'bullets, one for each piece of work under this heading; if these are no pieces of work, <Note> and </Note> around them',
            fix: bullets.join('\n'),
          });
          explained.add(file);
        }
      }
    }
    for (const parts of Map.groupBy(reports, ({ report: { cycle, kind } }) => `${cycle}/${kind}`).values()) {
      const [first] = parts;
      const hasWork = parts.some(
        ({ lines, report, body, sections }) =>
          lines.length > 0 ||
          explained.has(report.file) ||
          body.some(isNote) ||
          sections.some(({ isAnswer }) => isAnswer),
      );
      const mistake = first && !hasWork ? withoutWork(first) : undefined;
      if (mistake) report(first!.report.file, mistake);
    }
  },
};

/** What blocks are called in messages. */
const nouns: Partial<Record<RootContent['type'], string>> = {
  paragraph: 'paragraph',
  list: 'list',
  table: 'table',
  code: 'block of code',
  blockquote: 'quotation',
};

/** Says what a report has in place of work. A plan may still be empty. */
function withoutWork({ body, report }: ReadReport): Mistake | undefined {
  const others = body.flatMap((node) => nouns[node.type] ?? []);
  const counts = [...Map.groupBy(others, (noun) => noun)].map(([noun, all]) => plural(all.length, noun));
  const first = body.find(({ type }) => nouns[type] !== undefined);
  if (!first && report.kind === 'plan') return undefined;
  return {
    at: first && positionOf(first),
    found: `no item in this report, ${counts.length === 0 ? 'and no text' : `only ${counts.join(', ')}`}`,
    expected: 'a bullet for each piece of work, below the heading of its area',
    fix: 'Write each piece of work as a bullet; if there was none, put <Note> and </Note> around the text that says so.',
  };
}

function isNote(node: RootContent): boolean {
  return isComponent(node) && node.name === 'Note';
}

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

function blocksWithoutBullets(document: ReadReport): { area: string; nodes: RootContent[] }[] {
  return blocksOfSections(document).flatMap(({ section: { area, isAnswer }, nodes }) =>
    area === undefined || isAnswer || nodes.some(isBullets) ? [] : [{ area, nodes }],
  );
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
    if (node.type !== 'paragraph' || rows.every(isBulletOfOthers)) return [];
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
  return known.has(slugify(words)) || known.has(slugify(words.replace(/(?<!\s)\s*\([^()]*\)$/, '')));
}
