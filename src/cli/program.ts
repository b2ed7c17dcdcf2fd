import { Command, CommanderError, Option } from 'commander';
import { recordAddresses } from './addresses-command.ts';
import { check, type CheckOptions } from './check.ts';
import { importDeck, type ImportDeckOptions } from './import-command.ts';
import { logLines } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { newCycle } from './new-cycle-command.ts';
import { AuthorError, exitCode, type ExitCode, type Terminal } from './terminal.ts';

const exitCodes = `
Ends with 0 where all is well, with 1 where the content has mistakes, and with 2 where the command could not do its work.`;

/**
 * Runs one command of the author's command line.
 * @param args the words after the program: `check --strict`.
 * @param terminal where it prints.
 * @returns how it ended. An author's mistake is reported in a sentence; only a defect of the program itself is thrown.
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const program = new Command()
    .name('almanac')
    .description('Write status-and-plans reports: check them, begin the next cycle, bring old decks in.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('Add --help for what there is.');

  program
    .command('check')
    .description('Say everything that is wrong with the content, without building the site.')
    .option('--strict', 'warnings are errors')
    .option('--fix', 'fix what needs no guess, then check again')
    .option('--all', 'show the warnings of older cycles too, which are only counted otherwise')
    .option('--cycle <label>', 'show only what is about one cycle')
    .option('--only <code...>', 'show only some kinds, those of older cycles too')
    .option('--explain <code>', 'print what the guide says of one kind')
    .option('--drafts', 'look at drafts too: files and folders whose name begins with _')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'github']).default('pretty'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addHelpText('after', exitCodes)
    .action(async (options: CheckOptions) => void (code = await check(options, terminal)));

  program
    .command('new-cycle')
    .description('Write the status report of the planned cycle; once that is filled in, the plan of the next.')
    .argument('<label>', 'label of the cycle to open, such as K2')
    .option('--dry-run', 'show what would be written')
    .addHelpText('after', exitCodes)
    .action(
      async (label: string, options: { dryRun?: boolean }) => void (code = await newCycle(label, options, terminal)),
    );

  program
    .command('import')
    .description('Make reports from an old deck.')
    .argument('<file>', 'a deck: PowerPoint (.pptx), or Markdown text (.md)')
    .option('--out <folder>', 'write below this folder instead of the content folder')
    .option('--dry-run', 'show what would be written')
    .addHelpText('after', exitCodes)
    .action(
      async (file: string, options: ImportDeckOptions) => void (code = await importDeck(file, options, terminal)),
    );

  program
    .command('addresses')
    .description('Add the URLs of the last build to addresses.txt, so that no later build breaks one.')
    .option('--check', 'only say which are missing')
    .addHelpText('after', exitCodes)
    .action(
      async ({ check: only = false }: { check?: boolean }) => void (code = await recordAddresses(terminal, only)),
    );

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    if (error instanceof AuthorError) return said(error.message, error.code);
    if (error instanceof PlainError) return said(error.message, exitCode.usage);
    if (isSystemError(error)) return said(`${error.message}.`, exitCode.usage);
    throw error;
  }

  function said(message: string, how: ExitCode): ExitCode {
    terminal.err(logLines(message));
    return how;
  }
}

/** A file that cannot be read or written is nothing that a stack trace explains. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
