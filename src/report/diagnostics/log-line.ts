/**
 * Text from content in a log. CI services run commands that they find in logs: in GitHub's, a line that begins with
 * `::`, even behind white space; there and elsewhere, `##word[` anywhere in a line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
import { showHidden } from './hidden-characters.ts';

const commandStart = /##(?=\w*\[)/g;
const lineEnd = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;

/** Puts a text on one line of a log, such that neither a terminal nor a CI service finds commands in it. */
export function logLine(text: string): string {
  return showHidden(text.split(lineEnd).join(' '))
    .replace(commandStart, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

/** Puts a text of several lines into a log, with `indent` before all but the first. */
export function logLines(text: string, indent = ''): string {
  return text.split(lineEnd).map(logLine).join(`\n${indent}`);
}

/** Writes a value as JSON for a log; programs that parse it get the same value. */
export function logJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(commandStart, String.raw`#\u0023`);
}
