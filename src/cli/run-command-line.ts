import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { logLines } from '../report/diagnostics/log-line.ts';
import { MistakeError, PlainError } from '../report/diagnostics/plain-error.ts';
import { version } from '../project/package.ts';
import { contentFolder, readProject } from './read-site.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';

const exitCodes = `
Exits with 0 if all is well, with 1 if the content has mistakes, and with 2 if the command could not do its work.`;

const afterCommands = `
Astro shows the site while you write (npx astro dev), builds it (npx astro build) and serves the result (npx astro preview).`;

/**
 * Runs one command, such as `check --strict`, and returns its exit code. Mistakes of the author are printed as
 * sentences; only defects of Almanac are thrown.
 */
export async function runCommandLine(args: readonly string[], terminal: Omit<Terminal, 'project'>): Promise<ExitCode> {
  try {
    // Without a command, help is printed; in a folder without content, a hint at `init` instead.
    if (args.length === 0) contentFolder({ ...terminal, project: await readProject(terminal.cwd) });
    let code: ExitCode = exitCode.done;
    await createProgram(terminal, (ended) => void (code = ended)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message. Help and --version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    // A file that cannot be read or written is not a defect, so it needs no stack trace.
    const isOfSystem = error instanceof Error && 'syscall' in error;
    if (!isOfSystem && !(error instanceof PlainError)) throw error;
    terminal.err(logLines(isOfSystem ? `${error.message}.` : error.message));
    return error instanceof MistakeError ? exitCode.mistakes : exitCode.usage;
  }
}

/** Defines the commands and their options. A command loads its code when it runs, and calls `end` unless it throws. */
function createProgram(terminal: Omit<Terminal, 'project'>, end: (code: ExitCode) => void): Command {
  const program = new Command()
    .name('almanac')
    .description("Publish a team's status-and-plans reports as a site.")
    .version(version)
    .addHelpText('after', afterCommands)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('Add --help to see all commands and options.');
  const command = (name: string, does: string) =>
    program
      .command(name)
      .description(does)
      .option('--content <folder>', 'the content folder, by default the one that astro.config.mjs names, or "content"')
      .addHelpText('after', exitCodes);
  // The configuration belongs to another folder then.
  const withContent = async (content: string | undefined): Promise<Terminal> => ({
    ...terminal,
    project:
      content === undefined ? await readProject(terminal.cwd) : { content, output: resolve(terminal.cwd, 'dist') },
  });

  command('init', 'Start a new site here: settings, areas and two reports with examples. It asks for what it needs.')
    .option('--title <text>', 'title of the site')
    .option('--team <name>', 'the team')
    .option('--areas <titles>', 'areas of work, separated by commas')
    .option('--cycle <label>', 'label of the first cycle, such as 2027H1')
    .option('--language <tag>', 'language of the reports and the pages, such as de')
    .option('--yes', 'take the defaults for what is not given')
    .action(async ({ content, ...options }) => {
      const { init } = await import('./init-command.ts');
      end(await init(options, await withContent(content)));
    });

  command('check', 'Report every mistake in the content, without building the site.')
    .option('--strict', 'warnings are errors, but for an item whose status nobody knows')
    .option('--fix', 'fix what needs no guess, then check again')
    .option('--all', 'show the warnings of older cycles too, which are only counted otherwise')
    .option('--cycle <label>', 'show only what is about one cycle')
    .option('--only <code...>', 'show only some kinds, those of older cycles too')
    .option('--explain <code>', 'print what the guide says of one kind')
    .option('--drafts', 'look at drafts too: files and folders whose name begins with _')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'github']).default('pretty'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .action(async ({ content, ...options }) => {
      const { check } = await import('./check.ts');
      end(await check(options, await withContent(content)));
    });

  command('mark', 'Ask for the marker of each line that lacks one, in a draft or in the newest status report.')
    .option('--team <name>', 'one of several teams; by default, all of them')
    .action(async ({ content, ...options }) => {
      const { mark } = await import('./mark-command.ts');
      end(await mark(options, await withContent(content)));
    });

  command('new-cycle', 'Write the status report of the planned cycle; once that is filled in, the plan of the next.')
    .argument('[label]', 'label of a cycle, such as K2; by default the one that follows in site.yaml')
    .addOption(
      new Option('--kind <kind>', 'what to write, if not what the team writes next').choices(['status', 'plan']),
    )
    .option('--team <name>', 'one of several teams; by default, all that lack what comes next')
    .option('--dry-run', 'show what would be written')
    .action(async (label: string | undefined, { content, ...options }) => {
      const { newCycle } = await import('./new-cycle.ts');
      end(await newCycle(label, options, await withContent(content)));
    });

  command('import', "Make reports from an old deck, or draft the next from a tracker's export.")
    .argument('<file>', "a deck: PowerPoint (.pptx), or Markdown text (.md); or a tracker's export (.csv)")
    .option(
      '--cycle <label>',
      'the cycle that the deck is about, if no slide says so; for a .csv, the one that comes next',
    )
    .addOption(
      new Option('--kind <kind>', 'what the deck is, if no slide says so; for a .csv, what to write').choices([
        'status',
        'plan',
      ]),
    )
    .addOption(
      new Option('--areas-from <titles>', 'which titles are areas, if the deck has sections').choices([
        'sections',
        'slides',
      ]),
    )
    .option('--hidden', 'import hidden slides of a deck, too')
    .option('--map <file>', 'what the columns of a .csv mean, by default tracker.yaml beside the content')
    .option('--title <text>', 'title of the site, if there is none yet')
    .option('--team <name>', 'the team, if there is no site yet, or that of several teams which the report is of')
    .option('--out <folder>', 'write below this folder instead of the content folder')
    .option('--dry-run', 'show what would be written')
    .action(async (file: string, { content, ...options }) => {
      const { importFile } = await import('./import-command.ts');
      end(await importFile(file, options, await withContent(content)));
    });

  command('join', 'Make the site of another content folder a team of this one.')
    .argument('<folder>', 'the other content folder, such as ../middleware/content')
    .option('--team <name>', 'name of the team that joins, by default the one in its site.yaml')
    .option('--dry-run', 'say what would be done')
    .action(async (folder: string, { content, ...options }) => {
      const { joinSite } = await import('./join-command.ts');
      end(await joinSite(folder, options, await withContent(content)));
    });

  command('expected', 'Print which reports are expected, and which are late today, by team.')
    .option('--within <days>', 'only those expected in so many days, besides those that are late', wholeNumber)
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async ({ content, ...options }) => {
      const { printExpected } = await import('./expected-command.ts');
      end(await printExpected(options, await withContent(content)));
    });

  command('addresses', 'Add the URLs of the last build to addresses.txt, so that no later build breaks one.')
    .option('--check', 'only say which are missing')
    .action(async ({ content, check = false }) => {
      const { recordUrls } = await import('./record-urls.ts');
      end(await recordUrls(await withContent(content), check));
    });

  return program;
}

/** Throws an error that Commander prints. */
function wholeNumber(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, such as 7.');
}
