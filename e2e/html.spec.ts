import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { fullestPages, siteNames } from './built-pages.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The URL of a line is its id, with the slash between area and slug; HTML allows all but white space.
    'valid-id': ['error', { relaxed: true }],
    // Safari takes a list without bullets for no list, unless its role says so.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // The title of an item's page is the item's own words, however many.
    'long-title': 'off',
    // In the URL of a search a key is repeated for several values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
};

// The filters of the matrix answer at once; there is nothing to send.
const ofMatrix: ConfigData = { ...config, rules: { ...config.rules, 'wcag/h32': 'off' } };

for (const site of siteNames) {
  test(`${site}: the HTML of a page of each kind is valid`, async () => {
    const found: string[] = [];
    for (const {
      kind,
      page: { path, file },
    } of fullestPages(site)) {
      const validator = new HtmlValidate(kind.startsWith('matrix') ? ofMatrix : config);
      const { results } = await validator.validateString(readFileSync(file, 'utf8'), file);
      const messages = results.flatMap((result) => result.messages);
      found.push(
        ...messages.map(({ ruleId, message, line, column }) => `/${path}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
    expect(found).toEqual([]);
  });
}
