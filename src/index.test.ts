import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import almanac, { type AlmanacOptions } from './index.ts';

const files = {
  'src/content.config.ts': '',
  'src/Masthead.astro': '',
  'content/site.yaml': 'title: Kitchen\nurl: https://a.example/b/\n',
};

/** Sets up the integration in a project with these files, and returns the configuration that it sets. */
function setUp(options: AlmanacOptions, config: object = {}, left: Readonly<Record<string, string>> = files) {
  const project = mkdtempSync(join(tmpdir(), 'almanac-project-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  for (const [path, text] of Object.entries(left)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const url = (path: string) => pathToFileURL(join(project, path));
  const integration = almanac(options);
  const updateConfig = vi.fn();
  void integration.hooks['astro:config:setup']?.({
    command: 'dev',
    config: {
      root: url('./'),
      srcDir: url('src/'),
      publicDir: url('public/'),
      base: '/',
      output: 'static',
      trailingSlash: 'ignore',
      build: { format: 'directory', assets: '_astro', inlineStylesheets: 'auto', concurrency: 1 },
      markdown: { syntaxHighlight: { type: 'shiki', excludeLangs: ['math'] } },
      security: { csp: false },
      vite: {},
      integrations: [integration],
      ...config,
    },
    injectRoute: () => {},
    updateConfig,
    logger: { info: () => {} },
  } as never);
  const updated = updateConfig.mock.calls[0]![0];
  // What refuses the configuration of a project.
  const [first] = updated.vite.plugins;
  if (updated.integrations === undefined) first.config();
  return updated;
}

test('the URL of a site comes from site.yaml, and site and base of the configuration come before it', () => {
  expect(setUp({})).toMatchObject({ site: 'https://a.example', base: '/b/' });
  expect(setUp({}, { site: 'https://c.example/d' })).toMatchObject({ site: 'https://c.example', base: '/d/' });
  expect(setUp({}, { base: '/v/main' })).toMatchObject({ site: 'https://a.example', base: '/v/main/' });
});

test('the options of a team stay as they are, unless they are the default of Astro', () => {
  const theirs = { format: 'directory', assets: '_astro', inlineStylesheets: 'auto', concurrency: 2 };
  expect(setUp({}).build).toEqual({ inlineStylesheets: 'never', concurrency: 8 });
  expect(setUp({}, { build: theirs }).build.concurrency).toBe(2);
  expect(setUp({}).markdown).toEqual({ syntaxHighlight: false });
  expect(setUp({}, { markdown: { syntaxHighlight: 'prism' } })).not.toHaveProperty('markdown');
  expect(setUp({})).not.toHaveProperty('trailingSlash');
  expect(() => setUp({}, { trailingSlash: 'never' })).toThrow("trailingSlash is 'never'");
});

test('the guide uses the MDX of a team that has it, and the checks come last', () => {
  const names = (integrations: { name: string }[]) => integrations.map(({ name }) => name);
  expect(names(setUp({}).integrations)[0]).toBe('@astrojs/mdx');
  const { integrations } = setUp({}, { integrations: [{ name: '@astrojs/mdx' }] });
  expect(names(integrations)).not.toContain('@astrojs/mdx');
  expect(names(integrations).at(-1)).toBe('almanac-replace-output');
});

test('what is wrong with a project is said in a sentence', () => {
  const without = (path: string) => Object.fromEntries(Object.entries(files).filter(([file]) => file !== path));
  expect(() => setUp({}, {}, without('src/content.config.ts'))).toThrow(
    "There is no src/content.config.ts. Write this into it: export { collections } from 'almanac/content';",
  );
  expect(() => setUp({}, { integrations: [almanac(), almanac()] })).toThrow(
    'almanac() is in the integrations of astro.config.mjs twice. Remove one.',
  );
  expect(() => setUp({}, {}, without('content/site.yaml'))).toThrow('There is no content folder ');
  expect(() => setUp({ content: 'content/site.yaml' })).toThrow('site.yaml is a file. Name a folder with "content"');
  expect(() => setUp({ contents: 'reports' } as never)).toThrow(
    'almanac() has no option contents. Expected content or components.',
  );
  expect(() => setUp({ components: { Masthead: './src/Mast.astro' } })).toThrow(
    'components.Masthead in astro.config.mjs is ./src/Mast.astro, and there is no file ',
  );
  expect(() => setUp({ components: { Header: './src/Masthead.astro' } as never })).toThrow(
    'There is no component Header to replace. Expected Head, Masthead, Footer, HomeIntroduction.',
  );
});
