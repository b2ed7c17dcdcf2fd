/** Statuses that stand in the words of a line, where no page finds them. */
import type { ListItem, Paragraph } from 'mdast';
import type { Findings } from '../file.ts';
import { correctedLines, quote, spanAt } from '../diagnostics/source.ts';

const markers: [RegExp, string][] = [
  [/^(?:done|completed?|finished)$/i, 'x'],
  [/^(?:in progress|ongoing|wip)$/i, '/'],
  [/^(?:not started|to ?do)$/i, ' '],
  [/^(?:dropped|cancell?ed)$/i, '-'],
];
const words = String.raw`(done|completed?|finished|in progress|ongoing|wip|not started|to ?do|dropped|cancell?ed)`;
/** No status in words is longer, with what divides it from the others. */
const longest = 40;
const atStart = new RegExp(String.raw`^${words}\s*[:–—]\s*(?=\S)`, 'i');
const atEnd = new RegExp(String.raw`(?:\s*[:–—]\s*|\s+-+>?\s+|\s+\(|\s+\[)${words}[\])]?[.!]?$`, 'i');

/**
 * Reports a line of a status report that has no marker, and words that say its status: `Kafka: DONE`, `~~Kafka~~`.
 * @param bullet of the line.
 * @param paragraph its words.
 * @param findings to add to.
 */
export function reportWordedStatus(bullet: ListItem, paragraph: Paragraph, findings: Findings): void {
  const start = paragraph.position?.start.offset ?? 0;
  const written = findings.source.slice(start, paragraph.position?.end.offset ?? start);
  if (typeof bullet.checked === 'boolean' || /^\[.\]\s/.test(written)) return;
  const tag = written.endsWith('/>') ? written.lastIndexOf('<Item') : -1;
  const text = (tag < 0 ? written : written.slice(0, tag)).trimEnd();
  const add = (found: string, expected: string, fix: string) =>
    findings.add({
      code: 'missed-mark',
      position: spanAt(findings.source, start, start + text.length),
      found: `${found}, and no marker before the words`,
      expected,
      fix: correctedLines(findings.source, start, start + text.length, fix),
    });
  const struck = /^~~(\S(?:[^~\r\n]*\S)?)~~$/.exec(text)?.[1];
  if (struck !== undefined) {
    return add(
      'words that are struck out',
      '[x] where it is completed, [-] where it is dropped; both are in sight then',
      `[?] ${struck}`,
    );
  }
  // In an endless line of spaces, looking further back would take more time than its length.
  const found = atStart.exec(text) ?? atEnd.exec(text.slice(-longest));
  if (!found) return;
  const marker = markers.find(([word]) => word.test(found[1]!))![1];
  const rest = text.startsWith(found[0]) ? text.slice(found[0].length) : text.slice(0, -found[0].length);
  if (rest.trim() === '') return;
  add(
    quote(found[0].trim()),
    'the status as a marker: [x] completed, [/] in progress, [ ] not started, [-] dropped; other words where it is none',
    `[${marker}] ${rest.trim()}`,
  );
}
