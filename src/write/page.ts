/** The page on which reports are written: a text, and beside it what is wrong with it and what readers will see. */
import { askWorker, type Asking } from './ask-worker.ts';
import { ReportEditor } from './editor.ts';
import { restoreCopies } from './copies.ts';
import { handleEnding } from './ending.ts';
import { Keeping } from './keeping.ts';
import { setChosen, statusOptions } from './line-list.ts';
import type { Judgement, Task, Wanted } from './messages.ts';
import { Panes } from './panes.ts';
import { showNewer } from './newer.ts';
import { element, nameOf, placeIn, queryOf, slidesOf, t, type Place } from './parts.ts';
import { actionOf, showProblems } from './problem-list.ts';
import { handleFiles } from './take-files.ts';
import type * as Trial from './try-out.ts';

/** @param makeWorker a function that starts `worker.ts`. */
export function startWriting(makeWorker: () => Worker): void {
  const place = placeIn(document.querySelector<HTMLElement>('.write')!);
  void begin(askWorker(makeWorker()), place);
}

async function begin(ask: Asking, place: Place): Promise<void> {
  const { all, part } = place;
  part('said').textContent = t('write.loading');
  try {
    const url = new URL(all.dataset['content']!, location.href).href;
    await restoreCopies();
    const trial = 'trial' in all.dataset ? await import('./try-out.ts') : undefined;
    const drafts = trial?.triedReports() ?? [];
    const wanted = trial && location.search === '' ? trial.newestOf(drafts) : wantedIn(location.search);
    // The page has the report that comes next, so that nobody waits for the worker to begin with it.
    const known = location.search === '' ? taskIn(all) : undefined;
    const begun = ask.begin(url, known ? choiceOf(known) : wanted, drafts);
    const task = known ?? (await begun);
    part('naming').hidden = task.note !== 'noLabel' || trial !== undefined;
    // The URL is the state.
    history.replaceState(history.state, '', queryOf(task));
    part('desk').hidden = false;
    const editor = write(task, ask, place, trial);
    editor.names = (await begun).names;
    part('said').textContent = task.note === 'notNext' ? t('write.notNext') : '';
  } catch (error) {
    part('said').textContent = t('write.failed', { reason: (error as Error).message });
  }
}

function taskIn({ dataset }: HTMLElement): Task | undefined {
  const text = dataset['task'];
  return text === undefined ? undefined : (JSON.parse(text) as Task);
}

function choiceOf({ label, kind, team }: Task): Wanted {
  return { cycle: label, kind, team: team?.id };
}

function wantedIn(query: string): Wanted {
  const given = new URLSearchParams(query);
  const kind = given.get('kind');
  return {
    cycle: given.get('cycle') ?? undefined,
    kind: kind === 'plan' || kind === 'status' ? kind : undefined,
    team: given.get('team') ?? undefined,
  };
}

