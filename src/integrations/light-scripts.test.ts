import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutLanguage } from './light-scripts.ts';

const require = createRequire(import.meta.url);

test.each(['autocomplete', 'commands'])('%s of the editor needs no package of languages', (name) => {
  const code = readFileSync(require.resolve(`@codemirror/${name}`).replace(/cjs$/, 'js'), 'utf8');
  expect(code).toContain(`from '@codemirror/language'`);
  expect(withoutLanguage(code)).not.toMatch(/^import .* from '@(?:codemirror\/language|lezer)/m);
});

test('what else a package asks of a language, it gets', () => {
  const code = `import { syntaxTree, foldable } from '@codemirror/language';`;
  expect(withoutLanguage(code)).toBe(code);
});
