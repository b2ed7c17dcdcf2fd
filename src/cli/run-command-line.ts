import { CommanderError } from 'commander';
import { logLines } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { createProgram } from './program.ts';
import { contentFolder, readProject } from './read-site.ts';
import { exitCode, MistakeError, type ExitCode, type Terminal } from './terminal.ts';

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
    if (!(error instanceof PlainError || isSystemError(error))) throw error;
    terminal.err(logLines(isSystemError(error) ? `${error.message}.` : error.message));
    return error instanceof MistakeError ? exitCode.mistakes : exitCode.usage;
  }
}

/** A file that cannot be read or written is not a defect, so it needs no stack trace. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
