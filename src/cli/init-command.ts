import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { check } from '../check/check.ts';
import { readSettings, siteFields } from '../loaders/settings.ts';
import { isError } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf } from '../report/file.ts';
import { statusesOf } from '../report/status.ts';
import { exampleReports, filesAround, newContent, readManifest, withSite, type NewSite } from './new-site.ts';
import { packageFolder, version } from './package.ts';
import { answer, exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { writeNew } from './write-files.ts';

/** What the author is asked about a new site, with the default answers. */
export const questions = {
  title: { ask: 'Title of the site', otherwise: 'Status & Plans' },
  team: { ask: 'Team', otherwise: 'The team' },
  areas: { ask: 'Areas of work, separated by commas', otherwise: 'Building, Running' },
  cycle: { ask: 'Label of the first cycle, such as 2027H1', otherwise: 'C1' },
} as const;

/** The answers that the author has given already. With `yes`, nothing is asked. */
type InitOptions = Partial<Record<keyof typeof questions, string>> & { yes?: boolean };

/**
 * `almanac init`: writes a small site with examples into the current folder, and asks for what the options lack. No
 * file is replaced. Throws a PlainError if nobody can be asked, or an answer is wrong.
 */
export async function init(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd, project } = terminal;
  const { folder, title } = readSettings(cwd, project);
  const content = relative(cwd, folder).split(sep).join('/') || '.';
  const hasContent = existsSync(folder) && readdirSync(folder).length > 0;
  const site = await answers(hasContent ? { title: title ?? content, ...options, yes: true } : options, terminal);
  const inContent = hasContent ? [] : [...newContent(site), ...exampleReports(site)];
  if (!hasContent) mustBeRight(inContent, terminal);
  const files = new Map(inContent.map(([path, text]) => [`${content}/${path}`, text]));
  const first = await writeProject(site.title, content, files, terminal, hasContent ? [`${content}/`] : []);
  const steps = [
    ...first,
    ...(hasContent
      ? []
      : [`Replace the examples in ${content}/cycles/ with your own lines. npm run check lists mistakes.`]),
    'npm run new-cycle -- LABEL writes the plan of the next cycle from what is still open.',
  ];
  terminal.out(whatNext(steps));
  return exitCode.done;
}

/**
 * Writes the files that a site needs besides its content, and `more` files, except those that exist. `kept` has other
 * paths that were left unchanged, for the printed list. Returns the steps that are left until the site can be seen.
 */
export async function writeProject(
  title: string,
  content: string,
  more: ReadonlyMap<string, string>,
  { cwd, out }: Terminal,
  kept: string[] = [],
): Promise<string[]> {
  const manifest = join(cwd, 'package.json');
  const isNew = !existsSync(manifest);
  const before = isNew ? {} : readManifest(readFileSync(manifest, 'utf8'));
  const after = withSite(before, dependency(cwd));
  const statuses = statusesOf(siteFields(resolve(cwd, content)).statuses);
  const written: string[] = [];
  for (const [path, text] of [...filesAround(title, content, statuses), ...more]) {
    const isWritten = await writeNew(resolve(cwd, path), text);
    (isWritten ? written : kept).push(path);
  }
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    await writeFile(manifest, `${JSON.stringify(after, null, 2)}\n`);
    written.push(isNew ? 'package.json' : 'package.json (the commands, added to what was there)');
  } else kept.push('package.json');
  if (written.length > 0) out(`Written:\n${pathList(written)}`);
  if (kept.length > 0) out(`Left unchanged:\n${pathList(kept)}`);
  const isConfigured = !kept.includes('astro.config.mjs');
  const isInstalled = existsSync(join(cwd, 'node_modules/astro'));
  return firstSteps(after.dependencies['almanac'], { isConfigured, isInstalled });
}

async function answers(options: InitOptions, { ask }: Terminal): Promise<NewSite> {
  const names = Object.keys(questions) as (keyof typeof questions)[];
  const open = names.filter((name) => options[name] === undefined);
  if (open.length > 0 && !options.yes && !ask)
    throw new PlainError(
      `There is no terminal to ask in. Add ${open.map((name) => `--${name}`).join(', ')}, or --yes for the defaults.`,
    );
  const given = {} as Record<keyof typeof questions, string>;
  for (const name of names) given[name] = await answer(questions[name], options[name], options.yes ? undefined : ask);
  const { areas, cycle, ...others } = given;
  return { ...others, areas: areas.split(',').flatMap((area) => area.trim() || []), cycles: [cycle] };
}

/** Throws a PlainError if content has mistakes. */
function mustBeRight(content: readonly (readonly [path: string, text: string])[], { paint }: Terminal): void {
  const files = content.map(([path, text]) => ({ path, displayPath: path, text }));
  const input = { files, paths: files.map(({ path }) => path).sort() };
  const { diagnostics } = check({ input, diagnostics: [] }, { base: '/', drafts: false, root: 'content' });
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return;
  throw new PlainError(
    `${formatDiagnostics(errors, { textOf: textsOf(input.files), paint })}\n\nNothing was written: the content would have these mistakes. Run it again with other answers.`,
  );
}

/** How a project depends on Almanac: on the tarball that this Almanac was installed from, or on a range of versions. */
function dependency(cwd: string): string {
  const outside = join(packageFolder, '../..');
  const manifest = join(outside, 'package.json');
  if (!existsSync(manifest) || !packageFolder.includes('node_modules')) return `^${version}`;
  const { dependencies } = readManifest(readFileSync(manifest, 'utf8'));
  const from = /^file:(.*\.tgz)$/.exec(dependencies?.['almanac'] ?? '')?.[1];
  return from === undefined ? `^${version}` : `file:${relative(cwd, resolve(outside, from)).split(sep).join('/')}`;
}

function pathList(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}

function firstSteps(
  almanac = '',
  { isConfigured, isInstalled }: { isConfigured: boolean; isInstalled: boolean },
): string[] {
  const outside = /^file:((?:\.\.|\/).*)$/.exec(almanac)?.[1];
  const copied = outside && basename(outside);
  return [
    ...(isConfigured ? [] : ["Add almanac() to the integrations of astro.config.mjs: import almanac from 'almanac'"]),
    ...(copied ? [`Keep the package in the repository:\n       cp ${outside} . && npm install ./${copied}`] : []),
    ...(copied || isInstalled ? [] : ['npm install']),
    'npm run dev shows the site while you write.',
  ];
}
