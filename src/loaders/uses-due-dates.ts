import { readFiles } from './read-files.ts';

/** Whether a report in a content folder seems to give a due date: the style sheet of other sites has no shapes for them. */
export function usesDueDates(folder: string): boolean {
  const { files } = readFiles({ folder, root: '' }).input;
  return files.some(({ path, text }) => path.startsWith('cycles/') && /\sdue\s*=/.test(text));
}
