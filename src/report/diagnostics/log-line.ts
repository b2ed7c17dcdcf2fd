/**
 * What files say, in a log. CI services run commands that they find there: GitHub a line that begins with `::`, also
 * behind white space, and like others `##word[` anywhere in a line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
import { showHidden } from './hidden-characters.ts';

const commandStart = /##(?=\w*\[)/g;
const lineEnd = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;

/** Puts any text on one line of a log, where a terminal or a CI service finds no command in it. */
export function logLine(text: string): string {
  return showHidden(text.split(lineEnd).join(' '))
    .replace(commandStart, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

/** Puts a text of several lines into a log, each as `logLine` gives it, all but the first after `indent`. */
export function logLines(text: string, indent = ''): string {
  return text.split(lineEnd).map(logLine).join(`\n${indent}`);
}

/** Puts a value into a log as JSON, in which programs read the same value. */
export function logJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(commandStart, String.raw`#\u0023`);
}
