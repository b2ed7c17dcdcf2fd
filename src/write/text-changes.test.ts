import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from './text-changes.ts';

test('changes make one text of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '🚀', '- '), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = ChangeSet.of(changesBetween(before, after), before.length);
      expect(changes.apply(Text.of(before.split('\n'))).toString()).toBe(after);
    }),
  );
});

test('what is the same before and behind a change stays', () => {
  expect(changesBetween('- [?] a\n- b\n- [ ] c', '- [x] a\n- b\n- [/] c')).toEqual([
    { from: 3, to: 4, insert: 'x' },
    { from: 15, to: 16, insert: '/' },
  ]);
  expect(changesBetween('same', 'same')).toEqual([]);
});
