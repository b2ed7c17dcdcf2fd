import type { CycleReports, Thread } from '../history/history.ts';

const texts = new WeakMap<CycleReports | Thread, string>();

/** The Markdown of a cycle or an item, which `index.md` and `llms-full.txt` share. */
export function madeOnce(subject: CycleReports | Thread, make: () => string): string {
  const text = texts.get(subject) ?? make();
  texts.set(subject, text);
  return text;
}
