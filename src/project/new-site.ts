import { examplesIn } from './examples.ts';
import { yamlText } from '../report/fields/yaml.ts';
import { slugify } from '../report/slug.ts';
import { languageTag } from '../report/schema/texts.ts';
import { markerList, wordsOfSite } from '../report/status.ts';
import { translator } from '../strings/translate.ts';
import { allStrings } from '../strings/all-strings.ts';

export interface NewSite {
  title: string;
  team: string;
  /** At least one title. */
  areas: readonly string[];
  /** At least one label, oldest first. */
  cycles: readonly string[];
  /** A BCP 47 tag; by default English. */
  language?: string;
}

/** What an author is asked about a new site, with the default answers. */
export const questions = {
  title: { ask: 'Title of the site', otherwise: 'Status & Plans' },
  team: { ask: 'Team', otherwise: 'The team' },
  areas: { ask: 'Areas of work, separated by commas', otherwise: 'Building, Running' },
  cycle: { ask: 'Label of the first cycle, such as 2027H1', otherwise: 'C1' },
} as const;

/** A new site from answers to these questions. */
export function siteOf(
  { areas, cycle, ...others }: Record<keyof typeof questions, string>,
  language?: string,
): NewSite {
  const titles = areas.split(',').flatMap((area) => area.trim() || []);
  return { ...others, areas: titles, cycles: [cycle], ...(language !== undefined && { language }) };
}

/** What the default answers make. */
export const usualSite = siteOf({
  title: questions.title.otherwise,
  team: questions.team.otherwise,
  areas: questions.areas.otherwise,
  cycle: questions.cycle.otherwise,
});

/** The settings and areas of a new site, by path inside the content folder. */
export function newContent({ title, team, areas, cycles, language = 'en' }: NewSite): Map<string, string> {
  const own = language === 'en' ? '' : `language: ${yamlText(language)}\n`;
  const names = `title: ${yamlText(title)}\nteam: ${yamlText(team)}\n`;
  const settings = `${names}${own}# Oldest first.\ncycles: ${yamlText(cycles)}\n`;
  const areaFiles = areas.map((area, index): [string, string] => [
    `areas/${slugify(area)}.mdx`,
    `---\ntitle: ${yamlText(area)}\norder: ${index + 1}\n---\n`,
  ]);
  return new Map([['site.yaml', settings], ...areaFiles]);
}

/** The plan and the status of the first cycle, with examples. */
export function exampleReports({ team, areas, cycles: [cycle = ''], language = 'en' }: NewSite): Map<string, string> {
  const { statuses, wording } = wordsOfSite({ language: languageTag.safeParse(language).data ?? 'en' }, {}, allStrings);
  const t = translator(wording);
  const { hints, planned, reported } = examplesIn(language);
  const report = (kind: 'plan' | 'status', hint: string, examples: readonly string[]): [string, string] => [
    `cycles/${cycle.toLowerCase()}/${kind}.mdx`,
    `---
title: ${yamlText(`${team} ${t(`report.${kind}`, { cycle })}`)}
# ${hint}
---
${withHeadings(areas, examples)}`,
  ];
  return new Map([
    report('plan', hints.plan, planned),
    report('status', `${markerList(statuses)}; ${hints.status}`, reported),
  ]);
}

function withHeadings(areas: readonly string[], groups: readonly string[]): string {
  if (areas.length === 1) return `\n## ${areas[0]}\n\n${groups.join('\n')}\n`;
  return groups.map((lines, index) => `\n## ${areas[index]}\n\n${lines}\n`).join('');
}
