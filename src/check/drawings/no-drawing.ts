/** Stands in for `drawing.ts` in browsers, where only reports are written: a site that was built has no unsafe drawing. */
import type { drawingFaults as check } from './drawing.ts';

export const drawingFaults: typeof check = () => [];
