import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite, filesOf, siteNames } from './built-pages.ts';
import { expect, test } from './every-page.ts';

for (const name of siteNames) {
  test(`${name}: every rule is in a layer, so that the theme.css of a team overrides it`, async ({ tab }) => {
    const { dir } = builtSite(name);
    const files = filesOf(dir).filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
    expect(files).not.toEqual([]);
    for (const file of files) {
      const css = readFileSync(join(dir, file), 'utf8');
      expect(await tab.evaluate(outsideLayers, css), file).toEqual([]);
    }
  });
}

/** The rules of a style sheet that are in no layer. Fonts override nothing. */
function outsideLayers(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules]
    .filter((rule) => ![CSSLayerBlockRule, CSSLayerStatementRule, CSSFontFaceRule].some((kind) => rule instanceof kind))
    .map(({ cssText }) => cssText);
}
