/** A build takes pages of the last one where the digests are the same: whatever has the same digest has to be drawn alike. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { tell, type Told } from '../history/inline.fixture.ts';
import { matrixOf } from '../history/matrix.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { reportChanges } from '../history/report-changes.ts';
import { digestsOf, threadDigests } from '../history/thread-digests.ts';
import { topLines } from '../report/top-lines.ts';
import { changedLines } from './changed-line.ts';
import { densities } from './changes-layout.ts';
import { itemPage } from './item-page.ts';
import { flatRows } from './matrix-pages.ts';
import { matrixGroup } from './matrix-row.ts';
import { threadPath } from './permalink.ts';
import { reportLines } from './report-line.ts';
import { slideLines } from './slide-lines.ts';
import { areaSlides, presented } from './slides.ts';
import { topicLines } from './topic-line.ts';

vi.setConfig({ testTimeout: 60_000 });

const words = ['Seals', 'Seals of doors', 'Lamp', 'Racks', 'Fans', 'Timers', 'Scales', 'Hoods'];
const keys = ['k1/plan', 'k1/status', 'k2/plan', 'k2/status', 'k3/status', 'k4/plan', 'k4/status', 'k5/plan', 'k6/status'];

const tag = fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...words.map(slug)).map((id) => ` <Item replacedBy="ovens/${id}" reason="so" />`), fc.constantFrom(...words.map(slug)).map((id) => ` <Item continues="ovens/${id}" />`));
const line = fc.record({ text: fc.constantFrom(...words), marker: fc.constantFrom('', '[x] ', '[/] ', '[-] '), tag });
const some = <T extends { line: Written }>(one: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(one, { selector: ({ line: { text } }) => text, maxLength });
const list = some(fc.record({ line, below: some(fc.record({ line, below: some(fc.record({ line, below: fc.constant([]) }), 1) }), 2) }), 3);
const reports = fc.tuple(...keys.map(() => list));

/** Two histories that differ in one report, or in two. */
const pair = fc.tuple(reports, fc.array(fc.tuple(fc.nat(keys.length - 1), list), { minLength: 1, maxLength: 2 }));

test('the page of an item, a cycle or some cycles of the matrix with the same digest is drawn alike', () => {
  let [same, other] = [0, 0];
  fc.assert(
    fc.property(pair, ([before, changes]) => {
      const after = before.map((one, index) => changes.findLast(([at]) => at === index)?.[1] ?? one);
      const [a, b] = [before, after].map(drawn);
      for (const [name, { digest, page }] of a!) {
        const now = b!.get(name);
        if (now?.digest !== digest) {
          other++;
          continue;
        }
        same++;
        expect(now.page, name).toEqual(page);
      }
    }),
    { numRuns: 200 },
  );
  expect(same, 'some pages are kept').toBeGreaterThan(200);
  expect(other, 'some pages are not').toBeGreaterThan(200);
});

test('a word in one report leaves the pages alone that have nothing to do with it', () => {
  const texts = Object.fromEntries(keys.map((key, index) => [key, `## Ovens\n\n- Seals ${index < 4 ? 'of doors' : ''}\n- Lamp ${index}\n`]));
  const [a, b] = [texts, { ...texts, 'k1/plan': `${texts['k1/plan']!}- Racks\n` }].map((some) => pagesOf(tell(some)));
  const kept = [...a!].filter(([name, { digest }]) => b!.get(name)?.digest === digest).map(([name]) => name);
  const items = keys.map((_, index) => `ovens/lamp-${index}`);
  // All but the new one, and the cycles in which it stands or ends.
  expect(kept.sort()).toEqual([...items, 'ovens/seals', 'ovens/seals-of-doors', ...['k3', 'k4', 'k5', 'k6'].flatMap((cycle) => [cycle, `matrix ${cycle}`])].sort());
});

function drawn(all: readonly (readonly Tree[])[]): ReturnType<typeof pagesOf> {
  return pagesOf(tell(Object.fromEntries(keys.map((key, index) => [key, `## Ovens\n\n${all[index]!.map((tree) => bullets(tree, '', key.endsWith('plan'))).join('')}`]))));
}

interface Written {
  text: string;
  marker: string;
  tag: string;
}

interface Tree {
  line: Written;
  below: readonly Tree[];
}

function bullets({ line: { text, marker, tag: said }, below }: Tree, indent: string, isPlan: boolean): string {
  return `${indent}- ${isPlan ? '' : marker}${text}${said}\n${below.map((sub) => bullets(sub, `${indent}  `, isPlan)).join('')}`;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}

/** What stands on each page, by the id of the item or the cycle, with the digest it is kept by. */
function pagesOf({ content, history }: Told): Map<string, { digest: string; page: unknown }> {
  const digests = threadDigests(history, digestsOf(history), () => undefined);
  const archive = archiveOf(content, history);
  const { areaById } = archive;
  return new Map([
    ...history.items.map((thread) => [thread.id, { digest: digests.ofThread(thread), page: itemPage(thread, archive, { formerly: () => [], sources: () => [] }) as unknown }] as const),
    ...history.cycles.map((entry, index) => {
      const own = [entry.plan, entry.status].filter((report) => report !== undefined);
      const page = [
        ...own.flatMap((report) => [
          reportLines(topLines(report.report.sections), history, 'cycle').text,
          topicLines([...history.appearanceOf.values()].filter((one) => one.report === report), true, areaById).text,
          ...reportChanges(report, history, content.areas).flatMap(({ changed, unchanged }) =>
            densities.flatMap((density) => [changed, unchanged].map((some) => changedLines(some, { kind: report.report.kind, density, archive: { history, areaById } }, false).text)),
          ),
        ]),
        outcomesOf(entry, history)?.items.map(({ outcome, thread }) => `${outcome} ${threadPath(thread)}`),
        presented(index, history.cycles).flatMap((report) => areaSlides(report, content.areas, history).map(({ entries }) => slideLines(entries, history).text)),
      ];
      return [entry.cycle.id, { digest: digests.ofCycle(index), page }] as const;
    }),
    ...history.cycles.map((_, index) => {
      const cycles = history.cycles.slice(Math.max(0, index - 2), index + 1);
      const groups = matrixOf(history, content.areas)(cycles, cycles.slice(-2));
      const labels = cycles.map(({ cycle }) => cycle.label);
      // Which reports there are is in every key.
      const about = [labels, history.reports.map(({ key }) => key)];
      const digest = JSON.stringify([groups.flatMap(({ rows }) => flatRows(rows)).map(({ thread }) => digests.ofThread(thread)), about]);
      return [`matrix ${labels.at(-1)}`, { digest, page: groups.map((group) => matrixGroup(group, labels, history).text) }] as const;
    }),
  ]);
}
