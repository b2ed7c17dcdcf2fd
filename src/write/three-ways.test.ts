import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, isConflict, isTheirs, merged, mergedTabs, rowsIn, threeWays, type Texts } from './three-ways.ts';

const text = (...rows: string[]) => rows.join('\n');
const begun = text('## Ovens', '', '- [?] Replace the seals', '- [?] Measure heat loss', '- [?] Train the staff', '');

describe('what a colleague has changed', () => {
  test('comes into a draft where that has not changed', () => {
    const mine = begun.replace('[?] Replace', '[x] Replace');
    const theirs = begun.replace('[?] Train the staff', '[?] Train all staff');
    const { text: made, came, went, ...draft } = merged({ begun, mine, theirs });
    expect(made).toBe(mine.replace('Train the staff', 'Train all staff'));
    expect(draft.begun).toBe(theirs);
    expect([went, came]).toEqual([['- [?] Train the staff'], ['- [?] Train all staff']]);
  });

  test('is a question for one line alone, also where every line has its status', () => {
    const mine = begun.replaceAll('[?]', '[x]');
    const theirs = begun.replace('[?] Measure', '[/] Measure');
    const conflicts = threeWays({ begun, mine, theirs }).filter(isConflict);
    expect(conflicts).toEqual([
      { begun: ['- [?] Measure heat loss'], mine: ['- [x] Measure heat loss'], theirs: ['- [/] Measure heat loss'] },
    ]);
    expect(merged({ begun, mine, theirs })).toMatchObject({ text: mine, begun });
  });

  test('may have other ends of lines', () => {
    const theirs = begun.replaceAll('\n', '\r\n');
    expect(merged({ begun, mine: begun, theirs })).toMatchObject({ text: begun, came: [] });
  });
});

test('an answer of one question leaves the others, and its rows', () => {
  const mine = begun.replace('[?] Replace', '[x] Replace').replace('[?] Train', '[x] Train');
  const theirs = begun.replace('[?] Replace', '[/] Replace').replace('[?] Train', '[/] Train');
  const all = threeWays({ begun, mine, theirs });
  const first = all.findIndex(isConflict);
  const next = answered(all, first, all[first]!.mine);
  expect(next.text).toBe(mine);
  const left = threeWays({ ...next, mine: next.text, theirs });
  expect(left.filter(isConflict).map((one) => one.mine)).toEqual([['- [x] Train the staff']]);
  const second = left.findIndex(isConflict);
  const last = answered(left, second, left[second]!.theirs);
  expect(last).toEqual({ begun: theirs, text: mine.replace('[x] Train', '[/] Train') });
});

test('two tabs that type into one row keep what each has typed, and the row once', () => {
  const typed = { begun: '- [x] Heat\n', mine: '- [x] Heat loss\n', theirs: '- [x] Measure heat\n' };
  expect(mergedTabs({ ...typed, theirs: '- [x] Measure Heat\n' })).toBe('- [x] Measure Heat loss\n');
  expect(mergedTabs({ ...typed, theirs: '- [x] Heat at night\n' })).toBe('- [x] Heat loss at night\n');
  expect(mergedTabs({ ...typed, theirs: '- [x] Cold\n' })).toBe('- [x] Heat loss\n- [x] Cold\n');
  const split = { begun: '- a', mine: '- [x] a\n', theirs: '- [ ] b <Item added />' };
  expect(mergedTabs(split)).toBe('- [x] a\n\n- [ ] b <Item added />');
});

const row = fc.constantFrom(
  '',
  '## Ovens',
  '- [x] a',
  '- [/] a',
  '- b',
  '- [ ] b <Item added />',
  '- a and b',
  'prose',
);
const texts: fc.Arbitrary<Texts> = fc
  .record({ begun: fc.array(row), mine: fc.array(row), theirs: fc.array(row) })
  .map(({ begun: o, mine, theirs }) => ({ begun: text(...o), mine: text(...mine), theirs: text(...theirs) }));
const countOf = (rows: readonly string[], wanted: string) => rows.filter((one) => one === wanted).length;

/** Whether a row has the characters of another one in their order. */
const isWithin = (wanted: string, one: string) =>
  [...one].reduce((left, character) => (left.startsWith(character) ? left.slice(1) : left), wanted) === '';

describe('whatever the three texts are', () => {
  test('the stretches are the texts', () => {
    fc.assert(
      fc.property(texts, (three) => {
        const all = threeWays(three);
        for (const name of ['begun', 'mine', 'theirs'] as const)
          expect(all.flatMap((one) => one[name])).toEqual(rowsIn(three[name]));
      }),
    );
  });

  test('what nobody else has changed is what is written', () => {
    fc.assert(
      fc.property(texts, ({ begun: o, mine }) => {
        expect(merged({ begun: o, mine, theirs: o })).toMatchObject({ text: mine, begun: o });
        expect(merged({ begun: o, mine: o, theirs: mine })).toMatchObject({ text: mine, begun: mine });
        expect(merged({ begun: o, mine, theirs: mine })).toMatchObject({ text: mine, begun: mine });
      }),
    );
  });

  test('no row of either side is lost unless the other was chosen', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.boolean()), (three, choices) => {
        let draft = merged(three) as { begun: string; text: string };
        // A row that both have written the same is lost if one of the two is not chosen.
        const refused: string[] = [];
        for (;;) {
          const all = threeWays({ begun: draft.begun, mine: draft.text, theirs: three.theirs });
          const which = all.findIndex((one) => isConflict(one) || isTheirs(one));
          const one = all[which];
          if (!one) break;
          const isMine = choices.next().value as boolean;
          refused.push(...one[isMine ? 'theirs' : 'mine']);
          draft = answered(all, which, isMine ? one.mine : one.theirs);
        }
        const rows = rowsIn(draft.text);
        const o = rowsIn(three.begun);
        for (const side of ['mine', 'theirs'] as const)
          for (const added of new Set(rowsIn(three[side])))
            if (countOf(rowsIn(three[side]), added) > countOf(o, added) && !refused.includes(added))
              expect(rows, `${side}: ${added}`).toContain(added);
      }),
    );
  });

  test('two tabs lose no row that either has written', () => {
    fc.assert(
      fc.property(texts, (three) => {
        const rows = rowsIn(mergedTabs(three));
        const has = (wanted: string) => rows.some((one) => isWithin(wanted, one));
        for (const one of threeWays(three)) {
          if (isConflict(one)) expect(one.mine.every(has)).toBe(true);
          if (isConflict(one) || isTheirs(one)) expect(one.theirs.every(has)).toBe(true);
        }
      }),
    );
  });
});
