/** What would make everything else in the content look wrong. */
import { diagnostic, type Diagnostic } from './diagnostics/diagnostic.ts';
import { placesIn, quote } from './diagnostics/source.ts';
import type { ContentFile } from './file.ts';
import { plural } from './plural.ts';
import { contentFormats } from './schema/site.ts';

/** Searched for in the text, as a newer format may have fields that cannot be read. */
const formatField = /^format:[ \t]*(\d+)(?=\s|$)/m;

export function newerFormat(files: readonly ContentFile[]): Diagnostic | undefined {
  const site = files.find(({ path }) => path === 'site.yaml');
  const found = formatField.exec(site?.text ?? '');
  if (!site || !found || Number(found[1]) <= Math.max(...contentFormats)) return undefined;
  return diagnostic(site.displayPath, {
    code: 'newer-format',
    position: placesIn(site.text).span(found.index, found.index + found[0].length),
    found: `${quote(found[0])}: content for a newer version of Almanac`,
    expected: `format ${contentFormats.join(' or ')}, which this version reads`,
    fix: 'Upgrade Almanac.',
  });
}

/**
 * The lines that git puts around two versions of a text
 * (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented). A title of seven characters may be underlined with
 * seven signs.
 */
const conflict = /^(?:(?:<{7}|>{7}) [^\r\n]*|(?<!^[^\r\n]{7}(?:\r\n|\n|\r))={7}[^\S\r\n]*$)/gm;

/** Finds a merge conflict. Other messages about the file would mix up its two versions. */
export function mergeConflict({ displayPath, text }: ContentFile): Diagnostic | undefined {
  const [first, ...others] = text.matchAll(conflict);
  if (!first) return undefined;
  const more = others.length > 0 ? ` and ${plural(others.length, 'more line')} like it` : '';
  return diagnostic(displayPath, {
    code: 'merge-conflict',
    position: placesIn(text).span(first.index, first.index + first[0].length),
    found: `${quote(first[0])}${more}: an unresolved merge conflict`,
    expected: 'one version of the text',
    fix:
      bothVersions(text) ??
      `Keep the right parts of each version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
  });
}

const hunk = /^<{7} ([^\r\n]*)[\r\n]+([^]*?)^(?:\|{7}[^]*?^)?={7}[^\S\r\n]*[\r\n]+([^]*?)^>{7} ([^\r\n]*)/gm;

/** What to choose from; undefined if it is more than fits into a message. */
function bothVersions(text: string): string | undefined {
  const { at } = placesIn(text);
  const fix = [...text.matchAll(hunk)]
    .map(({ 0: whole, 1: name, 2: ours, 3: theirs, 4: other, index }) => {
      const rows = `${at(index).line} to ${at(index + whole.length).line}`;
      return `Keep what is right of ${name}:\n${ours}or of ${other}:\n${theirs}in place of lines ${rows}.`;
    })
    .join('\n');
  return fix === '' || fix.length > 800 ? undefined : fix;
}
