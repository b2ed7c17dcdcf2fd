import { quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import type { Report } from '../../../report/schema/report.ts';
import { ownShapes } from '../../../report/schema/statuses.ts';
import { placeOfField } from '../../field-place.ts';
import type { Status } from '../../../report/status.ts';
import type { ContentRule } from '../../rule.ts';
import { namesOfStrings } from '../../listed-words.ts';

/** Authors can tell the marker of a status from all others, readers its shape, and programs its id. */
export const duplicateStatus: ContentRule = {
  code: 'duplicate-status',
  check({ content: { site, statuses, reports }, nameOf, textOf }, report) {
    const written = Object.entries(site?.statuses ?? {});
    const ids = new Set(written.map(([id]) => id));
    const taken = new Map<string, string>();
    const used = new Set<unknown>([...statuses, ...written.map(([, given]) => given ?? {})].flatMap(Object.values));
    const add = (status: Status) => {
      for (const field of fields) taken.set(keyOf(status, field), status.id);
    };
    for (const status of statuses) if (!ids.has(status.id)) add(status);
    for (const [id, given] of written) {
      const status = statuses.find((other) => other.id === id);
      if (!status) continue;
      const owners = fields.map((field) => (given && field in given ? taken.get(keyOf(status, field)) : undefined));
      const text = textOf(nameOf('site.yaml'));
      const rights = fields.map((field, index) => (owners[index] === undefined ? undefined : freeOf(field, used)));
      for (const [index, field] of fields.entries()) {
        const earlier = owners[index];
        if (earlier === undefined) continue;
        const lines = field === 'marker' ? linesWith(earlier, reports) : [];
        const { start } = placeOfField(text, ['statuses', id, field]);
        report(nameOf('site.yaml'), {
          at: ['statuses', id, field],
          found: `the ${field} of ${quote(id)}, which is that of ${quote(earlier)}`,
          expected: `a ${field} that no other status has${lines.length === 0 ? '' : `; [${rights[index]}] also before ${lines.join(', ')} if that is ${quote(status.word)}`}`,
          fix: rights.reduce<string>((row, right, place) => withValue(row, fields[place]!, right), rowAt(text, start)),
        });
      }
      if (namesOfStrings.has(id))
        report(nameOf('site.yaml'), {
          at: ['statuses', id],
          found: `a status with the id ${quote(id)}, which is the name of a change or an outcome`,
          expected: 'an id that nothing else has, in data and URLs',
          fix: `Choose another id for ${id}.`,
        });
      add(status);
    }
  },
};

const fields = ['marker', 'shape'] as const;

const free = { marker: [...'!>~+=@%&$#:;'], shape: ownShapes };

function rowAt(text: string, at: number): string {
  return restOfLine(text, Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1);
}

function withValue(row: string, field: string, value: string | undefined): string {
  const written = new RegExp(String.raw`(?<=\b${field}:\s*)(?:'[^']*'|"[^"]*"|[^\s,}]+)`);
  return value === undefined ? row : row.replace(written, () => yamlText(value));
}

/** What no status of the site has, and no other message proposes. */
function freeOf(field: (typeof fields)[number], used: Set<unknown>): string {
  const proposed = free[field].find((one) => !used.has(one)) ?? '';
  used.add(proposed);
  return proposed;
}

/** The lines with a status, unless they are many. */
function linesWith(id: string, reports: readonly Report[]): string[] {
  const lines = reports.flatMap(({ file, sections }) =>
    withSubLines(topLines(sections)).flatMap(({ status, text, position }) =>
      status.id === id ? `${quote(text)} (${file}, line ${position.line})` : [],
    ),
  );
  return lines.length > 3 ? [] : lines;
}

/** `x` and `X` are the same marker. */
function keyOf(status: Status, field: (typeof fields)[number]): string {
  const value = status[field];
  return `${field} ${value === 'X' ? 'x' : value}`;
}
