/** Diagnostics about lines that need more than one report. */
import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { resembling } from '../report/diagnostics/nearest.ts';
import { quote, quoteId } from '../report/diagnostics/source.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import type { ItemTag } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';
import { slugify, withoutTrailingParenthesis } from '../report/slug.ts';
import { newName } from '../report/wrong-paths.ts';
import type { Appearance, History, Thread } from './history.ts';

/** A line of a report. */
export type ReportLine = Pick<Appearance, 'report' | 'line'>;

/** A diagnostic about a line. The fix is the line with another tag, and perhaps other words. */
export function lineDiagnostic(
  { report, line }: ReportLine,
  code: DiagnosticCode,
  found: string,
  expected: string,
  tag: ItemTag,
  written = line.written,
): Diagnostic {
  const { marker } = line.status;
  const parts = ['-', marker === undefined ? '' : `[${marker}]`, written, itemTagText(tag)];
  const fix = ' '.repeat(line.position.column - 1) + parts.filter((part) => part !== '').join(' ');
  return diagnostic(report.file, { code, position: line.position, found, expected, fix });
}

/** @param candidates the ids of earlier reports. */
export function continuesUnknown({ line, report }: ReportLine, candidates: string[]): Diagnostic {
  const written = line.tag.continues ?? '';
  const meant = resembling(written.split('/').map(slugify).join('/'), candidates);
  const found = `continues=${quoteId(written)}, which no earlier report lists`;
  const near = meant === undefined ? 'none is like this one' : `the nearest is ${quoteId(meant)}`;
  const expected =
    candidates.length === 0
      ? 'no continues: there is no earlier report'
      : `the id of a line in an earlier report; ${near}`;
  return lineDiagnostic({ line, report }, 'continues-unknown', found, expected, { ...line.tag, continues: meant });
}

/**
 * @param namesake the thread that has the words of the line.
 * @param id that no line has.
 */
export function continuesTaken({ line, report }: ReportLine, namesake: Thread, id: string): Diagnostic {
  const { tag } = line;
  const found = `these words, which already are the item ${quoteId(namesake.id)}, while continues says ${quoteId(tag.continues ?? '')}`;
  const expected = `no continues if ${quoteId(namesake.id)} is meant; other words or an id if it is not`;
  return lineDiagnostic({ line, report }, 'continues-taken', found, expected, { ...tag, id });
}

/** @param id that tells the line apart, if another id can. */
export function duplicateLine({ line, report }: ReportLine, other: Line, id: ItemTag['id']): Diagnostic {
  const hint = withoutTrailingParenthesis(line.text) === line.text ? '' : '; text in parentheses does not count';
  const found = `${quote(line.text)}, which is about the same item as line ${other.position.line}${hint}`;
  const expected = 'one line about one item, or an id that makes this another item';
  const tag = { ...line.tag, id, continues: undefined };
  const warning = lineDiagnostic({ line, report }, 'duplicate-line', found, expected, tag);
  return isCopy(line, other) ? { ...warning, fix: 'Delete this bullet.' } : warning;
}

/** Whether two lines say the same, with nothing below them. */
export function isCopy(...both: [Line, Line]): boolean {
  const [one, other] = both.map(({ written, status, tag }) => JSON.stringify([written, status.id, tag]));
  return one === other && both.every(({ lines, body }) => lines.length + body.length === 0);
}

/** @param unknown the ids in its `replacedBy`, or the words of an item. */
export function replacedByUnknown(
  appearance: Appearance,
  unknown: readonly string[],
  { find, items }: History,
): Diagnostic {
  const { line, thread } = appearance;
  const candidates = items.filter((item) => item !== thread).flatMap(({ names }) => [...names]);
  const ids = unknown.some((id) => id.includes('/')) ? unknown : [unknown.join(' ')];
  const meant = ids.map((id) => resembling(id.split('/').map(slugify).join('/'), candidates));
  const near = [...new Set(meant.filter((id) => id !== undefined))];
  const found = `replacedBy=${quoteId(ids.join(' '))}, which ${ids.every(find) ? 'is this item itself' : 'no report lists'}`;
  const expected = `the id of another item, from any report; ${near.length === 0 ? 'none is like this one' : `the nearest is ${near.map(quoteId).join(' and ')}`}`;
  const known = line.tag.replacedBy.filter((id) => !unknown.includes(id));
  const replacedBy = [...new Set([...known, ...near])];
  return lineDiagnostic(appearance, 'replaced-by-unknown', found, expected, { ...line.tag, replacedBy });
}

/** Finds notes whose item no report lists. */
export function unmatchedNotes({ notes, paths }: Content, { find, items }: History): Diagnostic[] {
  const ids = items.map(({ id }) => id);
  const taken = new Set(paths);
  return notes.flatMap(({ id, file }) => {
    const thread = find(id);
    if (thread?.isItem && thread.id === id) return [];
    const meant = thread?.isItem ? thread.id : resembling(id, ids);
    const path = `items/${id}.mdx`;
    return diagnostic(file, {
      code: 'unmatched-note',
      position: { line: 1, column: 1 },
      found: `a note on ${quoteId(id)}, which ${thread ? `is another name of ${quoteId(thread.id)}` : 'no report lists'}`,
      expected: 'the id of an item: the area and slug of its first line',
      fix:
        meant === undefined
          ? `Delete ${path}, or give it the id of its item.`
          : newName(path, `items/${meant}.mdx`, taken),
    });
  });
}
