import { readFile } from 'node:fs/promises';
import { knownCode } from './selection.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';

/**
 * `npm run check -- --explain CODE`: prints what the guide says of a kind of diagnostic, for those who have no guide to
 * open yet.
 * @param written the code.
 * @param terminal where it prints.
 * @returns always that all is well.
 * @throws AuthorError where there is no such diagnostic.
 */
export async function explain(written: string, terminal: Terminal): Promise<ExitCode> {
  const code = knownCode(written);
  const page = await readFile(new URL(`../pages/guide/diagnostics/${code}.mdx`, import.meta.url), 'utf8');
  terminal.out(asText(page, terminal.paint));
  return exitCode.done;
}

/**
 * A page of the guide as plain text.
 * @param page its Markdown, with samples in components of the guide.
 * @param paint colours.
 * @returns the title, what it says, and its samples set in.
 */
function asText(page: string, paint: Terminal['paint']): string {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(page) ?? [];
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(fields)?.[1] ?? '';
  let isCode = false;
  const lines = body.split('\n').flatMap((line) => {
    if (/^`{3,}/.test(line)) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [`    ${line}`.trimEnd()];
    if (/^import /.test(line) || line === '</Sample>') return [];
    const [, kind, file] = /^<Sample(?: (bad|good))? file="([^"]+)"/.exec(line) ?? [];
    if (file !== undefined) return [`  ${file}${kind === 'bad' ? ', with the mistake' : ''}:`];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    return [heading === undefined ? line.replace(/<\/?\w+(?: [^<>]*)?>/g, '') : paint('bold', heading)];
  });
  return `${paint('bold', field('title'))}\n\n${field('description')}\n${lines.join('\n').replace(/\n{3,}/g, '\n\n')}`.trimEnd();
}
