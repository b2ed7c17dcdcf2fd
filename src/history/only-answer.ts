import type { Appearance } from './history.ts';
import type { Content } from '../report/content.ts';
import { questionIds } from '../report/questions.ts';

/**
 * Returns a function that says whether a line of a status report only answers a question: without a marker, nobody says
 * that it is work, so no later report owes anything about it.
 */
export function isOnlyAnswer({ areas }: Pick<Content, 'areas'>): (line: Pick<Appearance, 'area' | 'line'>) => boolean {
  const questions = questionIds(areas);
  return ({ area, line }) => questions.has(area) && line.status.id === 'unrecorded';
}
