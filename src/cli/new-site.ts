import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { yamlText } from '../report/fields/yaml.ts';
import { slugify } from '../report/slug.ts';
import { builtIn, markerList, type Status } from '../report/status.ts';
import { packageFolder, peerDependencies } from './package.ts';

export interface NewSite {
  title: string;
  team: string;
  /** At least one title. */
  areas: readonly string[];
  /** At least one label, oldest first. */
  cycles: readonly string[];
}

/** Examples with every marker, one group for each of the first two areas. */
const planned = [
  `- Publish the first report
- Bring in the old reports
  - Last year's
  - Those of the years before
- Agree on who writes about what`,
  `- Print every report
- Ask readers what they look for`,
];
const reported = [
  `- [x] Publish the first report
- [/] Bring in the old reports
  - [x] Last year's
  - [ ] Those of the years before
- [ ] Agree on who writes about what`,
  `- [-] Print every report <Item reason="Readers prefer the site" />
- Ask readers what they look for
- [x] Choose a host for the site <Item added />`,
];

/** The settings and areas of a new site, by path inside the content folder. */
export function newContent({ title, team, areas, cycles }: NewSite): Map<string, string> {
  const settings = `title: ${yamlText(title)}\nteam: ${yamlText(team)}\n# Oldest first.\ncycles: ${yamlText(cycles)}\n`;
  const areaFiles = areas.map((area, index): [string, string] => [
    `areas/${slugify(area)}.mdx`,
    `---\ntitle: ${yamlText(area)}\norder: ${index + 1}\n---\n`,
  ]);
  return new Map([['site.yaml', settings], ...areaFiles]);
}

/** The plan and the status of the first cycle, with examples. */
export function exampleReports({ team, areas, cycles: [cycle = ''] }: NewSite): Map<string, string> {
  const report = (kind: 'plan' | 'status', hint: string, examples: readonly string[]): [string, string] => [
    `cycles/${cycle.toLowerCase()}/${kind}.mdx`,
    `---
title: ${yamlText(`${team} ${cycle} ${kind}`)}
# ${hint}
---
${withHeadings(areas, examples)}`,
  ];
  return new Map([
    report('plan', 'A heading is an area, a bullet is a piece of work. These are examples.', planned),
    report('status', `${markerList(builtIn)}; without a marker, the status is not recorded.`, reported),
  ]);
}

function withHeadings(areas: readonly string[], groups: readonly string[]): string {
  if (areas.length === 1) return `\n## ${areas[0]}\n\n${groups.join('\n')}\n`;
  return groups.map((lines, index) => `\n## ${areas[index]}\n\n${lines}\n`).join('');
}

/** For Visual Studio Code. */
const editorFiles = ['extensions.json', 'settings.json', 'tasks.json', 'report.code-snippets'];

/** The files around the content of a new site, by path. `content` is a path relative to them. */
export function filesAround(title: string, content: string, statuses: readonly Status[]): Map<string, string> {
  const workflow = '.github/workflows/site.yml';
  return new Map([
    ['astro.config.mjs', astroConfig(content)],
    ['src/content.config.ts', "export { collections } from 'almanac/content';\n"],
    ['.gitignore', 'node_modules/\n.astro/\ndist/\n'],
    [workflow, readFileSync(join(packageFolder, workflow), 'utf8')],
    ['README.md', readme(title, content)],
    ...editorFiles.map((name): [string, string] => [
      `.vscode/${name}`,
      readFileSync(join(packageFolder, '.vscode', name), 'utf8')
        .replaceAll('./src/', './node_modules/almanac/build/')
        .replaceAll('| ,x,/,-|', `|${markerChoice(statuses)}|`),
    ]),
  ]);
}

/** The choices of a snippet, the most frequent marker first. */
function markerChoice(statuses: readonly Status[]): string {
  const own = statuses.slice(4).flatMap(({ marker }) => marker ?? []);
  return [' ', 'x', '/', '-', ...own].map((marker) => marker.replace(/[,|"$}]/, String.raw`\\$&`)).join(',');
}

function astroConfig(content: string): string {
  const options = content === 'content' ? '' : `{ content: ${JSON.stringify(content)} }`;
  return `import almanac from 'almanac';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [almanac(${options})] });
`;
}

function readme(title: string, content: string): string {
  return `# ${title}

Status and plans, published with Almanac. A report is a Markdown file in \`${content}/cycles/\`.

    npm install                  # once
    npm run dev                  # shows the site while you write
    npm run check                # lists every mistake, with the corrected text
    npm run new-cycle -- LABEL   # writes the next report from the last ones
    npm run build                # writes the site to dist/

The guide is on the site itself, at \`/guide/\`. To publish, switch on GitHub Pages with GitHub Actions as its source.
`;
}

const scripts = {
  ...Object.fromEntries(['dev', 'build', 'preview'].map((name) => [name, `astro ${name}`])),
  ...Object.fromEntries(['check', 'new-cycle', 'import', 'addresses'].map((name) => [name, `almanac ${name}`])),
};

type Manifest = { scripts?: object; dependencies?: Record<string, string> };

/** Reads the text of a package.json. Throws a PlainError if it is not JSON. */
export function readManifest(text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    const why = logLine((error as SyntaxError).message);
    throw new PlainError(`package.json is not JSON: ${why}. Correct it, then repeat this command.`);
  }
}

/** Adds what a site needs to a package.json, whose own fields win. `almanac` is a range of versions or a file. */
export function withSite({ scripts: own, dependencies, ...others }: Manifest, almanac: string) {
  const needed = { almanac, astro: peerDependencies.astro };
  return {
    private: true,
    type: 'module',
    ...others,
    scripts: { ...scripts, ...own },
    dependencies: { ...needed, ...dependencies },
  };
}
