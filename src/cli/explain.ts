import { readFile } from 'node:fs/promises';
import { diagnosticKinds, severityMeaning } from '../report/diagnostics/diagnostic.ts';
import { knownCode } from './selection.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';

/**
 * `npx almanac check --explain CODE`: prints what the guide says about a kind of diagnostic, for those who have no
 * guide to open yet. Throws an AuthorError if there is no such diagnostic.
 */
export async function explain(typedCode: string, terminal: Terminal): Promise<ExitCode> {
  const code = knownCode(typedCode);
  const [severity, title] = diagnosticKinds[code];
  const page = await readFile(new URL(`../guide/diagnostics/${code}.md`, import.meta.url), 'utf8');
  const [, description = '', body = ''] = /^---\ndescription: (.*)\n---\n([\s\S]*)$/.exec(page) ?? [];
  const heading = terminal.paint('bold', title);
  terminal.out([heading, `${description} ${severityMeaning[severity]}`, body.trim()].join('\n\n'));
  return exitCode.done;
}
