import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInput } from '../history/inline.fixture.ts';
import { lastChanged } from './page-sources.ts';
import { readFiles } from './read-files.ts';
import { editsOfReports } from './report-edits.ts';

// Almanac works without Git, and so do its other tests.
const hasGit = spawnSync('git', ['--version']).status === 0;

let top = '';
const content = (repository = top) => join(repository, 'content');
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function git(day: string, ...args: string[]): void {
  const date = `${day}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const options = ['-C', top, '-c', 'user.name=Cook', '-c', 'user.email=cook@kitchen.example'];
  const { status, stderr } = spawnSync('git', [...options, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const status = 'cycles/k1/status.mdx';
const words = 'Replace the door seals of both large ovens';

/** A report whose only line has the given marker and words. */
function report(line = `[ ] ${words}`, date: string | undefined = '2031-04-02'): string {
  return `---\ntitle: Kitchen K1 status\n${date === undefined ? '' : `date: ${date}\n`}---\n\n## Ovens\n\n- ${line}\n`;
}

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content(), path)), { recursive: true });
    writeFileSync(join(content(), path), text);
  }
}

function commit(day: string, files: Record<string, string>, ...options: string[]): void {
  write(files);
  git(day, 'add', '--all');
  git(day, 'commit', '--quiet', '--message', 'A change', ...options);
}

/** Commits a site of one report. */
function begin(day: string, text = report()): void {
  git(day, 'init', '--quiet', '--initial-branch', 'main');
  const site = 'title: Kitchen\nteam: The kitchen\ncycles: [K1]\n';
  commit(day, { 'site.yaml': site, 'areas/ovens.mdx': '---\ntitle: Ovens\n---\n', [status]: text });
}

/**
 * The edits of the only report as `day kinds: status → status`, and the number of corrections, if there are any; at the
 * end, whether more may have been edited.
 */
async function edits(repository = top): Promise<string[] | undefined> {
  const folder = content(repository);
  const { content: read, history } = readInput(readFiles({ folder, root: 'content' }), { root: 'content' });
  const contentPath = (file: string) => file.slice('content/'.length);
  const contentText = (file: string) => readFileSync(join(repository, file), 'utf8');
  const changed = await lastChanged(folder);
  const newestChange = ([file]: readonly string[]) =>
    Promise.resolve('dates' in changed ? changed.dates.get(contentPath(file!)) : undefined);
  const sources = { folder, contentPath, contentText, newestChange };
  const { editsOf, areEditsUnknown } = await editsOfReports({ content: read, history }, sources);
  const [part] = history.reports[0]!.parts;
  const found = editsOf(part!);
  const shown = found?.lines.map(
    ({ day, kinds, before, now }) => `${day} ${kinds.join(' ')}: ${before?.status.id} → ${now?.status.id}`,
  );
  const known = shown && [...shown, ...(found!.corrections > 0 ? [String(found!.corrections)] : [])];
  return areEditsUnknown(part!) ? [...(known ?? []), 'unknown'] : known;
}

