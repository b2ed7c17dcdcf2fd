import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { meetingSlides, presented } from './presentation.ts';
import { areaSlides } from './slides.ts';

const ovens = '---\ntitle: Ovens — small\naliases: [Ovens]\n---\n';

function slidesOf(reports: Record<string, string>, key: string): string[] {
  const { content, history } = readReports(reports, { 'areas/ovens.mdx': ovens });
  const report = history.reports.find((candidate) => candidate.key === key)!;
  return areaSlides(report, archiveOf(content, history)).map((slide) =>
    slide
      .map(({ title, part, parts, entries }) => {
        const texts = entries.map((entry) => {
          if (entry.type === 'prose') return 'prose';
          const { text } = entry.appearance.line;
          if (entry.type === 'unlisted') return `gone: ${text}`;
          return `${'.'.repeat(entry.depth)}${entry.type === 'continued' ? '…' : ''}${text}`;
        });
        return `${title} ${part}/${parts}: ${texts.join(' ')}`;
      })
      .join('; '),
  );
}

const lines = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `- ${name} ${index + 1}`).join('\n');

test.each([
  [6, 1],
  [7, 2],
])('areas share a slide only if both fit: 6 and %i lines', (count, slides) => {
  const text = `## Ovens\n\n${lines('Seal', 6)}\n\n## Staff\n\n${lines('Course', count)}`;
  expect(slidesOf({ 'k1/plan': text }, 'k1/plan')).toHaveLength(slides);
});

test('areas are in the order of the report, and unlisted lines at the end of their area', () => {
  const reports = {
    'k1/plan': '## Ovens\n\n- Seals\n- Lamps\n\n## Staff\n\n- Course',
    'k2/plan': '## Ovens\n\n- Lamps\n  - Bulbs',
  };
  expect(slidesOf(reports, 'k2/plan')).toEqual([
    'Ovens — small 1/1: Lamps .Bulbs gone: Seals; Staff 1/1: gone: Course',
  ]);
});

test('an area that does not fit is split evenly, and repeats the line above continued sub-lines', () => {
  const subs = Array.from({ length: 16 }, (_, index) => `  - Lamp ${index + 1}`).join('\n');
  const slides = slidesOf({ 'k1/plan': `## Ovens\n\n- Lamps\n${subs}` }, 'k1/plan');
  expect(slides).toHaveLength(2);
  expect(slides[0]).toMatch(/^Ovens — small 1\/2: Lamps \.Lamp 1 .*\.Lamp 8$/);
  expect(slides[1]).toBe(
    'Ovens — small 2/2: …Lamps .Lamp 9 .Lamp 10 .Lamp 11 .Lamp 12 .Lamp 13 .Lamp 14 .Lamp 15 .Lamp 16',
  );
});

test('a long line takes the room of several', () => {
  const long = (name: string) => `- ${name} ${'word '.repeat(60).trim()}`;
  const slides = slidesOf({ 'k1/plan': `## Ovens\n\n${long('a')}\n${long('b')}\n${long('c')}` }, 'k1/plan');
  expect(slides.length).toBe(2);
});

test.each([
  [
    ['k1/status', 'k2/plan'],
    { 'k1/plan': '## Ovens\n\n- Seals', 'k1/status': '## Ovens\n\n- Seals', 'k2/plan': '## Ovens\n\n- Lamps' },
  ],
  [['k1/plan'], { 'k1/plan': '## Ovens\n\n- Seals', 'k2/plan': '## Ovens\n\n- Lamps' }],
  [['k1/status'], { 'k1/status': '## Ovens\n\n- Seals' }],
])('a meeting presents the status of its cycle and the next plan, or else its own plan: %j', (expected, reports) => {
  const { history } = readReports(reports as unknown as Record<string, string>);
  expect(presented(0, history.cycles).map(({ key }) => key)).toEqual(expected);
});

test.each([
  ['## Ovens\n\n- [x] Seals', ['title', 'legend', 'report', 'areas']],
  ['We rest.', ['title', 'report']],
])('the slides have a legend only if they show marks: %j', (text, expected) => {
  const { content, history } = readReports({ 'k1/status': text });
  expect(meetingSlides(presented(0, history.cycles), archiveOf(content, history)).map((slide) => slide.type)).toEqual(
    expected,
  );
});

/** What the last slide of the newest cycle says is waited for, and how much more there is. */
function waitsOnSlide(report: string): [words: string[], more: number] {
  const { content, history } = readReports({ 'k1/status': report });
  const slide = meetingSlides(presented(0, history.cycles), archiveOf(content, history)).at(-1)!;
  if (slide.type !== 'waits') return [[], 0];
  return [slide.waits.map(({ what }) => what), slide.more];
}

test('the last slide has what is waited for, if anything is', () => {
  expect(waitsOnSlide('## Ovens\n\n- [ ] Seals <Item waitsFor="Makers: rubber" />\n- Lamp')).toEqual([['rubber'], 0]);
  expect(waitsOnSlide('## Ovens\n\n- [ ] Seals\n- Lamp')).toEqual([[], 0]);
});

test('however much is waited for, there is one slide, which says how much more there is', () => {
  const waiting = (words: string) =>
    Array.from({ length: 20 }, (_, index) => `- [ ] Seal ${index} <Item waitsFor="rubber ${index}${words}" />`);
  const short = waitsOnSlide(`## Ovens\n\n${waiting('').join('\n')}`);
  const long = waitsOnSlide(`## Ovens\n\n${waiting(' that withstands three hundred degrees').join('\n')}`);
  expect([short[0].length, short[1]]).toEqual([13, 7]);
  expect([long[0].length, long[1]]).toEqual([6, 14]);
  const longest = `- [ ] Seals <Item waitsFor="${'rubber '.repeat(100).trim()}" />`;
  expect(waitsOnSlide(`## Ovens\n\n${longest}\n${waiting('')[0]}`)[1]).toBe(1);
});
