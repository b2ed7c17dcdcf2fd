import type { ChangeWord } from '../history/history.ts';
import type { Status } from '../report/status.ts';

/** Everything that has a shape: statuses, changes, and the two ways of being absent. */
export type ShapeName = Status | ChangeWord | 'unaccounted';

const files = import.meta.glob<string>('../assets/shapes/*.svg', { query: '?raw', import: 'default', eager: true });

/**
 * The drawing of each shape inside a box of 12 by 12: one set, told apart by form alone, at 12 px, in print and without
 * colour. On pages a style sheet draws them (`src/styles/status.css`).
 * @param name of the shape.
 * @returns what stands inside an `<svg>`.
 */
export function drawingOf(name: ShapeName): string {
  return files[`../assets/shapes/${name}.svg`]!.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}
