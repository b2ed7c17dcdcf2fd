/** Rules for the titles, terms and aliases of areas and topics. */
import type { Area, ContentInput, Topic } from '../content.ts';
import type { Position, Reporter } from '../diagnostics/diagnostic.ts';
import { positionAt, quote } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText, type Path } from '../fields/yaml.ts';
import { textsOf } from '../file.ts';
import { headingKey } from '../headings/titles.ts';
import type { Cycle } from '../order.ts';

/** An area or a topic. */
interface Named {
  file: string;
  /** Its title or term, then its aliases. */
  names: readonly string[];
  field: 'title' | 'term';
}

/**
 * Checks that no two areas share a heading and no two topics a name, and that no id is that of two pages, as other
 * documents link by ids.
 */
export function checkNames(
  areas: readonly Area[],
  topics: readonly Topic[],
  cycles: readonly Cycle[],
  input: ContentInput,
  report: Reporter,
): void {
  reportShared(
    areas.map(({ file, title, aliases }) => ({ file, names: [title, ...aliases], field: 'title' })),
    (name) => headingKey(name).replace(/ - | /g, ''),
    input,
    report,
  );
  reportShared(
    topics.map(({ file, term, aliases }) => ({ file, names: [term, ...aliases], field: 'term' })),
    (name) => name.toLowerCase(),
    input,
    report,
  );
  const kinds = new Map([
    ...areas.map(({ id }) => [id, 'area'] as const),
    ...cycles.map(({ id }) => [id, 'cycle'] as const),
  ]);
  for (const { id, file, field } of [
    ...areas.filter(({ id }) => kinds.get(id) === 'cycle').map((area) => ({ ...area, field: 'title' })),
    ...topics.filter(({ id }) => kinds.has(id)).map((topic) => ({ ...topic, field: 'term' })),
  ]) {
    const kind = field === 'term' ? 'topic' : 'area';
    report(file, {
      code: 'shared-id',
      position: positionIn(file, [field], input),
      found: `the id ${quote(id)}, which is also that of the ${kinds.get(id)}`,
      expected: `an id of its own: other documents that link to ${quote(id)} get to the ${kinds.get(id)}`,
      fix: `Rename the file, or let other documents link to the ${kind} as \`${kind}s/${id}\`.`,
    });
  }
}

/** Reports names that an earlier file has too, as `key` compares them. */
function reportShared(
  named: readonly Named[],
  key: (name: string) => string,
  input: ContentInput,
  report: Reporter,
): void {
  const owners = new Map<string, { file: string; name: string }>();
  for (const { file, names, field } of named) {
    names.forEach((name, index) => {
      const owner = owners.get(key(name));
      owners.set(key(name), owner ?? { file, name });
      // An alias that repeats its own title, in another case or with another dash, is harmless.
      if (owner === undefined || owner.file === file) return;
      const aliases = names.filter((_, other) => other > 0 && other !== index);
      const spelling = headingKey(name) === headingKey(owner.name) ? '' : ` as ${quote(owner.name)}`;
      report(file, {
        code: 'duplicate-name',
        position: positionIn(file, index === 0 ? [field] : ['aliases', index - 1], input),
        found: `the name ${quote(name)}, which ${owner.file} already has${spelling}`,
        expected: 'each name in one file; other names of the same thing are its aliases',
        fix: index === 0 ? `Write another ${field}, or join the two files.` : `aliases: ${yamlText(aliases)}`,
      });
    });
  }
}

function positionIn(file: string, field: Path, { files }: ContentInput): Position {
  const text = textsOf(files)(file) ?? '';
  return positionAt(text, placeOfField(text, field).from);
}
