import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { quote, spanAt } from '../diagnostics/source.ts';
import type { ContentFile } from '../file.ts';
import { plural } from '../plural.ts';

/**
 * What git writes around the two versions of a text (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented).
 * A title of seven characters may be underlined.
 */
const conflict = /^(?:(?:<{7}|>{7}) [^\r\n]*|(?<!^[^\r\n]{7}(?:\r\n|\n|\r))={7}[^\S\r\n]*$)/gm;

/** Finds what a merge has left. Any other message about the file would be about two texts at once. */
export function mergeConflict({ displayPath, text }: ContentFile): Diagnostic | undefined {
  const [first, ...others] = text.matchAll(conflict);
  if (!first) return undefined;
  const more = others.length > 0 ? ` and ${plural(others.length, 'more line')} like it` : '';
  return diagnostic(displayPath, {
    code: 'merge-conflict',
    position: spanAt(text, first.index, first.index + first[0].length),
    found: `${quote(first[0])}${more}: an unresolved merge conflict`,
    expected: 'one version of the text',
    fix: 'Keep the right parts of each version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  });
}
