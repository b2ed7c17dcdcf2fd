import { existsSync, readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { check } from '../check/check.ts';
import { readSettings } from '../loaders/settings.ts';
import { isError } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf } from '../report/file.ts';
import { bundledLanguages } from '../strings/messages.ts';
import { packageFolder } from '../project/package.ts';
import { exampleReports, newContent, questions, siteOf, type NewSite } from '../project/new-site.ts';
import { lookAround } from '../project/surroundings.ts';
import { answer, exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { writeProject } from './write-project.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

/** The answers that the author has given already. With `yes`, nothing is asked. */
type InitOptions = Partial<Record<keyof typeof questions, string>> & { language?: string; yes?: boolean };

/** Asked last, and only in a terminal: a script that says nothing else means English. */
const languageQuestion = { ask: `Language, such as ${bundledLanguages.join(', ')}`, otherwise: 'en' };

/**
 * `almanac init`: writes a small site with examples into the current folder, and asks for what the options lack. No
 * file is replaced. Throws a PlainError if nobody can be asked, an answer is wrong, or the folder is a clone of Almanac.
 */
export async function init(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd, project } = terminal;
  if (cwd === packageFolder)
    throw new PlainError('This folder is Almanac itself. Run this command in a folder of your own, as README.md says.');
  const { folder, title } = readSettings(cwd, project);
  const content = relative(cwd, folder).split(sep).join('/') || '.';
  const hasContent = existsSync(folder) && readdirSync(folder).length > 0;
  const site = await answers(hasContent ? { title: title ?? content, ...options, yes: true } : options, terminal);
  const inContent = hasContent ? [] : [...newContent(site), ...exampleReports(site)];
  if (!hasContent) mustBeRight(inContent, terminal);
  const files = new Map(inContent.map(([path, text]) => [`${content}/${path}`, text]));
  const first = await writeProject(site.title, content, files, terminal, hasContent ? [`${content}/`] : []);
  const { exec } = (await lookAround(cwd, terminal.userAgent)).manager;
  const steps = [
    ...first,
    ...(hasContent
      ? []
      : [`Replace the examples in ${content}/cycles/ with your own lines. ${exec} almanac check lists mistakes.`]),
    `${exec} almanac new-cycle LABEL writes the plan of the next cycle from what is still open.`,
  ];
  terminal.out(whatNext(steps));
  return exitCode.done;
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
  const asked = options.yes || open.length === 0 ? undefined : ask;
  const language = await answer(languageQuestion, options.language, asked);
  return siteOf(given, language);
}

/** Throws a PlainError if content has mistakes. */
function mustBeRight(content: readonly (readonly [path: string, text: string])[], { paint }: Terminal): void {
  const files = content.map(([path, text]) => ({ path, displayPath: path, text }));
  const input = { files, paths: files.map(({ path }) => path).sort() };
  const { diagnostics } = check(
    { input, diagnostics: [] },
    { base: '/', drafts: false, root: 'content', strings: allStrings, rules: siteRules },
  );
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return;
  throw new PlainError(
    `${formatDiagnostics(errors, { textOf: textsOf(input.files), paint })}\n\nNothing was written: the content would have these mistakes. Run it again with other answers.`,
  );
}
