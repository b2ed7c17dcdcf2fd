/** Several teams for property tests, as one site and as a site for each. */
import fc from 'fast-check';
import { inputOf } from '../report/kitchen.fixture.ts';
import { readInput, type Reported } from './inline.fixture.ts';
import { anyTeam, writeReports } from './team.fixture.ts';

const names = ['Bakery', 'Service', 'Stores'] as const;

/** Reports by their keys, and the ids of its areas. */
export interface TeamReports {
  name: string;
  id: string;
  areas: readonly string[];
  reports: Record<string, string>;
}

/** Two or three teams that report correctly, not all of them in each cycle. */
export const anyTeams: fc.Arbitrary<TeamReports[]> = fc
  .array(anyTeam, { minLength: 2, maxLength: names.length })
  .map((teams) => teams.map((team, index) => teamReports(names[index]!, writeReports(team))));

function teamReports(name: string, written: Record<string, string>): TeamReports {
  const id = name.toLowerCase();
  // Each team has its own ovens and its own staff.
  const ownAreas = (text: string) =>
    text.replaceAll(/^## (\w+)/gm, `## $1 ${name}`).replaceAll(/(?<=continues=")(\w+)(?=\/)/g, `$1-${id}`);
  const reports = Object.entries(written).map(([key, text]) => [key, ownAreas(text)] as const);
  return { name, id, areas: [`ovens-${id}`, `staff-${id}`], reports: Object.fromEntries(reports) };
}

/** The site of one team. */
export function siteOf(team: TeamReports): Reported {
  const files = Object.entries(team.reports).map(([key, text]) => [`cycles/${key}.mdx`, reportFile(text)] as const);
  return read({ ...siteFiles([team], []), ...Object.fromEntries(files) });
}

/** The site of all teams, with a part for each report of a team. */
export function siteOfAll(teams: readonly TeamReports[]): Reported {
  const files = teams.flatMap(({ id, reports }) =>
    Object.entries(reports).map(([key, text]) => [`cycles/${key}/${id}.mdx`, text] as const),
  );
  return read({ ...siteFiles(teams, teams), ...Object.fromEntries(files) });
}

/** The site of all teams as if one team had written what they report together. */
export function siteInOneFile(teams: readonly TeamReports[]): Reported {
  const keys = [...new Set(teams.flatMap(({ reports }) => Object.keys(reports)))];
  const files = keys.map((key) => {
    const texts = teams.map(({ reports }) => reports[key] ?? '');
    return [`cycles/${key}.mdx`, reportFile(texts.join('\n'))] as const;
  });
  return read({ ...siteFiles(teams, []), ...Object.fromEntries(files) });
}

function reportFile(text: string): string {
  return `---\ntitle: Report\n---\n\n${text}`;
}

/** @param named the teams that site.yaml names. */
function siteFiles(teams: readonly TeamReports[], named: readonly TeamReports[]): Record<string, string> {
  const cycles = new Set(teams.flatMap(({ reports }) => Object.keys(reports).map((key) => key.split('/')[0]!)));
  const list = named.map(({ name }) => name).join(', ');
  const ofTeams = list === '' ? '' : `teams: [${list}]\n`;
  const site = `title: Kitchen\nteam: The kitchen\ncycles: [${[...cycles].sort().join(', ')}]\n${ofTeams}`;
  const areas = teams.flatMap(({ name, id, areas }) => {
    const team = named.length > 0 ? `team: ${name}\n` : '';
    return areas.map((area) => {
      const title = area === `ovens-${id}` ? 'Ovens' : 'Staff';
      return [`areas/${area}.mdx`, `---\ntitle: ${title} ${name}\n${team}---\n`] as const;
    });
  });
  return { 'site.yaml': site, ...Object.fromEntries(areas) };
}

/** All properties look at the same teams, and each site is read once. */
const known = new Map<string, Reported>();

function read(files: Record<string, string>): Reported {
  const key = JSON.stringify(files);
  const reported = known.get(key) ?? readInput({ input: inputOf(files), diagnostics: [] });
  known.set(key, reported);
  return reported;
}
