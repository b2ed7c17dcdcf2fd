import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import type { Appearance, History } from './history.ts';
import { reportLabel } from './report-label.ts';
import { writtenLine } from './written-line.ts';

/** Warns of each dropped line with neither a reason nor a replacement; what is below a dropped line needs none. */
export function droppedWarnings(history: History): Diagnostic[] {
  return [...history.appearanceOf.values()].flatMap((appearance) => {
    const { line, report } = appearance;
    if (line.status !== 'dropped' || line.tag.reason || line.tag.replacedBy.length > 0 || isBelowDropped(appearance))
      return [];
    return [
      diagnostic(report.report.file, {
        code: 'dropped-unexplained',
        position: line.position,
        found: `${quote(line.text)}, dropped without \`reason\` or \`replacedBy\``,
        expected: 'a reason, or in replacedBy the ids of the items that take its place',
        fix: writtenLine(line, { ...line.tag, reason: '…' }),
      }),
    ];
  });
}

/** Warns of each line of a plan whose work the latest report about it calls completed. */
export function replannedWarnings(history: History): Diagnostic[] {
  return [...history.appearanceOf.values()].flatMap(({ line, report, thread }) => {
    const before = thread.changes.get(report.index)?.before;
    if (report.report.kind !== 'plan' || before?.line.status !== 'completed') return [];
    // Whatever makes the line that of the old item would make it so with other words, too.
    const { id, continues, ...tag } = line.tag;
    const hasOwnWords =
      continues !== undefined &&
      id === undefined &&
      !thread.appearances.some((one) => one.report.index < report.index && one.line.id === line.id);
    const words = line.words ?? line.text;
    return [
      diagnostic(report.report.file, {
        code: 'completed-planned',
        position: line.position,
        found: `${quote(line.text)}, which is completed in the ${reportLabel(before.report)}`,
        expected: 'the work that is left, in its own words; or another status in that report',
        fix: writtenLine({ ...line, words: hasOwnWords ? words : `${words}: …` }, tag),
      }),
    ];
  });
}

function isBelowDropped({ parent, report }: Appearance): boolean {
  return parent?.appearances.some((one) => one.report === report && one.line.status === 'dropped') ?? false;
}
