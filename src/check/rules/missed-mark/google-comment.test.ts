import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test('a comment from Google Docs and its sign are to be deleted', () => {
  const body = '## Staff\n\n- [x] Kafka\\[a\\] upgrade\n\n\\[a\\]Really done?';
  expect(fixesIn(body)).toEqual(['missed-mark 6:1 - [x] Kafka upgrade', 'missed-mark 8:1 Delete this line.']);
});

test('so are comments from Word, by their initials, and all of them at once', () => {
  expect(fixesIn('## Staff\n\n- [x] Kafka[MK1] [JS2]\n\n[MK1]: Really done?\n[JS2]Yes')).toEqual([
    'missed-mark 6:1 - [x] Kafka',
    'missed-mark 8:1 Delete lines 8, 9.',
  ]);
});

test.each(['- [x] Kafka\\[a\\]', '- [x] Values of a[i]\n\n[i] is an index', '[a](/areas/staff/) and x[a]'])(
  '%j has no comment',
  (body) => {
    expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
  },
);
