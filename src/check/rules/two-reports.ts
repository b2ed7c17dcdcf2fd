import { offsetsOf, quote, restOfLine, splitLines } from '../../report/diagnostics/source.ts';
import { frontmatterOf } from '../../report/fields/frontmatter.ts';
import type { ReadReport } from '../../report/read-report.ts';
import type { ReportRule } from '../rule.ts';

/** A whole report that was pasted below another one: fields, or the areas over again. */
export const twoReports: ReportRule = {
  code: 'two-reports',
  check({ document }, report) {
    const { text } = document.file;
    // Without fields above, those further down are its own.
    const start = (document.frontmatter.exists ? secondFields(document) : undefined) ?? areasAgain(document);
    if (start === undefined) return;
    const other = document.report.kind === 'plan' ? 'status' : 'plan';
    report({
      at: [start, start + restOfLine(text, start).length],
      found: `${quote(restOfLine(text, start))}, from which on there is a second report`,
      expected: 'one report in a file: its fields, then each area once',
      fix: `Move what begins here into a file of its own, such as ${other}.mdx, or delete it if it is here twice.`,
    });
  },
};

const row = /^(?:[\w-]+\s*:|\s+\S|- |#|\s*$)/;

function secondFields({ body, file: { text } }: ReadReport): number | undefined {
  const rules = body.flatMap((node) => (node.type === 'thematicBreak' ? offsetsOf(node).start : []));
  return rules.find((start) => {
    const rows = splitLines(frontmatterOf(text.slice(start))?.yaml ?? '');
    return rows.some((one) => /^title\s*:/.test(one)) && rows.every((one) => row.test(one));
  });
}

/** Where a heading, after at least two areas, names one of them, and the rest names them in the same order. */
function areasAgain({ sections }: ReadReport): number | undefined {
  const areas = sections.map(({ area }) => area);
  const again = areas.findIndex((area, index) => area !== undefined && areas.indexOf(area) < index);
  if (again < 0) return undefined;
  const earlier = areas.slice(0, again);
  const places = areas.slice(again).map((area) => (area === undefined ? -1 : earlier.indexOf(area)));
  const repeated = places.filter((place) => place >= 0);
  const isInOrder = repeated.every((place, index) => index === 0 || place > repeated[index - 1]!);
  if (repeated.length < 2 || !isInOrder) return undefined;
  // The title of the second report may stand above its first area.
  const above = sections[again - 1];
  const first = above?.area === undefined && above?.node.depth === 1 ? above : sections[again];
  return first && offsetsOf(first.node).start;
}
