import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFiles } from './files.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Writes the project that Almanac is compared with: Astro alone, as its documentation shows it, with a page for each
 * report and area. It has no items, history, feeds or data. The environment variable `OUT` tells a build where to write
 * the site.
 * @param folder to write to. It uses the packages of this project.
 * @param content the files of a content folder, by path.
 */
export function writeBaseline(folder: string, content: ReadonlyMap<string, string>): void {
  const published = [...content].filter(([path]) => /^(cycles|areas)\//.test(path));
  writeFiles(folder, [
    ['package.json', '{ "type": "module", "private": true }\n'],
    ['astro.config.mjs', config],
    ['src/content.config.ts', collections],
    ['src/pages/index.astro', home],
    ['src/pages/cycles/[...report].astro', page('reports', 'report')],
    ['src/pages/areas/[area].astro', page('areas', 'area')],
    ...published.map(([path, text]) => [`content/${path}`, text] as const),
  ]);
  symlinkSync(modules, join(folder, 'node_modules'));
}

// Each site has its own cache, so that no build uses that of another.
const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const outDir = process.env.OUT;
const cacheDir = \`\${outDir}.cache\`;
export default defineConfig({ site: 'https://bench.example', outDir, cacheDir, integrations: [mdx()] });
`;

const collections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  reports: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: 'content/cycles' }) }),
  areas: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'content/areas' }) }),
};
`;

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
