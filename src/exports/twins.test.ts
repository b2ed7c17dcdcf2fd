import { beforeEach, expect, test, vi } from 'vitest';
import { escapeMarkdown } from '../report/markdown/markdown-text.ts';
import { areaMarkdown } from './area-markdown.ts';
import { cycleMarkdown } from './cycle-markdown.ts';
import { itemMarkdown } from './item-markdown.ts';
import { fullText, llmsText } from './llms.ts';
import { sampleArchive } from './archive.fixture.ts';

const archive = sampleArchive();
beforeEach(() => void vi.stubEnv('ALMANAC_BASE', '/k/'));
const { history, content } = archive;

test('the Markdown of a cycle has both reports, each line with its status and URL', () => {
  expect(cycleMarkdown(history.cycles[1]!, archive)).toBe(`# K2

Kitchen \\<Plans> & more, [this page on the site](/k/cycles/k2/), [what changed](/k/cycles/k2/changes/)

2031-06-01 to not recorded

## Status

- Report: Kitchen K2 status
- Lists: 3 items (1 completed, 1 in progress, 1 not started)
- Date: 2031-12-05

### Ovens

- Measure the loss of heat · **Completed** · Closed, reworded · [link](/k/cycles/k2/#ovens/measure-the-loss-of-heat)
- Choose a thermostat · **In progress** · Carried · [link](/k/cycles/k2/#ovens/choose-a-thermostat)
- \\=SUM(A1) · **Not started** · New · [link](/k/cycles/k2/#ovens/sum)

## Plan

- Report: Kitchen K2 plan
- Lists: 4 items (4 planned)

### Ovens

- Measure the loss of heat · **Planned** · [link](/k/cycles/k2/#plan/ovens/measure-the-loss-of-heat)
- Choose a thermostat · **Planned** · [link](/k/cycles/k2/#plan/ovens/choose-a-thermostat)
- Light the \`pilot\` flame · **Planned** · New · Unaccounted · [link](/k/cycles/k2/#plan/ovens/light-the-pilot-flame)

  By hand.

- \\=SUM(A1) · **Planned** · [link](/k/cycles/k2/#plan/ovens/sum)

### Cellar

1. First
2. Second
`);
});

test('the Markdown of a line has the attributes that its author gave it', () => {
  const markdown = cycleMarkdown(history.cycles[0]!, archive);
  expect(markdown)
    .toContain(`- Measure heat loss · **In progress** · Added · [link](/k/cycles/k1/#ovens/measure-heat-loss)
- Choose a thermostat (see [TN-204](https://tn-204.example.org)) · **Not started** · [link](/k/cycles/k1/#ovens/choose-a-thermostat)
- Train the staff · **Not recorded** · [link](/k/cycles/k1/#ovens/train-the-staff)
  - Weekend course · **Dropped** · [link](/k/cycles/k1/#ovens/train-the-staff/weekend-course)

    Reason: No room
`);
  expect(markdown).toContain(`- Whitewash · **Not recorded** · [link](/k/cycles/k1/#cellar/whitewash)

  Replaced by [Choose a thermostat](/k/areas/ovens/choose-a-thermostat/)

  Evidence: [https\\://example.org/lime?a=1&b=2](https://example.org/lime?a=1&b=2)
`);
});

test('the Markdown of an area has the cycles of its page, and links to older ones', () => {
  const ovens = content.areas.find(({ id }) => id === 'ovens')!;
  const [older, entry] = history.cycles;
  const report = entry!.status!;
  const changeOf = (item: string) =>
    history.items.filter(({ id }) => id === item).map((thread) => ({ thread, change: thread.cycleChanges.get(1)! }));
  const markdown = areaMarkdown(
    ovens,
    {
      recent: [
        {
          entry: entry!,
          reports: [{ report, sections: report.sections }],
          unlisted: changeOf('ovens/train-the-staff'),
          movedAway: changeOf('ovens/choose-a-thermostat'),
          count: 3,
          size: 3,
        },
      ],
      older: [{ entry: older!, reports: [], unlisted: [], movedAway: [], count: 4, size: 4 }],
    },
    archive,
  );
  expect(markdown).toBe(`# Ovens — small

Kitchen \\<Plans> & more, [this page on the site](/k/areas/ovens/)

Everything that gets *hot*.

Also called: Ovens

## K2

### Status

- Measure the loss of heat · **Completed** · Closed, reworded · [link](/k/cycles/k2/#ovens/measure-the-loss-of-heat)
- Choose a thermostat · **In progress** · Carried · [link](/k/cycles/k2/#ovens/choose-a-thermostat)
- \\=SUM(A1) · **Not started** · New · [link](/k/cycles/k2/#ovens/sum)

### Moved to other areas in K2

- Choose a thermostat (see TN-204) · Carried under Ovens — small · [link](/k/areas/ovens/choose-a-thermostat/)

### No longer listed in K2

- Train the staff · No longer listed · [link](/k/areas/ovens/train-the-staff/)

## Earlier cycles

- [K1](/k/cycles/k1/index.md): 4 items
`);
});

