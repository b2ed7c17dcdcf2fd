/** What the page has for somebody who tries Almanac out: a site of their own, whose reports are kept in this browser. */
import type { Asking } from './ask-worker.ts';
import { copyDraft } from './copies.ts';
import { DraftStore, draftsBelow, forgetBelow } from './drafts.ts';
import type { ReportEditor } from './editor.ts';
import type { Begun, TextFile, TrialChange, View, Wanted } from './messages.ts';
import matrixStyles from './trial.css?inline';
import { nameOf, queryOf, t, type Place } from './parts.ts';
import { save } from './save.ts';

/** Before the paths of drafts, so that they are not those of the site. */
export const tried = 'try ';

/** The reports so far. A browser that keeps nothing has none. */
export function triedReports(): TextFile[] {
  try {
    return draftsBelow(localStorage, tried);
  } catch {
    return [];
  }
}

/** The newest of some reports; nothing if there are none. */
export function newestOf(reports: readonly TextFile[]): Wanted {
  const found = reports.map(([path]) => /^cycles\/([^/]+)\/(status|plan)\.mdx$/.exec(path));
  const [, cycle, kind] = found.findLast((one) => one !== null) ?? [];
  return cycle === undefined ? {} : { cycle, kind: kind as Wanted['kind'] };
}

/** Packs the site for downloading, and begins again. */
export function handleTrial(ask: Asking, editor: ReportEditor, judge: () => void, { part }: Place): void {
  const styles = new CSSStyleSheet();
  styles.replaceSync(matrixStyles);
  document.adoptedStyleSheets.push(styles);
  part('pack').onclick = async () => {
    const archive = await ask.pack(editor.text);
    if (!archive) return void (part('done').textContent = t('write.notPacked'));
    save(new Blob([archive], { type: 'application/zip' }), 'status-and-plans.zip');
    part('done').textContent = t('write.packed');
  };
  const changeNow = async (wanted: TrialChange) => {
    const { files, names } = await ask.change(wanted, triedReports());
    for (const [path, text] of files) keepFile(path, text);
    editor.names = names;
    part('done').textContent = '';
    judge();
  };
  // One after the other: each goes on from the files of the last one.
  let changed = Promise.resolve();
  const change = (wanted: TrialChange) => (changed = changed.then(() => changeNow(wanted)));
  editor.makeArea = (area) => void change({ area });
  for (const name of ['title', 'team'] as const) {
    const field = part<HTMLInputElement>(name);
    field.onchange = () => field.value.trim() !== '' && void change({ [name]: field.value.trim() });
  }
  part('restart').onclick = async () => {
    if (!confirm(t('write.restartSure'))) return;
    await Promise.all(forgetBelow(localStorage, tried).map(copyDraft));
    location.assign(location.pathname);
  };
}

function keepFile(path: string, text: string): void {
  try {
    const store = new DraftStore(localStorage, `${tried}${path}`);
    store.write({ text, begun: text });
    void copyDraft(store.key);
  } catch {
    // The page says already that this browser keeps nothing.
  }
}

/** Shows how the site and its team are called. */
export function showNames(site: Begun['site'], { part }: Place): void {
  for (const name of ['title', 'team'] as const) part<HTMLInputElement>(name).value = site[name];
}

/** Shows the matrix, and leads to what can be written next. */
export function showTrial({ trial }: View, { part }: Place): void {
  if (!trial) return;
  if (trial.matrix === '') part('matrix').textContent = t('write.nothing');
  else part('matrix').innerHTML = trial.matrix;
  const next = trial.choices.find(({ isPublished }) => !isPublished);
  const link = part<HTMLAnchorElement>('next');
  link.hidden = trial.matrix === '' || !next;
  if (!next) return;
  link.href = queryOf(next);
  link.textContent = t('write.goOn', { report: nameOf(next) });
}
