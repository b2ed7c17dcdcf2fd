import type { Block, Line, Report } from '../report/schema/report.ts';

/**
 * Returns a function that makes of a report what Astro stores: all but the places of lines and headings, a fifth of it, which
 * only messages need. It makes the same of a report as before, so that what has not changed is not stored again.
 */
export function reportStorer(): (report: Report) => Report {
  const known = new WeakMap<Report, Report>();
  return (report) => {
    const stored = known.get(report) ?? withoutPlaces(report);
    known.set(report, stored);
    return stored;
  };
}

function withoutPlaces(report: Report): Report {
  const sections = report.sections.map(({ position: _, ...section }) => ({
    ...section,
    blocks: section.blocks.map((block): Block => (block.type === 'lines' ? { ...block, lines: lines(block) } : block)),
  }));
  return { ...report, sections };
}

/** What has no sub-lines keeps its empty list, which all share. */
function lines({ lines: placed }: Pick<Line, 'lines'>): Line[] {
  return placed.length === 0 ? placed : placed.map(({ position: _, ...line }) => ({ ...line, lines: lines(line) }));
}
