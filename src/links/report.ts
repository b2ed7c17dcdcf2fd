import type { Answer } from './ask.ts';

const headings: [Exclude<Answer['is'], 'there'>, string][] = [
  ['gone', 'Nothing is there any more'],
  ['unknown', 'No answer'],
  ['moved', 'Moved for good'],
  ['refused', 'Refused to say'],
];

/**
 * Tells what came of asking, for the summary of a workflow.
 * @param answers by address.
 * @param pages the pages of the site that lead to each address.
 * @returns Markdown, with a list for each kind of answer that calls for a look.
 */
export function linkReport(answers: ReadonlyMap<string, Answer>, pages: ReadonlyMap<string, readonly string[]>): string {
  const all = [...answers];
  const there = all.filter(([, { is }]) => is === 'there').length;
  if (all.length === 0) return '# Links to other sites\n\nNo page leads to another site.\n';
  const isAlone = all.every(([, { is }]) => is === 'unknown');
  const lines = ['# Links to other sites', '', isAlone ? 'Not one address answers. Can the network be reached from here?' : `${there} of ${all.length} ${all.length === 1 ? 'address leads' : 'addresses lead'} where they should.`];
  for (const [kind, heading] of headings) {
    const some = all.filter(([, { is }]) => is === kind);
    if (some.length === 0) continue;
    lines.push('', `## ${heading} (${some.length})`, '');
    for (const [address, answer] of some) lines.push(`- <${address}>${detailOf(answer)}, on ${placesOf(pages.get(address) ?? [])}`);
  }
  return `${lines.join('\n')}\n`;
}

function detailOf(answer: Answer): string {
  if (answer.is === 'moved') return ` is now <${answer.to}>`;
  if (answer.is === 'unknown') return `: ${answer.why}`;
  return 'status' in answer ? `: status ${answer.status}` : '';
}

function placesOf(pages: readonly string[]): string {
  const shown = pages.slice(0, 3).map((page) => `\`${page}\``);
  return [...shown, ...(pages.length > 3 ? [`${pages.length - 3} more`] : [])].join(', ');
}
