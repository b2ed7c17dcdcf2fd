import { doubtfulReports, misreadLines } from '../check/consequences.ts';
import { questionIds } from '../report/questions.ts';
import { supposeRewordings } from '../check/rewordings.ts';
import { withMarker } from '../write/bullets.ts';
import { waitsForMarker } from '../import/next-report.ts';
import { isError } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { quote } from '../report/diagnostics/source.ts';
import { textsOf } from '../report/file.ts';
import { plural } from '../report/plural.ts';
import { markKeys, type MarkKeys } from './mark-keys.ts';
import { namedTeam } from './named-team.ts';
import { openLines, type OpenLine } from './open-lines.ts';
import { diagnoseSite, readSite } from './read-site.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';
import { replaceTexts } from './write-files.ts';
import { writtenAt } from '../report/report-lines.ts';

/** Changes one row of a file on disc; returns what it was. */
type ChangeRow = (line: OpenLine, change: (row: string) => string) => Promise<string>;

/**
 * `npx almanac mark`: asks for the marker of each line of a draft that waits for one, and of each item that `check` asks
 * for. Each answer is written at once, and nothing else. Where nobody can answer, it lists the lines. Throws a PlainError
 * if there is no such team, or somebody else changes a report meanwhile.
 */
export async function mark({ team }: { team?: string }, terminal: Terminal): Promise<ExitCode> {
  const site = readSite(terminal);
  const { archive, diagnostics } = diagnoseSite(site, true);
  const textOf = textsOf(site.input.files);
  const mistakes = diagnostics.filter((found) => isError(found) && !waitsForMarker(found));
  if (!archive || mistakes.length > 0) {
    terminal.out(formatDiagnostics(mistakes, { textOf, paint: terminal.paint }));
    terminal.err('\nNothing was asked: lines are compared with those of other reports, so fix these first.');
    return exitCode.mistakes;
  }
  const { content, history } = archive;
  const teamId = team === undefined ? undefined : namedTeam(team, content.site).id;
  const [isDoubtful, isMisread] = [doubtfulReports(diagnostics, history), misreadLines(diagnostics)];
  const { supposed } = supposeRewordings(content, history, { isDoubtful, isMisread });
  const all = openLines(supposed, isMisread, questionIds(content.areas), textOf);
  const open = teamId === undefined ? all : all.filter(({ part }) => part.team === teamId);
  if (open.length === 0) {
    terminal.out('No line waits for a marker.');
    return exitCode.done;
  }
  if (!terminal.choose) {
    for (const { part, line, standing } of open)
      terminal.out(logLine(`${part.file}:${writtenAt(line).line}  ${quote(line.text)}, ${standing}`));
    terminal.err(`\n${plural(open.length, 'line')} without a marker. In a terminal, this command asks for each.`);
    return exitCode.mistakes;
  }
  const { folder } = site.settings;
  const files = new Map(site.input.files.map((file) => [file.displayPath, file]));
  const changeRow: ChangeRow = async ({ part, line }, change) => {
    const file = files.get(part.file)!;
    // Every second part is a line end.
    const parts = file.text.split(/(\r\n|\n|\r)/);
    const index = (writtenAt(line).line - 1) * 2;
    const row = parts[index]!;
    const text = parts.with(index, change(row)).join('');
    await replaceTexts(folder, [{ path: file.path, before: file.text, text }]);
    files.set(part.file, { ...file, text });
    return row;
  };
  const answered = await askEach(open, markKeys(content.statuses), changeRow, terminal.choose);
  const left = open.length - answered;
  terminal.out(`${plural(answered, 'answer')} written${left > 0 ? `, ${plural(left, 'line')} left as before` : ''}.`);
  terminal.out('npx almanac check shows what else is missing.');
  return exitCode.done;
}

/** Asks for one line after the other. Returns how many answers were written. */
async function askEach(
  lines: readonly OpenLine[],
  { skip, statuses, unknown, back, quit }: MarkKeys,
  changeRow: ChangeRow,
  choose: NonNullable<Terminal['choose']>,
): Promise<number> {
  /** The rows as they were, by the index of their line. */
  const before = new Map<number, string>();
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!;
    const question = questionAbout(line, `${index + 1} of ${lines.length}`);
    const choices = [skip, ...statuses, ...(line.isDraft ? [unknown] : []), ...(index > 0 ? [back] : []), quit];
    const key = await choose(question, choices);
    if (key === undefined || key === quit.key) break;
    if (key === back.key) {
      index--;
      const row = before.get(index);
      if (row !== undefined) await changeRow(lines[index]!, () => row);
      before.delete(index);
      continue;
    }
    if (key !== skip.key) {
      const marker = statuses.find((choice) => choice.key === key)?.status.marker;
      before.set(index, await changeRow(line, (row) => withMarker(row, marker)));
    }
    index++;
  }
  return before.size;
}

function questionAbout({ above, line, standing }: OpenLine, count: string): string {
  return `${logLine(line.text)}\n   ${logLine(above.join(' > '))}: ${standing} (${count})`;
}
