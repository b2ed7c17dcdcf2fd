import type { ContentFile } from '../file.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { quote, spanAt } from './source.ts';

/**
 * What git writes around the two versions of a text (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented).
 */
const conflict = /^<{7} [^\r\n]*(?=[\r\n][\s\S]*?^={7}\s*$[\s\S]*?^(>{7} [^\r\n]*))/gm;
/** One of its lines that somebody has overlooked. A title of seven characters may be underlined. */
const leftoverLine = /^(?:(?:<{7}|>{7}) [^\r\n]*|(?<!^[^\r\n]{7}(?:\r\n|\n|\r))={7}[^\S\r\n]*$)/m;

/** Finds a merge conflict. Any other message about the file would be about two texts at once. */
export function mergeConflict({ displayPath, text }: ContentFile): Diagnostic | undefined {
  const [first, ...others] = text.includes('<<<<<<<') ? text.matchAll(conflict) : [];
  if (!first) return leftover(displayPath, text);
  const more = others.length > 0 ? `, and ${others.length} more like it` : '';
  return diagnostic(displayPath, {
    code: 'merge-conflict',
    position: spanAt(text, first.index, first.index + first[0].length),
    found: `${quote(first[0])} up to ${quote(first[1]!)}: an unresolved merge conflict${more}`,
    expected: 'one version of the text',
    fix: 'Keep the right parts of each version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  });
}

function leftover(file: string, text: string): Diagnostic | undefined {
  const found = leftoverLine.exec(text);
  return found
    ? diagnostic(file, {
        code: 'merge-conflict',
        position: spanAt(text, found.index, found.index + found[0].length),
        found: `${quote(found[0])}, left over from a merge conflict`,
        expected: 'one version of the text',
        fix: 'Check the text around this line, and delete the line.',
      })
    : undefined;
}
