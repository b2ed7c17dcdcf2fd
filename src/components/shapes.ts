import type { ChangeWord } from '../history/history.ts';
import type { Status } from '../report/status.ts';

/** What has a shape. */
export type ShapeName = Status | ChangeWord | 'unaccounted';

const files = import.meta.glob<string>('../assets/shapes/*.svg', { query: '?raw', import: 'default', eager: true });

/** The content of the `<svg>` of a shape, in a box of 12 by 12. Pages use the files (`src/styles/status.css`). */
export function drawingOf(name: ShapeName): string {
  return files[`../assets/shapes/${name}.svg`]!.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}
