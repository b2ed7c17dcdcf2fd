import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

const below = (marker: string) => `\n  - [x] Course\n  - ${marker} Exam`;

test('a line without a marker, whose parts are completed, is completed', () => {
  expect(fixAll(`## Staff\n\n- Train the cooks <Item id="cooks" />${below('[x]')}`)).toEqual({
    fixes: ['- [x] Train the cooks <Item id="cooks" />'],
    remaining: [],
  });
});

test('a line that is not started contradicts parts that are all completed', () => {
  expect(fixAll(`## Staff\n\n- [ ] Train the cooks${below('[x]')}`)).toEqual({
    fixes: ['- [x] Train the cooks'],
    remaining: [],
  });
});

test.each([
  [below('[/]'), '[/]'],
  [below('[ ]'), '[/]'],
  ['\n  - Course: done\n  - Exam: not started', '[/]'],
  ['\n  - [ ] Course\n  - [ ] Exam', '[ ]'],
])('a line without a marker has that of its parts: %j', (parts, marker) => {
  expect(fixesIn(`## Staff\n\n- Train the cooks${parts}`)[0]).toBe(`missed-mark 6:3 - ${marker} Train the cooks`);
});

test.each([below('[-]'), below('').replace('-  ', '- '), '\n  - [x] Course'])(
  'other parts say nothing about the whole: %j',
  (parts) => {
    expect(fixesIn(`## Staff\n\n- Train the cooks${parts}`)).toEqual([]);
  },
);

test('a line that is under way, or in a plan, is left alone', () => {
  expect(fixesIn(`## Staff\n\n- [/] Train the cooks${below('[x]')}`)).toEqual([]);
  const ofParts = fixesIn('## Staff\n\n- Train the cooks\n  - Course\n  - Exam', 'plan');
  expect(ofParts).toEqual([]);
});