describe.runIf(hasGit)('in a repository', () => {
  test('edits are those since the last commit of the day of the presentation or before', async () => {
    begin('2031-03-20');
    commit('2031-03-25', { [status]: report('[/] Something else') });
    commit('2031-04-02', { [status]: report() });
    expect(await edits()).toBe(undefined);
    commit('2031-04-05', { [status]: report(`[/] ${words}`) });
    commit('2031-04-09', { [status]: report(`[x] ${words}`) });
    commit('2031-05-01', { 'areas/ovens.mdx': '---\ntitle: Ovens\n---\n\nAll of them.\n' });
    expect(await edits()).toEqual(['2031-04-09 status: not-started → completed']);
  });

  test('nobody knows the edits if there is no commit of that day or before, as in a history that was written anew', async () => {
    begin('2031-04-03');
    commit('2031-04-09', { [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['unknown']);
  });

  test('nobody knows the edits if a commit has an earlier date than one before it', async () => {
    begin('2031-03-20');
    commit('2031-04-05', { 'areas/ovens.mdx': '---\ntitle: Ovens\n---\n\nAll of them.\n' });
    commit('2031-04-02', { [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['unknown']);
  });

  test('nobody knows all edits if the date was moved once it had passed', async () => {
    begin('2031-03-20');
    commit('2031-04-05', { [status]: report(`[x] ${words}`) });
    commit('2031-04-06', { [status]: report(`[x] ${words}`, '2031-04-08') });
    expect(await edits()).toEqual(['unknown']);
    commit('2031-04-10', { [status]: report(`[/] ${words}`, '2031-04-08') });
    expect(await edits()).toEqual(['2031-04-10 status: completed → in-progress', 'unknown']);
  });

  test('a date that was moved before it had passed is nothing', async () => {
    begin('2031-03-20');
    commit('2031-03-30', { [status]: report(`[x] ${words}`, '2031-04-08') });
    expect(await edits()).toBe(undefined);
  });

  test('nobody knows the edits if git writes another text than it has', async () => {
    begin('2031-04-01', `${report()}\nAs of $Id$.\n`);
    commit('2031-04-05', { '.gitattributes': '*.mdx ident\n', [status]: `${report(`[x] ${words}`)}\nAs of $Id$.\n` });
    rmSync(join(content(), status));
    git('2031-04-06', 'checkout', '--quiet', '.');
    expect(await edits()).toEqual(['unknown']);
  });

  test.each([
    ['*.mdx text eol=crlf', ['2031-04-05 status: not-started → completed']],
    ['*.mdx ident', ['unknown']],
    ['*.mdx filter=other', ['unknown']],
    ['*.mdx text working-tree-encoding=ISO-8859-1', ['unknown']],
  ])('attributes decide what is known: %s', async (attributes, known) => {
    const text = (line?: string) => `${report(line)}\nCrème brûlée, as of $Id$.\n`;
    begin('2031-04-01', text());
    const edited = text(`[x] ${words}`);
    commit('2031-04-05', { [status]: edited });
    git('2031-04-05', 'config', 'filter.other.smudge', "sed 's/completed/not started/; s/[[]x]/[ ]/'");
    write({ '.gitattributes': `${attributes}\n` });
    // Otherwise git reads the report with its new attributes only if it was written in the same moment as the index.
    git('2031-04-06', 'add', '--renormalize', '.');
    commit('2031-04-06', {});
    rmSync(join(content(), status));
    git('2031-04-06', 'checkout', '--quiet', '.');
    expect(await edits()).toEqual(known);
  });

  test('nobody knows whether there are edits if the only text that git has is not the one that is read', async () => {
    begin('2031-04-01');
    expect(await edits()).toBe(undefined);
    write({ [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['unknown']);
  });

  test('nobody knows all edits if the date was removed for a time', async () => {
    begin('2031-03-20');
    commit('2031-04-05', { [status]: report(`[x] ${words}`, undefined).replace(/^date.*\n/m, '') });
    commit('2031-04-06', { [status]: report(`[x] ${words}`, '2031-04-08') });
    expect(await edits()).toEqual(['unknown']);
  });

  test('nothing is said of a report without a date', async () => {
    begin('2031-04-01', report(undefined, undefined).replace(/^date.*\n/m, ''));
    commit('2031-04-09', { [status]: report(`[x] ${words}`).replace(/^date.*\n/m, '') });
    expect(await edits()).toBe(undefined);
  });

  test('spelling alone is a number', async () => {
    begin('2031-04-01');
    commit('2031-04-09', { [status]: report('[ ] replace the door seals of both large ovens!') });
    expect(await edits()).toEqual(['1']);
  });

  test('prose alone is nothing', async () => {
    begin('2031-04-01');
    commit('2031-04-09', { [status]: `${report()}\nSee the drawings.\n` });
    expect(await edits()).toBe(undefined);
  });

  test('renamed files are followed', async () => {
    begin('2031-04-01');
    git('2031-04-06', 'mv', 'content/cycles/k1', 'content/cycles/spring');
    commit('2031-04-06', { 'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [Spring]\n' });
    expect(await edits()).toBe(undefined);
    commit('2031-04-09', { 'cycles/spring/status.mdx': report(`[x] ${words}`) });
    expect(await edits()).toEqual(['2031-04-09 status: not-started → completed']);
  });

  test('a plan that became the status is not how the status was presented', async () => {
    begin('2031-03-20');
    git('2031-03-21', 'mv', 'content/cycles/k1/status.mdx', 'content/cycles/k1/plan.mdx');
    commit('2031-03-21', { 'cycles/k1/plan.mdx': report(words) });
    git('2031-04-05', 'mv', 'content/cycles/k1/plan.mdx', 'content/cycles/k1/status.mdx');
    commit('2031-04-05', { [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['unknown']);
  });

  test('an amended commit is what it is now', async () => {
    begin('2031-04-01');
    commit('2031-04-05', { [status]: report(`[-] ${words}`) });
    commit('2031-04-07', { [status]: report(`[/] ${words}`) }, '--amend');
    expect(await edits()).toEqual(['2031-04-07 status: not-started → in-progress']);
  });

  test('squashed commits are one', async () => {
    begin('2031-04-01');
    git('2031-04-05', 'switch', '--quiet', '--create', 'later');
    commit('2031-04-05', { [status]: report(`[/] ${words}`) });
    commit('2031-04-06', { [status]: report(`[x] ${words}`) });
    git('2031-04-10', 'switch', '--quiet', 'main');
    git('2031-04-10', 'merge', '--quiet', '--squash', 'later');
    git('2031-04-10', 'commit', '--quiet', '--message', 'Squashed');
    expect(await edits()).toEqual(['2031-04-10 status: not-started → completed']);
  });

  test('what was merged was edited on the day of the merge', async () => {
    begin('2031-03-20');
    git('2031-04-01', 'switch', '--quiet', '--create', 'later');
    commit('2031-04-01', { [status]: report(`[/] ${words}`) });
    commit('2031-04-05', { [status]: report(`[x] ${words}`) });
    git('2031-04-10', 'switch', '--quiet', 'main');
    git('2031-04-10', 'merge', '--quiet', '--no-ff', 'later');
    expect(await edits()).toEqual(['2031-04-10 status: not-started → completed']);
  });

  test('what was changed while it was merged was edited on the day of the merge', async () => {
    begin('2031-03-20');
    git('2031-04-05', 'switch', '--quiet', '--create', 'later');
    commit('2031-04-05', { 'areas/ovens.mdx': '---\ntitle: Ovens\n---\n\nAll of them.\n' });
    git('2031-04-10', 'switch', '--quiet', 'main');
    git('2031-04-10', 'merge', '--quiet', '--no-ff', '--no-commit', 'later');
    commit('2031-04-10', { [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['2031-04-10 status: not-started → completed']);
  });

  test('nobody knows the edits if a graft hides how the report was presented, or the content is a submodule', async () => {
    begin('2031-03-20');
    commit('2031-04-05', { [status]: report(`[x] ${words}`) });
    git('2031-04-06', 'clone', '--quiet', `file://${top}`, join(top, 'grafted'));
    git('2031-04-06', '-C', join(top, 'grafted'), 'replace', '--graft', 'HEAD');
    expect(await edits(join(top, 'grafted'))).toEqual(['unknown']);
    git('2031-04-06', 'init', '--quiet', join(top, 'around'));
    git('2031-04-06', '-C', content(), 'init', '--quiet', '--initial-branch', 'main');
    git('2031-04-06', '-C', content(), 'add', '.');
    git('2031-04-06', '-C', content(), 'commit', '--quiet', '--message', 'Of its own');
    const own = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', content(), 'content'];
    git('2031-04-06', '-C', join(top, 'around'), ...own);
    git('2031-04-06', '-C', join(top, 'around'), 'commit', '--quiet', '--message', 'A submodule');
    expect(await edits(join(top, 'around'))).toEqual(['unknown']);
  });

  test('a file that was deleted for a time is compared with what it was', async () => {
    begin('2031-04-01');
    git('2031-04-05', 'rm', '--quiet', `content/${status}`);
    git('2031-04-05', 'commit', '--quiet', '--message', 'Deleted');
    commit('2031-04-09', { [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['2031-04-09 status: not-started → completed']);
  });

  test('nobody knows the edits while one is not committed', async () => {
    begin('2031-04-01');
    commit('2031-04-05', { [status]: report(`[/] ${words}`) });
    write({ [status]: report(`[x] ${words}`) });
    expect(await edits()).toEqual(['unknown']);
    git('2031-04-06', 'checkout', '--quiet', '.');
    write({ [status]: report(`[/] ${words}`).replaceAll('\n', '\r\n') });
    expect(await edits()).toEqual(['2031-04-05 status: not-started → in-progress']);
  });

  test('nobody knows the edits in a shallow clone, or in one without its texts', async () => {
    begin('2031-04-01');
    commit('2031-04-05', { [status]: report(`[x] ${words}`) });
    git('2031-04-06', 'config', 'uploadpack.allowFilter', 'true');
    git('2031-04-06', 'clone', '--quiet', '--depth', '1', `file://${top}`, join(top, 'shallow'));
    git('2031-04-06', 'clone', '--quiet', '--filter', 'blob:none', `file://${top}`, join(top, 'blobless'));
    git('2031-04-06', 'clone', '--quiet', `file://${top}`, join(top, 'full'));
    expect(await edits(join(top, 'full'))).toEqual(['2031-04-05 status: not-started → completed']);
    expect(await edits(join(top, 'shallow'))).toEqual(['unknown']);
    expect(await edits(join(top, 'blobless'))).toEqual(['unknown']);
  });
});

test('nobody knows the edits without a repository', async () => {
  write({
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
  });
  write({ [status]: report() });
  expect(await edits()).toEqual(['unknown']);
});