test('the Markdown of an area has no heading for what did not happen', () => {
  const ovens = content.areas.find(({ id }) => id === 'ovens')!;
  const entry = history.cycles[1]!;
  const cycle = { entry, reports: [], unlisted: [], movedAway: [], count: 0, size: 0 };
  const markdown = areaMarkdown(ovens, { recent: [cycle], older: [] }, archive);
  expect(markdown.match(/^##.*/gm)).toEqual(['## K2']);
});

test('the Markdown of an area without reports and other titles says no more than that', () => {
  const cellar = content.areas.find(({ id }) => id === 'cellar')!;
  expect(areaMarkdown(cellar, { recent: [], older: [] }, archive).split('\n\n').slice(2)).toEqual([
    'No report lists anything under this heading.\n',
  ]);
});

test('llms.txt has a title, a summary and links, absolute if the URL of the site is known', () => {
  expect(llmsText(archive)).toContain('- [matrix.csv](/k/api/matrix.csv): ');
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  const text = llmsText(archive);
  expect(text).toMatch(/^# Kitchen \\<Plans> & more\n\n> What The kitchen planned, did and carried over\.\n\n[^#]/);
  expect(text).toContain('- Not recorded: The report lists it without a status. Nothing is guessed.\n');
  expect(text).toContain(
    '## Reports, newest first\n\n- [K3](https://kitchen.example/k/cycles/k3/index.md): Kitchen K3 plan\n- [K2](',
  );
  expect(text).toContain('- [Ovens — small](https://kitchen.example/k/areas/ovens/index.md): ');
});

test('the Markdown of an item has what each report says of it, its sub-lines, topics and records', () => {
  expect(itemMarkdown(history.find('ovens/measure-heat-loss')!, archive)).toBe(`# Measure the loss of heat

Kitchen \\<Plans> & more, [Ovens — small](/k/areas/ovens/), [this page on the site](/k/areas/ovens/measure-heat-loss/)

Measure the loss of heat: completed in K2, open from K1.

A note.

## Status of K2

- Measure the loss of heat · **Completed** · Closed, reworded · [link](/k/cycles/k2/#ovens/measure-the-loss-of-heat)

## Plan for K2

- Measure the loss of heat · **Planned** · [link](/k/cycles/k2/#plan/ovens/measure-the-loss-of-heat)

## Status of K1

- Measure heat loss · **In progress** · Added · [link](/k/cycles/k1/#ovens/measure-heat-loss)

## Public record

- 2031-04-01: Loss is measured. (log, <https://example.org/a>)
- 2031-05-01: Loss is published. (notes, <https://example.org/b>)
`);
  const staff = itemMarkdown(history.find('ovens/train-the-staff')!, archive);
  expect(staff).toContain('Train the staff: status not recorded in K1.');
  expect(staff).toContain('## K2\n\nNo longer listed.\n\n## Status of K1\n\n- Train the staff');
  expect(staff).toContain('\n  - Weekend course · **Dropped** · [link]');
});

test('llms-full.txt has every report, area, topic and item', () => {
  const text = fullText(archive)
    .map(({ make }) => make())
    .join('\n');
  expect(text.match(/^# .*/gm)).toEqual([
    '# Kitchen \\<Plans> & more',
    '# K3',
    '# K2',
    '# K1',
    '# Ovens — small',
    '# seal',
    ...history.items.map(({ appearances }) => `# ${escapeMarkdown(appearances.at(-1)!.line.text)}`),
  ]);
});
