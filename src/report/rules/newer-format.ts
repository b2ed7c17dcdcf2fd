import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { quote, spanAt } from '../diagnostics/source.ts';
import type { ContentFile } from '../file.ts';
import { contentFormats } from '../schema/site.ts';

/** Found in the text, not in its fields: a newer format may have fields that cannot be read here. */
const field = /^format:[ \t]*(\d+)(?=\s|$)/m;

/**
 * Finds out whether the content is in a format of the future, in which everything else may look like a mistake.
 * @param files of the content.
 * @returns one diagnostic; undefined if this version of Almanac reads the format.
 */
export function newerFormat(files: readonly ContentFile[]): Diagnostic | undefined {
  const site = files.find(({ path }) => path === 'site.yaml');
  const found = field.exec(site?.text ?? '');
  if (!site || !found || Number(found[1]) <= Math.max(...contentFormats)) return undefined;
  return diagnostic(site.file, {
    code: 'newer-format',
    position: spanAt(site.text, found.index, found.index + found[0].length),
    found: `${quote(found[0])}: content for a newer version of Almanac`,
    expected: `format ${contentFormats.join(' or ')}, which this version reads`,
    fix: 'Upgrade Almanac.',
  });
}
