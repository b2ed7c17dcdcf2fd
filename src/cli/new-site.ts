import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../loaders/package-folder.ts';
import { yamlText } from '../report/fields/yaml.ts';
import { slugify } from '../report/slug.ts';
import { markerList } from '../report/status.ts';

/** What a new site has to know. */
export interface NewSite {
  title: string;
  team: string;
  /** Titles, at least one. */
  areas: readonly string[];
  /** Label of the first cycle. */
  cycle: string;
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

/**
 * Writes the content of a new site: its settings, its areas, and a plan and a status with examples.
 * @param site what is known of it.
 * @returns the text of each file, by path inside the content folder.
 */
export function newContent({ title, team, areas, cycle }: NewSite): Map<string, string> {
  const report = (kind: 'plan' | 'status', hint: string, examples: readonly string[]) => [
    `cycles/${cycle.toLowerCase()}/${kind}.mdx`,
    `---
title: ${yamlText(`${team} ${cycle} ${kind}`)}
# ${hint}
---
${withHeadings(areas, examples)}`,
  ];
  return new Map([
    [
      'site.yaml',
      `title: ${yamlText(title)}\nteam: ${yamlText(team)}\n# Oldest first.\ncycles: ${yamlText([cycle])}\n`,
    ],
    ...areas.map((area, index) => [
      `areas/${slugify(area)}.mdx`,
      `---\ntitle: ${yamlText(area)}\norder: ${index + 1}\n---\n`,
    ]),
    report('plan', 'A heading is an area, a bullet is a piece of work. These are examples.', planned),
    report('status', `${markerList}; without a marker, the status is not recorded.`, reported),
  ] as [string, string][]);
}

function withHeadings(areas: readonly string[], groups: readonly string[]): string {
  if (areas.length === 1) return `\n## ${areas[0]}\n\n${groups.join('\n')}\n`;
  return groups.map((lines, index) => `\n## ${areas[index]}\n\n${lines}\n`).join('');
}

/**
 * Writes the files beside the content of a new site.
 * @param site what is known of it.
 * @param content the content folder, and `out` the folder of the site, relative to where all this is written.
 * @returns the text of each file, by path.
 */
export function filesAround({ title }: NewSite, content: string, out: string): Map<string, string> {
  const values: Record<string, string> = { title, content, out };
  const read = (path: string) => readFileSync(join(packageFolder, path), 'utf8');
  const template = (name: string) =>
    read(`src/cli/template/${name}`).replace(/\{\{(title|content|out)\}\}/g, (_, key: string) => values[key]!);
  const workflow = '.github/workflows/site.yml';
  return new Map([
    ['.gitignore', template('gitignore')],
    [
      workflow,
      read(workflow)
        .replaceAll('path: dist\n', `path: ${yamlText(out)}\n`)
        .replaceAll(/npx almanac (?:check|build|preview)/g, `$&${contentOption(content)}`),
    ],
    ['README.md', template('README.md')],
  ]);
}

/** What a command needs to be told of the content folder. */
function contentOption(content: string): string {
  return content === 'content' ? '' : ` --content ${JSON.stringify(content)}`;
}

/**
 * Adds to a package.json what the commands of a site need. What it says already stays.
 * @param text of the file; undefined where there is none.
 * @param content the content folder, relative to the file.
 * @param dependency which Almanac: a version, or `file:` and a path.
 * @returns the new text.
 * @throws SyntaxError where the file is not JSON.
 */
export function packageJson(text: string | undefined, content: string, dependency: string): string {
  const { scripts, dependencies, ...others } = JSON.parse(text ?? '{}') as Record<string, object>;
  const commands = ['dev', 'build', 'preview', 'check', 'new-cycle', 'import', 'addresses'];
  return `${JSON.stringify(
    {
      private: true,
      ...others,
      scripts: {
        ...Object.fromEntries(commands.map((name) => [name, `almanac ${name}${contentOption(content)}`])),
        ...scripts,
      },
      dependencies: { almanac: dependency, ...dependencies },
    },
    null,
    2,
  )}\n`;
}
