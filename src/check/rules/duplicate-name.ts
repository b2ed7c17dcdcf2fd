import { headingKey, titleKey } from '../../report/area-titles.ts';
import { classifyPath } from '../../report/content-path.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { figuresOf } from '../../report/figures.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import { cyclesOf } from '../../report/order.ts';
import { slugify } from '../../report/slug.ts';
import { teamsOf } from '../../report/teams.ts';
import { reportTwice, type Named } from '../field-mistakes.ts';
import type { ContentRule, ContentSeen, ReportMistake } from '../rule.ts';

/**
 * No two areas have a heading in common, no two topics a name, no two cycles, reviews or teams a URL, and no two figures a
 * label. No team has expected days twice.
 */
export const duplicateName: ContentRule = {
  code: 'duplicate-name',
  check(seen, report) {
    const { areas, topics } = seen.content;
    const ofTopics = topics.map(({ file, term, aliases }) => ({ file, title: term, aliases }));
    checkFiles(areas, 'title', titleKey, report);
    checkFiles(ofTopics, 'term', (name) => name.toLowerCase(), report);
    checkSite(seen, report);
    if (seen.drafts) checkDrafts(seen, report);
  },
};

interface NameOfFile extends Named {
  aliases: readonly string[];
}

function checkFiles(
  files: readonly { file: string; title: string; aliases: readonly string[] }[],
  field: 'title' | 'term',
  keyOf: (name: string) => string,
  report: ReportMistake,
): void {
  // An alias may repeat the title of its own file in another case or with another dash.
  const names = files.flatMap(({ file, title, aliases }): NameOfFile[] => [
    { name: title, owner: file, file, at: [field], aliases },
    ...aliases.map((name, index) => ({ name, owner: file, file, at: ['aliases', index], aliases })),
  ]);
  const mistakeOf = ({ name, at, aliases }: NameOfFile, earlier: NameOfFile) => ({
    found: `the name ${quote(name)}, which ${earlier.file} already has${headingKey(name) === headingKey(earlier.name) ? '' : ` as ${quote(earlier.name)}`}`,
    expected: 'each name in one file; other names of the same thing are its aliases',
    fix:
      at?.[0] === 'aliases'
        ? `aliases: ${yamlText(aliases.filter((_, index) => index !== at[1]))}`
        : `If both are the same, move what this file says there, and delete it; if not, write another ${field}, or delete the name there.`,
  });
  reportTwice(names, ({ name }) => keyOf(name), mistakeOf, report);
}

/** The lists of `site.yaml`, whose names become those of folders and URLs. */
function checkSite({ content: { site }, nameOf }: ContentSeen, report: ReportMistake): void {
  if (!site) return;
  const lists = {
    cycle: cyclesOf(site).map(({ id, label }, index) => ({ id, name: label, at: ['cycles', index] })),
    review: site.reviews.map(({ name }, index) => ({ id: slugify(name), name, at: ['reviews', index, 'name'] })),
    team: teamsOf(site).map(({ id, name }, index) => ({ id, name, at: ['teams', index] })),
    figure: figuresOf(site).map(({ id, label }) => ({ id: label.toLowerCase(), name: label, at: ['figures', id] })),
  };
  for (const [what, list] of Object.entries(lists)) {
    const names = list.map((one, index) => ({ ...one, owner: index, file: nameOf('site.yaml') }));
    const mistakeOf = ({ name }: Named) => ({
      found: `the ${what} ${quote(name)} a second time`,
      expected: `each ${what} once, as ${what === 'figure' ? 'readers know it by its label' : 'its URL is made from its name'}`,
      fix: 'Delete one of them, or give it another name.',
    });
    reportTwice(names, ({ id }) => id, mistakeOf, report);
  }
  for (const [index, { expected, label }] of cyclesOf(site).entries()) {
    const path = ['cycles', index, 'expected', 'teams'];
    const names = Object.keys(expected?.teams ?? {}).map((name) => ({
      name,
      owner: name,
      file: nameOf('site.yaml'),
      at: [...path, name],
    }));
    const mistakeOf = ({ name }: Named, earlier: Named) => ({
      found: `the team ${quote(name)} among the expected days of ${label}, which are given as ${quote(earlier.name)} already`,
      expected: 'each team once',
      fix: 'Delete one of them.',
    });
    reportTwice(names, ({ name }) => slugify(name), mistakeOf, report);
  }
}

/** A draft beside what it is a draft of: only one of them can be shown. */
function checkDrafts({ input, nameOf }: ContentSeen, report: ReportMistake): void {
  const drafts = input.paths.filter((path) => 'draft' in classifyPath(path));
  const names = drafts.map((path) => ({ name: path, owner: path, file: nameOf(path) }));
  const mistakeOf = ({ name }: Named, earlier: Named) => ({
    found: `${quote(name)}, which is for the same page as ${quote(earlier.name)}`,
    expected: 'one of the two',
    fix: `Delete ${earlier.name} or ${name}.`,
  });
  reportTwice(names, ({ name }) => name.replace(/(^|\/)_/g, '$1'), mistakeOf, report);
}
