/** The lines of reports. Apart from the schemas, because scripts in the browser use them too. */
import type { Line, Section } from './schema/report.ts';

/** The top-level lines of the sections of a report, in order. */
export function topLines(sections: readonly Section[]): Line[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'lines' ? block.lines : [])));
}

/** Lines, each followed by those below it, to any depth. */
export function withSubLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [line, ...withSubLines(line.lines)]);
}