function write(task: Task, ask: Asking, place: Place, trial: typeof Trial | undefined): ReportEditor {
  const { all, part } = place;
  const { path, revision, text: begun } = task;
  const keeping = new Keeping(`${trial?.tried ?? ''}${path}`, place);
  const { kept } = keeping;
  const draftOf = (text: string) => ({ text, revision, begun });
  const isNewer = kept !== undefined && kept.revision !== revision && kept.begun !== begun;
  if (isNewer) showNewer(kept.begun, begun, place);
  listReports(task, place);
  part('file').textContent = path;
  const needsCycle = task.siteFile !== undefined;
  part('addCycle').hidden = !needsCycle;
  if (needsCycle) part('addCycle').textContent = t('write.addCycle', { label: task.label });

  const editor: ReportEditor = new ReportEditor({
    place: part('editor'),
    text: kept?.text ?? begun,
    task,
    label: t('write.text'),
    actionOf: (problem) => actionOf(problem, editor),
    onText: () => {
      keeping.keep(draftOf(editor.text));
      judge();
    },
    onMove: () => showStatus(task, editor, place),
    reveal: () => {
      if (part('editor').offsetParent === null) panes.choose('text');
    },
  });
  const panes = new Panes(task, editor, place);
  const judge = judging(
    ask,
    () => editor.text,
    (judgement, text) => {
      show(judgement, text, editor, panes, place);
      if (judgement.view?.trial) listReports({ ...task, choices: judgement.view.trial.choices }, place);
      if (judgement.view) trial?.showTrial(judgement.view, place);
    },
  );
  judge();
  showStatus(task, editor, place);

  part('other').hidden = true;
  part('take').onclick = () => {
    editor.text = keeping.takeOther()?.text ?? editor.text;
  };
  part('mine').onclick = () => keeping.keepMine(draftOf(editor.text));
  addEventListener('storage', (event) => keeping.hear(event));
  // The slides may have changed the draft, and the browser goes back to the page as it was.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && part('other').hidden) editor.text = keeping.takeOther()?.text ?? editor.text;
  });
  part('restart').onclick = () => {
    if (!confirm(t('write.restartSure'))) return;
    editor.text = begun;
    keeping.forget();
  };
  part('fixAll').onclick = async () => {
    const before = editor.text;
    const { text, count } = await ask.fix(before);
    if (editor.text !== before) return;
    editor.text = text;
    part('done').textContent = t('write.fixed', { count });
  };
  const replaceText = (text: string) => (editor.text = text);
  const isChanged = () => editor.text !== begun && editor.text.trim() !== '';
  handleFiles({ ask, isChanged, replaceText }, place);
  handleEnding({ task, textOf: () => editor.text }, place);
  handleMoves(editor, all);
  const slides = part<HTMLAnchorElement>('slides');
  const isPresented = task.choices.some(({ label, isPublished }) => isPublished && label === task.label);
  slides.hidden = task.kind !== 'status' || !isPresented || trial !== undefined;
  slides.href = slidesOf(task);
  // The slides find the draft where it is kept.
  slides.onclick = () => keeping.keep(draftOf(editor.text));
  trial?.handleTrial(ask, editor, place);
  // Where there is room for one of them, the lines come first.
  const isNarrow = matchMedia('(width < 64rem)').matches;
  panes.choose(isNarrow ? (trial ? 'text' : 'lines') : trial ? 'matrix' : 'page');
  return editor;
}

/** Asks what is wrong with the newest text, one question at a time. */
function judging(ask: Asking, textOf: () => string, show: (judgement: Judgement, text: string) => void): () => void {
  let isBusy = false;
  let judged: string | undefined;
  const next = async (): Promise<void> => {
    if (isBusy || textOf() === judged) return;
    isBusy = true;
    const text = textOf();
    try {
      const judgement = await ask.judge(text);
      show(judgement, text);
    } finally {
      judged = text;
      isBusy = false;
    }
    void next();
  };
  return () => void next();
}

function show(judgement: Judgement, text: string, editor: ReportEditor, panes: Panes, place: Place): void {
  editor.show(judgement.problems, text);
  showProblems(judgement, editor, place);
  if (judgement.view) panes.show(judgement.view);
}

/** The reports that can be written, as links to this page. */
function listReports(task: Task, { part }: Place): void {
  const list = part<HTMLSelectElement>('report');
  const options = task.choices.map((choice) => {
    const [name, value] = [nameOf(choice), queryOf(choice)];
    const shown = choice.isPublished ? name : t('write.new', { report: name });
    return element('option', { value, selected: value === queryOf(task) }, shown);
  });
  list.replaceChildren(...options);
  list.onchange = () => location.assign(list.value);
}

/** The status of the line of the cursor, to choose another. */
function showStatus({ kind, markings }: Task, editor: ReportEditor, { part }: Place): void {
  const list = part<HTMLSelectElement>('status');
  list.hidden = kind === 'plan';
  const marker = editor.markerAt(editor.row);
  list.disabled = marker === null;
  list.replaceChildren(...statusOptions(markings, marker));
  list.onchange = () => setChosen(list, markings, editor, editor.row);
}

function handleMoves(editor: ReportEditor, all: HTMLElement): void {
  const moves: Record<string, () => void> = {
    up: () => editor.moveLine(-1),
    down: () => editor.moveLine(1),
    in: () => editor.indentLine(1),
    out: () => editor.indentLine(-1),
  };
  all.querySelectorAll<HTMLElement>('[data-move]').forEach((button) => {
    button.onclick = () => moves[button.dataset['move']!]?.();
  });
}
