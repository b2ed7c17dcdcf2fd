import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { Action, ReportEditor } from './editor.ts';
import type { Judgement } from './messages.ts';
import { markerIn } from './bullets.ts';
import { askReason, element, fill, t, type Place } from './parts.ts';
import { rowsIn } from './three-ways.ts';

/**
 * Lists problems with their fixes, and announces how many there are.
 * @param answer goes to the first line that waits for its status.
 */
export function showProblems(
  judgement: Judgement,
  editor: ReportEditor,
  answer: () => void,
  { all, part }: Place,
): void {
  const { problems, elsewhere } = judgement;
  const guide = all.dataset['guide'] ?? '';
  const groups = Map.groupBy(problems, ({ code, found, expected }) => [code, found, expected].join('\n'));
  fill(
    part('problems'),
    [...groups.values()].map((alike) => rowOf(alike, guide, editor)),
  );
  fill(
    part('others'),
    elsewhere.map((problem) => rowOf([problem], guide)),
  );
  part('elsewhere').hidden = elsewhere.length === 0;
  part('fixAll').hidden = !problems.some(({ certainty }) => certainty === 'certain');
  const counts = countsOf(judgement, editor.text);
  const said = counts.length === 0 ? t('write.clean') : t.list(counts).join('');
  // A live region is read whenever it changes, so it changes only with the numbers.
  if (part('count').textContent === said) return;
  const links = counts.map((words, index) =>
    index === 0 && judgement.unanswered.length > 0
      ? element('button', { type: 'button', className: 'quiet', onclick: answer }, words)
      : element('a', { href: '#problems' }, words),
  );
  part('count').replaceChildren(...(links.length === 0 ? [said] : t.list(links)));
}

/** How many lines are to answer, and how many problems there are; nothing where there are none. */
export function countsOf({ problems, elsewhere, unanswered }: Judgement, text: string): string[] {
  const found = [...problems, ...elsewhere];
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  const marked = rowsIn(text).filter((row) => markerIn(row)?.marker !== undefined);
  const [left, all] = [unanswered.length, marked.length];
  return [
    ...(left > 0 ? [t('write.toAnswer', { left: String(left), all: String(all) })] : []),
    ...(errors > 0 ? [t('write.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('write.warnings', { count: warnings })] : []),
  ];
}

/** @param alike problems with the same words, such as lines that all wait for a marker. */
function rowOf(alike: readonly Diagnostic[], guide: string, editor?: ReportEditor): HTMLElement {
  const [first] = alike as [Diagnostic];
  const { code, severity, file, found, expected, fix } = first;
  const places = alike.map(({ position: { line, column } }) => {
    const goTo = () => editor?.goTo(line, column);
    return editor
      ? element('button', { type: 'button', className: 'link', onclick: goTo }, t('write.row', { row: line }))
      : element('code', {}, `${file}:${line}`);
  });
  const kind = element('a', { href: `${guide}${code}/` }, code);
  const said = element('span', {}, `${severity}: found ${found}; expected ${expected}.`);
  if (alike.length > 1) return element('li', {}, ...places, said, kind);
  const correction = element('pre', {}, fix);
  const action = editor && actionOf(first, editor);
  if (!action) return element('li', {}, ...places, said, kind, correction);
  const name = `${action.name}, ${t('write.row', { row: first.position.line })}, ${code}`;
  const button = element(
    'button',
    { type: 'button', className: 'button', 'aria-label': name, onclick: action.apply },
    action.name,
  );
  return element('li', {}, ...places, said, kind, correction, button);
}

/** What somebody can do about a problem: make its fix, or say what only an author knows. */
export function actionOf(problem: Diagnostic, editor: ReportEditor): Action | undefined {
  if (editor.editOf(problem)) return { name: t('write.fix'), apply: () => editor.fix(problem) };
  if (problem.code === 'unmarked-item')
    return { name: t('write.choose'), apply: () => editor.chooseStatus(problem.position.line) };
  if (problem.code === 'unknown-area' && editor.makeArea)
    return { name: t('write.makeArea'), apply: () => editor.makeArea?.(editor.headingAt(problem.position.line)) };
  if (problem.code !== 'dropped-unexplained') return undefined;
  const apply = () => {
    const reason = askReason(editor.wordsAt(problem.position.line));
    if (reason !== undefined) editor.showReason(problem, reason);
  };
  return { name: t('write.reason'), apply };
}
