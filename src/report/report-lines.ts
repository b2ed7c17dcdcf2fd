/** Apart from the schemas, because scripts in the browser use these too. */
import type { Position } from './diagnostics/diagnostic.ts';
import type { Line, Section } from './schema/report.ts';

/** The top-level lines of a report, in order. */
export function topLines(sections: readonly Pick<Section, 'blocks'>[]): Line[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'lines' ? block.lines : [])));
}

/** Lines, each followed by the lines below it, at any depth. */
export function withSubLines(lines: readonly Line[]): Line[] {
  const all: Line[] = [];
  const visit = (line: Line): void => {
    all.push(line);
    line.lines.forEach(visit);
  };
  lines.forEach(visit);
  return all;
}

/**
 * Where a line or section is in its file.
 * @throws Error if it comes from Astro's store.
 */
export function writtenAt({ position }: Pick<Line, 'position'>): Position {
  if (!position) throw new Error('Only reports that were just read have places.');
  return position;
}
