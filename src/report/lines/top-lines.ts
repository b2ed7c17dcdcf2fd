import type { Line, Section } from '../schema/report.ts';

/**
 * The top-level lines of sections.
 * @param sections of a report.
 * @returns them, in order.
 */
export function topLines(sections: readonly Section[]): Line[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'lines' ? block.lines : [])));
}
