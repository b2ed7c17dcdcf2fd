/** Work whose end a plan announces in a note, for want of a line of its own there. */
import { plainText } from '../report/markdown/nodes.ts';
import type { Appearance, OrderedReport } from './history.ts';
import { lineAbove } from './related-lines.ts';
import { changesIn, type ReportHistory } from './report-changes.ts';

/**
 * Returns a function that says whether the notes of a plan name a line, or the line above it: what they name was decided
 * since the status was presented. A status says so of the line itself, so that its notes name nothing.
 */
export function namedInNotes({ kind, parts, sections }: OrderedReport): (appearance: Appearance) => boolean {
  if (kind === 'status') return () => false;
  const blocks = [
    ...parts.flatMap(({ intro }) => intro),
    ...sections.flatMap((section) => section.blocks.flatMap((block) => (block.type === 'prose' ? block.body : []))),
  ];
  const notes = blocks.filter((node) => node.type === 'mdxJsxFlowElement' && node.name === 'Note');
  const text = plainText(notes).toLowerCase();
  const isNamed = (appearance: Appearance): boolean => {
    const above = lineAbove(appearance);
    return text.includes(appearance.line.text.toLowerCase()) || (above !== undefined && isNamed(above));
  };
  return isNamed;
}

/**
 * The open work of the previous report that a plan no longer lists, but its notes name: the status of its cycle has to say what
 * became of it. Lines below such a line are left out.
 */
export function notedWork(plan: OrderedReport | undefined, history: ReportHistory): Appearance[] {
  if (plan?.kind !== 'plan') return [];
  const isNamed = namedInNotes(plan);
  const noted = changesIn(plan, history).flatMap(({ change, appearance }) =>
    change.word === 'unlisted' && isNamed(appearance) ? appearance : [],
  );
  const threads = new Set(noted.map(({ thread }) => thread));
  return noted.filter(({ parent }) => !parent || !threads.has(parent));
}
