import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sharedPage, tooEarly, wrongOption, type JudgedConfig } from './wrong-option.ts';

const guide = readFileSync(new URL('../../guide/pages/your-site.mdx', import.meta.url), 'utf8');

/** What Astro gives integrations if a project sets no option. */
const defaults: JudgedConfig = {
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory', assets: '_astro', assetsPrefix: undefined, inlineStylesheets: 'auto' },
  markdown: { syntaxHighlight: { type: 'shiki', excludeLangs: ['math'] } },
  security: { csp: false },
};

test.each<Partial<JudgedConfig>>([
  {},
  { trailingSlash: 'always' },
  { i18n: {} },
  { markdown: { syntaxHighlight: 'prism' } },
  { markdown: { syntaxHighlight: false } },
  { build: { ...defaults.build, inlineStylesheets: 'never' } },
])('%j is served', (options) => {
  expect(wrongOption({ ...defaults, ...options })).toBeUndefined();
});

test.each<[Partial<JudgedConfig>, start: string, end: string]>([
  [{ output: 'server' }, "output is 'server' in", 'Remove it.'],
  [{ adapter: { name: '@astrojs/cloudflare' } }, 'adapter is @astrojs/cloudflare in', 'Remove it.'],
  [{ trailingSlash: 'never' }, "trailingSlash is 'never' in", "Remove it, or write 'always'."],
  [{ build: { ...defaults.build, format: 'file' } }, "build.format is 'file' in", "Remove it, or write 'directory'."],
  [
    { build: { ...defaults.build, format: 'preserve' } },
    "build.format is 'preserve' in",
    "Remove it, or write 'directory'.",
  ],
  [{ build: { ...defaults.build, assets: 'static' } }, "build.assets is 'static' in", 'Remove it.'],
  [{ build: { ...defaults.build, assetsPrefix: 'https://cdn.example' } }, 'build.assetsPrefix in', 'Remove it.'],
  [
    { build: { ...defaults.build, inlineStylesheets: 'always' } },
    "build.inlineStylesheets is 'always' in",
    'Remove it.',
  ],
  [{ i18n: { fallback: { de: 'en' } } }, 'i18n.fallback in', 'Remove it.'],
  [{ markdown: { syntaxHighlight: 'shiki' } }, "markdown.syntaxHighlight is 'shiki' in", "Write 'prism' or false."],
  [{ security: { csp: true } }, 'security.csp in', 'Remove it.'],
  [{ security: { csp: { algorithm: 'SHA-256' } } }, 'security.csp in', 'Remove it.'],
])('%j is refused in a sentence that says what to write', (options, start, end) => {
  const sentence = wrongOption({ ...defaults, ...options }) ?? '';
  const [option] = start.split(' ');
  expect(guide, 'the guide lists the option').toMatch(new RegExp(`^\\| .*\`${option}\``, 'm'));
  expect(sentence.startsWith(`${start} astro.config.mjs`)).toBe(true);
  expect(sentence.endsWith(end)).toBe(true);
});

test('a page that another integration has too is refused, and what is shared by others is not', () => {
  const ours = ['/404', '/areas'];
  const own = { pattern: '/404', entrypoint: 'node_modules/almanac/build/routes/404.astro' };
  const theirs = { pattern: '/404', entrypoint: 'node_modules/@astrojs/starlight/dist/routes/static/404.astro' };
  expect(sharedPage([own, theirs], ours)).toBe(
    `Two integrations have a page /404: ${own.entrypoint} and ${theirs.entrypoint}. ` +
      'Write starlight({ disable404Route: true, pagefind: false }).',
  );
  expect(sharedPage([own, { ...theirs, entrypoint: 'other/404.astro' }], ours)).toMatch(/ Switch it off .*\.$/);
  const other = { pattern: '/docs', entrypoint: 'docs.astro' };
  expect(sharedPage([own, other, { ...other }], ours)).toBeUndefined();
});

test('Starlight comes after almanac() if only site.yaml says the base path', () => {
  const early = ['@astrojs/starlight', 'almanac'];
  expect(tooEarly(early, '/', '/reports/')).toBe(
    'Starlight comes before almanac() in astro.config.mjs, and does not know the base path /reports/ yet. Write almanac() before it.',
  );
  expect(tooEarly(early.toReversed(), '/', '/reports/')).toBeUndefined();
  expect(tooEarly(early, '/reports', '/reports/')).toBeUndefined();
  expect(tooEarly(early, '/', '/')).toBeUndefined();
  expect(tooEarly(['almanac', 'other'], '/', '/reports/')).toBeUndefined();
});
