import { withMarker } from './line-words.ts';
import type { ReportSeen } from './rule.ts';
import type { SaidInLine } from './said-in-line.ts';

/** The words of a line that says its status in words, with its marker and without that status. */
export function correctedWords({ said, others }: SaidInLine, seen: ReportSeen): string {
  // The percentage stays where it does not change the id.
  const words = said.share === undefined || others.includes('%') ? others : `${others} (${said.share})`;
  return said.status?.marker === undefined ? words : withMarker(said.status.marker, words, seen);
}
