import { quote } from '../../../report/diagnostics/source.ts';
import { ownShapes } from '../../../report/schema/statuses.ts';
import { reportTwice, type Named } from '../../field-mistakes.ts';
import { namesOfStrings } from '../../listed-words.ts';
import type { ContentRule } from '../../rule.ts';

/** Authors can tell the marker of a status from all others, readers its shape, and programs its id. */
export const duplicateSign: ContentRule = {
  code: 'duplicate-status',
  check({ content: { site, statuses }, nameOf }, report) {
    const file = nameOf('site.yaml');
    for (const field of ['marker', 'shape'] as const) {
      const signs = statuses.map((status) => (status[field] ?? '').replace('own/', ''));
      const names = statuses.flatMap(({ id }, index) =>
        signs[index] === '' ? [] : { name: signs[index]!, owner: id, file, at: ['statuses', id, field] },
      );
      const free = freeSigns[field].find((sign) => !signs.includes(sign));
      const mistakeOf = ({ owner }: Named, earlier: Named) => ({
        found: `the ${field} of ${quote(String(owner))}, which is that of ${quote(String(earlier.owner))}`,
        expected: `a ${field} that no other status has${free === undefined ? '' : `, such as ${quote(free)}`}`,
        fix: `Choose another ${field} for ${owner}.`,
      });
      // `x` and `X` are the same marker.
      reportTwice(names, ({ name }) => (name === 'X' ? 'x' : name), mistakeOf, report);
    }
    for (const id of Object.keys(site?.statuses ?? {}))
      if (namesOfStrings.has(id))
        report(file, {
          at: ['statuses', id],
          found: `a status with the id ${quote(id)}, which is the name of a change or an outcome`,
          expected: 'an id that nothing else has, in data and URLs',
          fix: `Choose another id for ${id}.`,
        });
  },
};

const freeSigns = { marker: [...'!>~+=@%&$#:;'], shape: ownShapes };
