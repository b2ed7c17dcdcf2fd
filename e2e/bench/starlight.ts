import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './files.ts';

/** The version that Almanac is compared with. */
const starlight = '0.42.4';

/**
 * Installs Starlight from the registry, with the Astro that this project uses.
 * @param folder to install in; created if it does not exist.
 * @throws Error if npm fails.
 */
export function installStarlight(folder: string): void {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { astro } = (JSON.parse(text) as { devDependencies: Record<string, string> }).devDependencies;
  const dependencies = { '@astrojs/starlight': starlight, astro };
  writeFiles(folder, [['package.json', JSON.stringify({ private: true, type: 'module', dependencies })]]);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
}

/**
 * Writes a project of Starlight, as its documentation shows it, with a page for each report and area. The environment
 * variable `OUT` tells a build where to write the site.
 * @param folder that Starlight is installed in. What an earlier call wrote is replaced.
 * @param content the files of a content folder, by path.
 */
export function writeStarlight(folder: string, content: ReadonlyMap<string, string>): void {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  const published = [...content].filter(([path]) => /^(cycles|areas)\//.test(path));
  writeFiles(folder, [
    ['astro.config.mjs', config],
    ['src/content.config.ts', collections],
    ['src/tags/Item.astro', '<slot />\n'],
    ['src/tags/Note.astro', '<aside><slot /></aside>\n'],
    ['src/content/docs/index.mdx', '---\ntitle: Reports\n---\n\nWhat the team planned and did.\n'],
    ...published.map(([path, text]) => [`src/content/docs/${path}`, withImports(path, text)] as const),
  ]);
}

/** In a page of Starlight, each component has to be imported. */
function withImports(path: string, text: string): string {
  const tags = ['Item', 'Note'].filter((tag) => text.includes(`<${tag}`));
  const up = '../'.repeat(path.split('/').length + 1);
  const imports = tags.map((tag) => `import ${tag} from '${up}tags/${tag}.astro';\n`).join('');
  return text.replace(/^---\n[^]*?\n---\n/, (fields) => `${fields}\n${imports}`);
}

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const outDir = process.env.OUT;
const cacheDir = \`\${outDir}.cache\`;
const integrations = [starlight({ title: 'Reports' })];
export default defineConfig({ site: 'https://bench.example', outDir, cacheDir, integrations });
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
