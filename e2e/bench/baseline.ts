/**
 * What Almanac is measured against: the same reports and areas published with Astro alone, as its documentation shows it,
 * one page for each file, and searched with Pagefind's command. No items, no history, no feeds, no data.
 */

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** How bare Astro reads the files: as the MDX that they are, or as if they were plain Markdown. */
export type Engine = 'mdx' | 'md';

/**
 * Writes a project that needs nothing but this project's installed packages.
 * @param folder to write; what is there is removed.
 * @param content the files of a content folder, by path.
 * @param engine how they are read.
 */
export function writeBaseline(folder: string, content: ReadonlyMap<string, string>, engine: Engine): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "type": "module", "private": true }\n');
  write('astro.config.mjs', config(engine));
  write('src/content.config.ts', collections(engine));
  write('src/pages/index.astro', home);
  write('src/pages/cycles/[...report].astro', page('reports', 'report'));
  write('src/pages/areas/[area].astro', page('areas', 'area'));
  for (const [path, text] of content) {
    if (isPublished(path)) write(`content/${path.replace(/mdx$/, engine)}`, text);
  }
  symlinkSync(modules, join(folder, 'node_modules'));
}

/** Whether the baseline has a page for a file of the content. */
export function isPublished(path: string): boolean {
  return /^(cycles|areas)\//.test(path);
}

function config(engine: Engine): string {
  const start = "import { defineConfig } from 'astro/config';\n";
  // A cache of its own: the installed packages are another project's.
  const options = "site: 'https://bench.example', cacheDir: '.cache'";
  return engine === 'md'
    ? `${start}\nexport default defineConfig({ ${options} });\n`
    : `${start}import mdx from '@astrojs/mdx';\n\nexport default defineConfig({ ${options}, integrations: [mdx()] });\n`;
}

function collections(engine: Engine): string {
  return `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  reports: defineCollection({ loader: glob({ pattern: '**/*.${engine}', base: 'content/cycles' }) }),
  areas: defineCollection({ loader: glob({ pattern: '*.${engine}', base: 'content/areas' }) }),
};
`;
}

const home = `---
import { getCollection } from 'astro:content';
const reports = await getCollection('reports');
const areas = await getCollection('areas');
---
<html lang="en">
  <head><meta charset="utf-8" /><title>Reports</title></head>
  <body>
    <main>
      <h1>Reports</h1>
      <ul>{reports.map(({ id, data }) => <li><a href={\`/cycles/\${id}/\`}>{data.title}</a></li>)}</ul>
      <ul>{areas.map(({ id, data }) => <li><a href={\`/areas/\${id}/\`}>{data.title}</a></li>)}</ul>
    </main>
  </body>
</html>
`;

function page(collection: string, param: string): string {
  return `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  return (await getCollection('${collection}')).map((entry) => ({ params: { ${param}: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body>
    <main>
      <h1>{entry.data.title}</h1>
      <Content components={{ Item: 'span', Note: 'aside' }} />
    </main>
  </body>
</html>
`;
}
