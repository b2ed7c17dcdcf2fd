/** The page on which reports are written: a text, and beside it what is wrong with it and what readers will see. */
import { askWorker, type Asking } from './ask-worker.ts';
import { ReportEditor } from './editor.ts';
import { restoreCopies } from './copies.ts';
import { handleEnding, showProposed, type Proposed } from './ending.ts';
import { follow, followScrolling } from './follow.ts';
import { judging } from './judging.ts';
import { Keeping } from './keeping.ts';
import type { Judgement, Task, Wanted } from './messages.ts';
import { Panes } from './panes.ts';
import { offerDrafts, offerUnlisted } from './offer-drafts.ts';
import { openDraft } from './open-draft.ts';
import { placeIn, queryOf, slidesOf, t, type Place } from './parts.ts';
import { actionOf, countsOf, showProblems } from './problem-list.ts';
import { Question } from './question.ts';
import { listReports } from './report-list.ts';
import { handleFiles } from './take-files.ts';
import { plainEnds } from './three-ways.ts';
import type * as Trial from './try-out.ts';

/** How long another tab has to write again what this one wrote over, in ms. A tab out of sight may wait a second. */
const answerTime = 2_000;

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
    // What is published is not what comes next.
    if (task.note === 'noLabel' && !trial && location.search === '') {
      part('said').textContent = '';
      return offerUnlisted(task, place);
    }
    // The URL is the state. It alone says how its author writes the name of a cycle that is not listed yet.
    const cycle = task.siteFile === undefined ? undefined : task.label;
    history.replaceState(history.state, '', queryOf(task, cycle));
    part('desk').hidden = false;
    const editor = write(task, ask, place, trial);
    const { names, site } = await begun;
    editor.names = names;
    trial?.showNames(site, place);
    part('said').textContent = task.note === 'notNext' ? t('write.notNext') : '';
  } catch (error) {
    part('said').textContent = t('write.failed', { reason: (error as Error).message });
    offerDrafts(place);
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
  const { path, isPublished, text: published } = task;
  const keeping = new Keeping(`${trial?.tried ?? ''}${path}`, place);
  // The reports of a site that is tried out are its drafts.
  const { text, begun } = trial ? { text: published, begun: plainEnds(published) } : openDraft(task, keeping, place);
  let { proposed } = keeping.kept ?? {};
  const draft = () => ({ text: editor.text, begun: question.begun, proposed });
  const keep = () => editor.takeOther(keeping.keep(draft()));
  listReports(task, place);
  part('file').textContent = path;
  const needsCycle = task.siteFile !== undefined;
  part('addCycle').hidden = !needsCycle;
  if (needsCycle) part('addCycle').textContent = t('write.addCycle', { label: task.label });

  const editor: ReportEditor = new ReportEditor({
    place: part('editor'),
    text,
    task,
    label: t('write.text'),
    actionOf: (problem) => actionOf(problem, editor),
    onText: (isOwn) => {
      // What another tab has written is kept: to write it again could undo what that writes meanwhile.
      if (isOwn) keep();
      // It was said of another text.
      part('done').textContent = '';
      question.show();
      showLast();
      judge();
    },
    onMove: () => follow(editor.row, judgement.view, place),
    reveal: () => {
      if (part('editor').offsetParent === null) panes.choose('text');
    },
  });
  const take = (made: string) => {
    editor.text = made;
    keep();
  };
  const question = new Question({ begun, published, textOf: () => editor.text, take }, place);
  const panes = new Panes(task, editor, place);
  let judgement: Judgement = { problems: [], elsewhere: [], unanswered: [], view: undefined };
  const judge = judging(
    ask,
    () => editor.text,
    (found, text) => {
      judgement = found;
      show(judgement, text, editor, panes, place);
      if (judgement.view?.trial) listReports({ ...task, choices: judgement.view.trial.choices }, place);
      if (judgement.view) trial?.showTrial(judgement.view, place);
    },
  );
  judge();
  followScrolling(editor, () => judgement.view, place);
  // Other tabs, and the slides, write the same draft.
  const hear = (written?: string | null) => {
    editor.takeOther(keeping.withOther(draft(), written));
    // Both may have written at the same time, and only the other one is kept.
    if (!keeping.has(editor.text)) keep();
  };
  addEventListener('storage', (event) => {
    if (!keeping.hears(event)) return;
    hear();
    // The other tab may have been closed before it heard that this one wrote over its text.
    setTimeout(() => hear(event.newValue), answerTime);
  });
  addEventListener('pageshow', () => hear());
  part('restart').onclick = () => {
    if (!confirm(t('write.restartSure'))) return;
    editor.text = plainEnds(published);
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
  const isChanged = () => editor.text !== plainEnds(published) && editor.text.trim() !== '';
  handleFiles({ ask, isChanged, replaceText }, place);
  const showLast = () => showProposed(proposed, task, editor.text, place);
  const onPropose = (now: Proposed) => {
    proposed = now;
    keep();
    showLast();
  };
  const leftIn = () => countsOf(judgement, editor.text);
  const isAsked = () => question.isOpen;
  handleEnding({ task, textOf: () => editor.text, isAsked, leftIn, onPropose }, place);
  showLast();
  handleMoves(editor, all);
  const slides = part<HTMLAnchorElement>('slides');
  const isPresented = task.choices.some(({ label, isPublished }) => isPublished && label === task.label);
  slides.hidden = task.kind !== 'status' || !isPresented || trial !== undefined;
  slides.href = slidesOf(task);
  // The slides find the draft where it is kept.
  slides.onclick = keep;
  trial?.handleTrial(ask, editor, () => judge(true), place);
  // Where there is room for one of them, the lines come first.
  const isNarrow = matchMedia('(width < 64rem)').matches;
  const first = isPublished || task.kind === 'plan' ? 'page' : 'lines';
  panes.choose(trial ? (isNarrow ? 'text' : 'matrix') : isNarrow ? 'lines' : first);
  return editor;
}

function show(judgement: Judgement, text: string, editor: ReportEditor, panes: Panes, place: Place): void {
  editor.show(judgement, text);
  showProblems(judgement, editor, () => panes.answerFirst(), place);
  if (judgement.view) panes.show(judgement.view, text);
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
    // The text keeps the focus, and a phone its keyboard.
    button.onmousedown = (event) => event.preventDefault();
  });
}
