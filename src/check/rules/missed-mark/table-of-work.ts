import type { RootContent } from 'mdast';
import { linesOfTable } from '../../../import/table/table-lines.ts';
import { pastedTable } from '../../../import/table/pasted-table.ts';
import { isNamedArea } from '../../../import/table/columns.ts';
import type { TableWords, WorkTable } from '../../../import/table/work-table.ts';
import { linesText, sectionsText } from '../../../import/report-text.ts';
import { offsetsOf } from '../../../report/diagnostics/source.ts';
import { isBullets } from '../../../report/markdown/nodes.ts';
import type { ReadReport } from '../../../report/read-report.ts';
import { statusSigns } from '../../../report/status-signs.ts';
import type { ReportRule } from '../../rule.ts';
import { blocksOfSections } from '../../unread-lists.ts';

/**
 * A table in place of the bullets of an area or of the whole report: of Markdown or a wiki, rows of cells, or cards of
 * fields. Beside bullets, a table of Markdown is text of the area.
 */
export const tableOfWork: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const { node, what, text, isBelowArea } of tablesOfWork(seen.document, seen))
      report({
        at: node,
        found: `${what}, which is not read as work`,
        expected: `bullets${isBelowArea ? ', one for each piece of work under this heading' : ' below the headings of areas, one for each piece of work'}; if these are no pieces of work, <Note> and </Note> around them`,
        instead: text,
      });
  },
};

interface FoundTable {
  node: RootContent;
  what: string;
  /** As bullets. */
  text: string;
  isBelowArea: boolean;
}

/** The tables of a report that stand where its work would. */
function tablesOfWork(document: ReadReport, known: TableWords): FoundTable[] {
  const { file, lines, report } = document;
  return blocksOf(document).flatMap(({ nodes, isBelowArea }) => {
    const hasBullets = nodes.some(isBullets);
    if (!isBelowArea && lines.length > 0) return [];
    return nodes.flatMap((node): FoundTable | [] => {
      const { start, end } = offsetsOf(node);
      if (isBulletOfOthers(file.text.slice(start, end)) || (hasBullets && node.type === 'table')) return [];
      const found = pastedTable(node, file.text, known);
      if (!found || (hasBullets && !found.isWork)) return [];
      const text = asBullets(found.table, report.kind === 'plan', isBelowArea, known);
      return text === '' ? [] : { node, what: found.what, text, isBelowArea };
    });
  });
}

/** The blocks below the heading of each area, and those below none; in an answer, a table is the answer. */
function blocksOf(document: ReadReport): { nodes: RootContent[]; isBelowArea: boolean }[] {
  const { body, sections } = document;
  const [first] = sections;
  return [
    { nodes: body.slice(0, first && body.indexOf(first.node)), isBelowArea: false },
    ...blocksOfSections(document).map(({ section: { area, isAnswer }, nodes }) => ({
      nodes: isAnswer ? [] : nodes,
      isBelowArea: area !== undefined,
    })),
  ];
}

/** Where no heading says it, a column may say which area each line is in. */
function asBullets(table: WorkTable, isPlan: boolean, isBelowArea: boolean, known: TableWords): string {
  const [area = -1] = table.columns.area ?? [];
  const byArea = !isBelowArea && isNamedArea(table.head[area]?.text ?? '', known.headers);
  const lines = linesOfTable(table, { known, isPlan, byArea });
  if (!byArea) return linesText(lines.map(({ line }) => line));
  const areas = Map.groupBy(lines, (one) => one.area);
  const sections = [...areas].map(([heading, ofArea]) => ({
    heading,
    blocks: [{ lines: ofArea.map(({ line }) => line) }],
  }));
  return sectionsText(sections).trim();
}

const bulletOfOthers = new RegExp(String.raw`^(?:[–—•·*-]\s*\[.\]|[•‣◦▪●○∙·⁃]|${statusSigns}\s)`, 'u');

/** Whether a row is a bullet that another rule corrects. */
export function isBulletOfOthers(row: string): boolean {
  return bulletOfOthers.test(row);
}
