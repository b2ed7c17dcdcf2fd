import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const url = 'https://git.example/kit/ovens/pull/12';

test.each([
  [`- Fix a leak by @ann in ${url}`, `- [x] Fix a leak <Item evidence="${url}" />`],
  [`- Fix a leak by @renovate[bot] in <${url}>`, `- [x] Fix a leak <Item evidence="${url}" />`],
  [`- Fix a leak by @ann in [#12](${url})`, `- [x] Fix a leak <Item evidence="${url}" />`],
  ['- Fix a leak by @ann in #12', '- [x] Fix a leak (#12)'],
])('a line of release notes is completed work: %s', (line, fix) => {
  expect(fixesIn(`## Staff\n\n${line}`)).toContain(`missed-mark 6:3 ${fix}`);
});

test('in a plan, it is a line too many', () => {
  expect(fixesIn(`## Staff\n\n- Fix a leak by @ann in #12`, 'plan')).toEqual([
    'missed-mark 6:3 Delete the line, or say what is planned.',
  ]);
});

test.each(['- [x] Fix a leak by @ann in #12', '- Fix a leak by @ann in the oven', '- Train by hand in #12'])(
  'another line is none: %s',
  (line) => {
    expect(fixesIn(`## Staff\n\n${line}`)).toEqual([]);
  },
);
