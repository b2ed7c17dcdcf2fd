/**
 * Invents the content of a team with any number of reports. The same number gives the same files, byte for byte, and
 * the reports of a shorter history are the first of a longer one.
 */

import { lineSlug, slugify } from '../../../src/report/slug.ts';
import { randomFrom } from './random.ts';
import { inventCycles, type InventedArea, type InventedCycle } from './reports.ts';
import { inventVocabulary } from './vocabulary.ts';
import { inventor } from './works.ts';

const areas: InventedArea[] = [
  'Instruments — small',
  'Data Services',
  'Computing',
  'Requirements and Design',
  'Operations',
].map((title) => ({ id: slugify(title), title }));

/**
 * Invents a content folder: a plan and a status for each cycle, five areas with eight items each, topics,
 * handles, and notes on some items.
 * @param reports how many; an even number, as every cycle has two.
 * @returns the text of every file, by its path inside the folder.
 */
export function inventContent(reports: number): Map<string, string> {
  const vocabulary = inventVocabulary(randomFrom(1));
  const make = inventor(vocabulary, randomFrom(2));
  const cycles = inventCycles(areas, reports / 2, make, randomFrom(3));
  const labels = cycles.map((_, index) => `C${index + 1}`);
  const other = randomFrom(4);
  const files = new Map<string, string>();

  files.set('site.yaml', site(labels));
  areas.forEach(({ id, title }, index) => {
    files.set(
      `areas/${id}.mdx`,
      file([`title: ${title}`, `order: ${index + 1}`], `Everything about ${title.toLowerCase()}.`),
    );
  });
  for (const term of vocabulary.terms) {
    const fields = [
      `term: ${term}`,
      ...(term === term.toUpperCase() ? [`expansion: ${term.toLowerCase()} of the whole`] : []),
      `url: https://notes.example.org/${slugify(term)}/`,
    ];
    files.set(`topics/${slugify(term)}.mdx`, file(fields, `What reports mean by ${term}.`));
  }
  cycles.forEach(({ plan, status }, index) => {
    const label = labels[index]!;
    const authors = 'authors: [The observatory]';
    files.set(`cycles/${label.toLowerCase()}/plan.mdx`, file([`title: Plan ${label}`, authors], plan));
    files.set(
      `cycles/${label.toLowerCase()}/status.mdx`,
      file([`title: Status ${label}`, authors, `meeting: Meeting ${label}`], status),
    );
  });
  // The items that begin in every fifth cycle have a note with a record.
  cycles.forEach(({ plan }, index) => {
    const before = cycles[index - 1];
    if (!before || index % 5 !== 0) return;
    for (const { area, text } of newItems(plan, before)) {
      const date = `20${other.between(10, 29)}-0${other.between(1, 9)}-1${other.between(0, 9)}`;
      const record = `  - { date: ${date}, text: A release was published., url: 'https://notes.example.org/${other.between(1, 900)}/', source: release notes }`;
      files.set(`items/${area}/${lineSlug(text)}.mdx`, file(['records:', record], 'What else is known about this.'));
    }
  });
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function site(labels: readonly string[]): string {
  return `title: Observatory reports
team: An invented observatory
description: What nobody planned, did and carried over, cycle by cycle.
url: https://bench.example/
language: en
cycles: [${labels.join(', ')}]
edit: https://git.bench.example/edit/{path}
links:
  - { handle: 'TN-{n}', url: 'https://notes.example.org/{n}/' }
  - { handle: 'JOB-{n}', url: 'https://jobs.example.org/{n}' }
`;
}

function file(fields: readonly string[], body: string): string {
  return `---\n${fields.join('\n')}\n---\n\n${body}\n`;
}

/** Items of a plan that neither report of the cycle before lists. */
function newItems(plan: string, before: InventedCycle): { area: string; text: string }[] {
  return plan
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = '', , ...lines] = section.split('\n');
      return lines
        .filter((line) => line.startsWith('- ') && !line.includes('<Item'))
        .map((line) => ({ area: slugify(title), text: line.slice(2) }))
        .filter(({ text }) => !before.plan.includes(text) && !before.status.includes(text));
    });
}
