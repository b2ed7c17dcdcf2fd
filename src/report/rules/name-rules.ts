import type { Area, Topic } from '../content.ts';
import { quote } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { headingKey } from '../area-titles.ts';
import type { Cycle } from '../order.ts';
import type { Checked } from './rule.ts';

/** Checks that no two areas share a heading, no two topics a name, and no two pages an id. */
export function checkNames(
  areas: readonly Area[],
  topics: readonly Topic[],
  cycles: readonly Cycle[],
  checked: Checked,
): void {
  const namedAreas = areas.map(({ file, title, aliases }) => ({ file, names: [title, ...aliases] }));
  reportShared(namedAreas, 'title', (name) => headingKey(name).replace(/ - | /g, ''), checked);
  const namedTopics = topics.map(({ file, term, aliases }) => ({ file, names: [term, ...aliases] }));
  reportShared(namedTopics, 'term', (name) => name.toLowerCase(), checked);
  const kinds = new Map(cycles.map(({ id }) => [id, 'cycle']));
  const reportId = (kind: string, field: string, { id, file }: { id: string; file: string }) => {
    const other = kinds.get(id);
    if (other === undefined) return;
    checked.report(file, {
      code: 'shared-id',
      at: [field],
      found: `the id ${quote(id)}, which is also that of the ${other}`,
      expected: `an id of its own: other documents that link to ${quote(id)} get to the ${other}`,
      fix: `Rename the file, or let other documents link to the ${kind} as \`${kind}s/${id}\`.`,
    });
  };
  for (const area of areas) reportId('area', 'title', area);
  for (const { id } of areas) if (!kinds.has(id)) kinds.set(id, 'area');
  for (const topic of topics) reportId('topic', 'term', topic);
}

/** Reports names that an earlier file has too; names with the same `key` are the same. */
function reportShared(
  named: readonly { file: string; names: readonly string[] }[],
  field: 'title' | 'term',
  key: (name: string) => string,
  { report }: Checked,
): void {
  const owners = new Map<string, { file: string; name: string }>();
  for (const { file, names } of named) {
    names.forEach((name, index) => {
      const owner = owners.get(key(name));
      owners.set(key(name), owner ?? { file, name });
      // An alias may repeat the title of its own file in another case or with another dash.
      if (owner === undefined || owner.file === file) return;
      const aliases = names.filter((_, other) => other > 0 && other !== index);
      const spelling = headingKey(name) === headingKey(owner.name) ? '' : ` as ${quote(owner.name)}`;
      report(file, {
        code: 'duplicate-name',
        at: index === 0 ? [field] : ['aliases', index - 1],
        found: `the name ${quote(name)}, which ${owner.file} already has${spelling}`,
        expected: 'each name in one file; other names of the same thing are its aliases',
        fix: index === 0 ? `Write another ${field}, or join the two files.` : `aliases: ${yamlText(aliases)}`,
      });
    });
  }
}
