import { expect, test } from 'vitest';
import { sampleArchive } from '../exports/archive.fixture.ts';
import type { LineEdit } from '../history/edits.ts';
import { topLines } from '../report/report-lines.ts';
import type { Line } from '../report/schema/report.ts';
import { editList } from './edit-list.ts';

const archive = sampleArchive();
const [seal, loss, thermostat, staff] = topLines(archive.history.reports[0]!.sections) as [Line, Line, Line, Line];

/** What is said of an edited line, without markup. */
function said(edit: Partial<LineEdit>): string {
  const whole = { kinds: [], day: '2031-04-09', before: undefined, now: undefined, parent: undefined, area: undefined };
  return editList([{ ...whole, ...edit }], archive)!
    .text.replace(/<\/p>(?!<\/div>)/g, ' | ')
    .replace(/<[^>]+>/g, '');
}

test('an edited line has its status before and now, its day, and what else was edited', () => {
  const now = { ...seal, text: `${seal.text} again` };
  const before = { ...seal, status: loss.status };
  expect(said({ kinds: ['status', 'reworded'], before, now })).toBe(
    'Replace the door seal (all but one)  added: again | In progress → Completed9 Apr 2031 · Status changed · Reworded | ',
  );
  expect(said({ kinds: ['added'], now: thermostat })).toBe(
    'Choose a thermostat (see TN-204) | Not started9 Apr 2031 · Added | ',
  );
  expect(said({ kinds: ['removed'], before: staff.lines[0], parent: staff })).toBe(
    'Weekend course | Dropped9 Apr 2031 · Removed · A sub-line of Train the staff | ',
  );
  expect(said({ kinds: ['moved'], before: seal, now: seal, area: 'cellar' })).toContain('Was under Cellar');
});

test('of a due date, both days are said', () => {
  const due = (day: string) => ({ ...seal, tag: { ...seal.tag, due: { day, written: day } } });
  const [spring, summer] = [due('2031-04-30'), due('2031-08-31')] as unknown as [Line, Line];
  expect(said({ kinds: ['due'], before: spring, now: summer })).toContain('Due 31 Aug 2031, before: 30 Apr 2031');
  expect(said({ kinds: ['due'], before: spring, now: seal })).toContain('No longer dated, before: 30 Apr 2031');
  expect(said({ kinds: ['due'], before: seal, now: summer })).toContain('Due 31 Aug 2031 |');
});

test('words that were removed have no links but that to the history of the line', () => {
  const html = editList(
    [{ kinds: ['removed'], day: '2031-04-09', before: thermostat, now: undefined, parent: undefined, area: undefined }],
    archive,
  )!.text;
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/areas/ovens/choose-a-thermostat/"']);
});
