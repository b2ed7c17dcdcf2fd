/** Rules for the look of a site. */
import type { Content, ContentInput, ContentOptions } from '../content.ts';
import { diagnostic, type Diagnostic, type Finding, type Reporter } from '../diagnostics/diagnostic.ts';
import { resemblingFile } from '../diagnostics/nearest.ts';
import { positionAt, quote, spanAt } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import type { ContentFile } from '../file.ts';
import { type SiteSettings, contentFormats } from '../schema/site.ts';
import { accentContrast, minContrast, readableAccent, type Theme, type ThemeColours } from './accent.ts';

const themes: readonly Theme[] = ['light', 'dark'];

/** The accent colour of each theme; undefined if the team has set none. */
export function accentColours({ accent }: SiteSettings): ThemeColours | undefined {
  return typeof accent === 'string' ? { light: accent, dark: accent } : accent;
}

/** Checks that text in the accent colour can be read, and that the mark is a file. */
export function checkTheme(
  { site, paths }: Content,
  input: ContentInput,
  options: ContentOptions,
  report: Reporter,
): void {
  const text = input.files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  const add = (field: string, finding: Omit<Finding, 'position'>) => {
    report(`${options.root}/site.yaml`, { ...finding, position: positionAt(text, placeOfField(text, [field]).start) });
  };

  if (site.mark !== undefined && !paths.has(site.mark)) {
    const near = resemblingFile(
      site.mark,
      [...paths].filter((path) => /\.(svg|png)$/i.test(path)),
    );
    const expected = `an SVG or PNG file below the content folder${near === undefined ? '' : `; the nearest is ${quote(near)}`}`;
    add('mark', {
      code: 'missing-image',
      found: `no file ${quote(site.mark)}`,
      expected,
      fix:
        near === undefined
          ? `Put the mark at ${site.mark} in the content folder, or delete this field.`
          : `mark: ${yamlText(near)}`,
    });
  }

  const accent = accentColours(site);
  if (!accent) return;
  const contrasts = themes.map((theme) => ({ theme, contrast: accentContrast(accent[theme], theme) ?? 0 }));
  const faint = contrasts.filter(({ contrast }) => contrast < minContrast);
  if (faint.length === 0) return;
  add('accent', {
    code: 'accent-contrast',
    // Rounded down, so that it never reads as enough.
    found: faint
      .map(({ theme, contrast }, index) => {
        const repeats = index > 0 && accent.light === accent.dark;
        return `${repeats ? 'on' : `${quote(accent[theme])}, whose contrast on`} ${theme} pages ${repeats ? '' : 'is '}${Math.floor(contrast * 10) / 10}`;
      })
      .join(' and '),
    expected: `a contrast of at least ${minContrast} in both themes (WCAG 2.2, 1.4.3)`,
    fix: `accent: ${yamlText({ light: readableAccent(accent.light, 'light'), dark: readableAccent(accent.dark, 'dark') })}`,
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
