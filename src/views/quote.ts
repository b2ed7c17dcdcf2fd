import type { Appearance } from '../history/history.ts';
import { lifetimeOf } from '../history/lifetime.ts';
import { times } from './labels.ts';

/**
 * One line in a sentence, as things stood when its report was presented: `Butler client/server: planned in F23B, carried
 * once, open since F23A`.
 */
export function quoteOf({ line, report, thread }: Appearance): string {
  const upToHere = thread.appearances.slice(0, thread.appearances.findIndex((one) => one.line === line) + 1);
  const { openSince, carriedOver } = lifetimeOf({ ...thread, appearances: upToHere }, { reports: [report] });
  const status = line.status.word.toLowerCase();
  const facts = [
    `${line.status.id === 'unrecorded' ? `status ${status}` : status} in ${report.cycle.label}`,
    ...(carriedOver > 0 ? [`carried ${times(carriedOver)}`] : []),
    ...(openSince && openSince.cycle !== report.cycle
      ? [`open ${line.open ? 'since' : 'from'} ${openSince.cycle.label}`]
      : []),
  ];
  return `${line.text}: ${facts.join(', ')}`;
}
