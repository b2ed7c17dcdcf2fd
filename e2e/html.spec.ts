import { readFileSync } from 'node:fs';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { fullestPages, siteNames } from './built-pages.ts';
import { expect, test } from './every-page.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The id of a line has a slash between area and slug. HTML allows everything but white space.
    'valid-id': ['error', { relaxed: true }],
    // Safari does not treat a list without bullets as a list, unless it has the role.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // The title of an item's page is the text of the item, whatever its length.
    'long-title': 'off',
    // The URL of a search repeats a key for several values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
};

// The filters of the matrix and of due dates work at once, so their forms need no submit button.
const filterConfig: ConfigData = { ...config, rules: { ...config.rules, 'wcag/h32': 'off' } };

for (const site of siteNames) {
  test(`${site}: the largest page of each kind is valid HTML`, async () => {
    const found: string[] = [];
    for (const {
      kind,
      page: { path, file },
    } of fullestPages(site)) {
      const validator = new HtmlValidate(kind.startsWith('matrix') || path === 'due/' ? filterConfig : config);
      const html = readFileSync(file, 'utf8');
      if (!html.trimEnd().endsWith('</body></html>')) found.push(`/${path}: something follows </body>`);
      const { results } = await validator.validateString(html, file);
      const messages = results.flatMap((result) => result.messages);
      found.push(
        ...messages.map(({ ruleId, message, line, column }) => `/${path}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
    expect(found).toEqual([]);
  });
}
