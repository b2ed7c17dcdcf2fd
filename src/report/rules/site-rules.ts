/** Rules for site.yaml that a schema cannot check. */
import type { Content, ContentInput, ContentOptions } from '../content.ts';
import { diagnostic, type Diagnostic, type Reporter } from '../diagnostics/diagnostic.ts';
import { resemblingFile } from '../diagnostics/nearest.ts';
import { positionAt, quote, spanAt } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import type { ContentFile } from '../file.ts';
import { contentFormats } from '../schema/site.ts';
import { bundledLanguages } from '../../strings/wording.ts';

/** Checks that the mark of the team is a file. */
export function checkMark(
  { site: { mark }, paths }: Content,
  input: ContentInput,
  options: ContentOptions,
  report: Reporter,
): void {
  if (mark === undefined || paths.has(mark)) return;
  const text = input.files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  const near = resemblingFile(
    mark,
    [...paths].filter((path) => /\.(svg|png)$/i.test(path)),
  );
  report(`${options.root}/site.yaml`, {
    code: 'missing-image',
    position: positionAt(text, placeOfField(text, ['mark']).start),
    found: `no file ${quote(mark)}`,
    expected: `an SVG or PNG file below the content folder${near === undefined ? '' : `; the nearest is ${quote(near)}`}`,
    fix:
      near === undefined
        ? `Put the mark at ${mark} in the content folder, or delete this field.`
        : `mark: ${yamlText(near)}`,
  });
}

/** Checks that the interface is in the language of the site. */
export function checkLanguage(
  { site: { language }, wording }: Content,
  { files }: ContentInput,
  report: Reporter,
): void {
  const file = files.find(({ path }) => path === 'site.yaml');
  if (!file || wording.lang === undefined) return;
  report(file.displayPath, {
    code: 'untranslated',
    position: positionAt(file.text, placeOfField(file.text, ['language']).start),
    found: `the language ${quote(language)}, for which the interface has no strings: it is in English, and marked so`,
    expected: `${bundledLanguages.map((tag) => quote(tag)).join(', ')}, or strings.yaml with most of the strings`,
    fix: 'Translate the strings into strings.yaml beside site.yaml; wording.json of the built site lists them all.',
  });
}

/** Found in the text, as a newer format may have fields that cannot be read. */
const field = /^format:[ \t]*(\d+)(?=\s|$)/m;

/** Finds content in a newer format, in which everything else may look like a mistake. */
export function newerFormat(files: readonly ContentFile[]): Diagnostic | undefined {
  const site = files.find(({ path }) => path === 'site.yaml');
  const found = field.exec(site?.text ?? '');
  if (!site || !found || Number(found[1]) <= Math.max(...contentFormats)) return undefined;
  return diagnostic(site.displayPath, {
    code: 'newer-format',
    position: spanAt(site.text, found.index, found.index + found[0].length),
    found: `${quote(found[0])}: content for a newer version of Almanac`,
    expected: `format ${contentFormats.join(' or ')}, which this version reads`,
    fix: 'Upgrade Almanac.',
  });
}
