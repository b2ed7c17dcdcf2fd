import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test('a completed line contradicts several open parts', () => {
  expect(fixesIn('## Staff\n\n- [x] Train the cooks\n  - [ ] Course\n  - [/] Exam\n  - [x] Books')).toEqual([
    'missed-mark 6:7 - [/] Train the cooks\nor:\n  - [x] Course\n  - [x] Exam',
  ]);
});

test('a line that has not begun contradicts parts that are all completed', () => {
  expect(fixesIn('## Staff\n\n- [ ] Train the cooks\n  - [x] Course\n  - [x] Exam')).toEqual([
    'missed-mark 6:7 - [x] Train the cooks\nor:\n- [/] Train the cooks',
  ]);
});

test.each([
  '- [x] Train the cooks\n  - [ ] Course\n  - [x] Exam',
  '- [x] Train the cooks\n  - [ ] Course',
  '- [x] Train the cooks\n  - Course\n  - Exam',
  '- [x] Train the cooks\n  - [-] Course\n  - [-] Exam',
  '- [/] Train the cooks\n  - [ ] Course\n  - [ ] Exam',
  '- [/] Train the cooks\n  - [x] Course\n  - [x] Exam',
  '- [ ] Train the cooks\n  - [x] Course',
  '- [ ] Train the cooks\n  - [x] Course\n  - [x] Exam\n  - Books',
  '- [ ] Train the cooks\n  - [x] Course\n  - [-] Exam',
  '- Train the cooks\n  - [x] Course\n  - [x] Exam',
])('it does not in %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});
