import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join as pathIn, resolve, sep } from 'node:path';
import { check } from '../check/check.ts';
import { inputOf, join, type Joined, type JoiningSite } from '../import/join/join.ts';
import { archiveOfTeam } from '../import/team-archive.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { Settings } from '../loaders/settings.ts';
import { exchange, restore, unfinishedBeside } from '../loaders/unfinished.ts';
import { isError } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { MistakeError, PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf } from '../report/file.ts';
import { readContent } from '../report/read-content.ts';
import { joinedMessage, stepsAfterJoining } from './joined-message.ts';
import { contentFolder, readSite, type SiteFiles } from './read-site.ts';
import { exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { mustHaveNoLinks, replaceFile, replaceFiles } from './write-files.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

interface JoinOptions {
  /** The name of the team; by default the one that its site has. */
  team?: string;
  dryRun?: boolean;
}

/**
 * `npx almanac join FOLDER`: makes the site of another content folder a team of this one. Throws a PlainError, before it
 * writes anything, if that cannot be done.
 */
export async function joinSite(
  path: string,
  { team, dryRun = false }: JoinOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const site = readSite(terminal);
  const { settings } = site;
  const { folder, root } = settings;
  mustBeFolder(path, terminal.cwd);
  const from = contentFolder({ cwd: terminal.cwd, project: { content: path, output: '' } });
  // A folder above may be a symbolic link.
  const [ours, theirs] = [realpathSync(folder), realpathSync(from.folder)];
  if (isWithin(ours, theirs) || isWithin(theirs, ours))
    throw new PlainError(`${from.root} is this site, or one is in the other. Name the content folder of another site.`);
  if (isWithin(ours, realpathSync(terminal.cwd)))
    throw new PlainError(`${root} is replaced as a whole: run this command in a folder outside of it.`);
  const own = joiningSite(site, terminal);
  const other = joiningSite({ settings: from, ...readFiles({ folder: from.folder, root: from.root }) }, terminal);
  const bytes = (file: string) => [folder, from.folder].map((one) => readFileSync(pathIn(one, file)));
  const joined = join(own, other, {
    name: team?.trim() ?? other.content.site.team,
    root,
    location: settings,
    isSame: (file) => bytes(file).every((some, _, [first]) => some.equals(first!)),
  });
  const input = inputOf(own, other, joined, root);
  const { archive, diagnostics } = check(
    { input, diagnostics: [] },
    { ...settings, drafts: true, strings: allStrings, rules: siteRules },
  );
  const mistakes = diagnostics.filter(isError);
  if (mistakes.length > 0 || !archive) {
    terminal.out(formatDiagnostics(mistakes, { textOf: textsOf(input.files), paint: terminal.paint }));
    throw new MistakeError('Nothing was written: both sites together would have these mistakes.');
  }
  if (!dryRun) await writeJoined(joined, settings, from);
  terminal.out(joinedMessage(joined, archiveOfTeam(joined.team, archive.content), { root, from: from.root, dryRun }));
  terminal.out(whatNext(stepsAfterJoining(joined, root)));
  return exitCode.done;
}

/** Throws a PlainError if the argument names no folder. */
function mustBeFolder(path: string, cwd: string): void {
  const folder = resolve(cwd, path);
  restore(folder);
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return;
  const what = entry?.isSymbolicLink() ? 'a symbolic link, which is not followed' : entry ? 'a file' : 'missing';
  throw new PlainError(`${path} is ${what}. Name the content folder of another site, such as ../middleware/content.`);
}

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer + sep);
}

/** Reads the content of a site. Prints its mistakes and throws a MistakeError if it has any. */
function joiningSite({ settings, input, diagnostics }: SiteFiles, { out, paint }: Terminal): JoiningSite {
  const options = { ...settings, drafts: true, strings: allStrings, rules: siteRules };
  const mistakes = check({ input, diagnostics }, options).diagnostics.filter(isError);
  const { content, documents } = readContent(input, options);
  if (mistakes.length === 0 && content) return { content, documents, input };
  out(formatDiagnostics(mistakes, { textOf: textsOf(input.files), paint }));
  throw new MistakeError(`Nothing was written: fix the mistakes in ${settings.root} first.`);
}

/** Writes the joined content beside the folder, and puts it in its place as a whole. */
async function writeJoined({ texts, copies, removed }: Joined, { folder }: Settings, from: Settings): Promise<void> {
  for (const path of [...texts.keys(), ...copies.values(), ...removed]) mustHaveNoLinks(folder, path);
  const next = unfinishedBeside(folder);
  try {
    await cp(folder, next, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    for (const [path, to] of copies) await replaceFile(next, to, readFileSync(pathIn(from.folder, path)));
    await replaceFiles(next, texts);
    for (const path of removed) await rm(pathIn(next, path));
    exchange(next, folder);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
