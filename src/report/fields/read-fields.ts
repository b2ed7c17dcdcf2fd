import type { Document } from 'yaml';
import type { core, ZodMiniType } from 'zod/mini';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { placesIn } from '../diagnostics/source.ts';
import { maxCharacters, tooLong } from '../limits.ts';
import { isReadable, parseYaml, yamlValue } from './yaml.ts';

/** YAML as it was read. */
interface ReadYaml {
  /** As it was written, but with line feeds alone. */
  yaml: string;
  /** Undefined if it is too long or too deep to be parsed. */
  document: Document.Parsed | undefined;
  /** Undefined if it cannot be read. */
  value: unknown;
  /** Why it was not parsed. */
  excess: Finding | undefined;
}

/** YAML as it was read with a schema. */
export interface ReadFields<Fields = unknown> extends ReadYaml {
  schema: ZodMiniType;
  /** Undefined if the YAML cannot be read, or is not what the schema wants. `check` says why. */
  fields: Fields | undefined;
}

/** Reads YAML with a schema, and never throws. */
export function readFields<S extends ZodMiniType>(text: string, schema: S): ReadFields<core.output<S>> {
  const read = readYaml(text);
  return { ...read, schema, fields: read.value === undefined ? undefined : schema.safeParse(read.value).data };
}

/** The fields of YAML, whatever they are; none if it cannot be read. */
export function fieldsIn(text: string): Record<string, unknown> {
  const { value } = readYaml(text);
  return typeof value === 'object' ? { ...value } : {};
}

function readYaml(text: string): ReadYaml {
  // The library does not know the line endings of old Macs.
  const yaml = text.replace(/\r\n?/g, '\n');
  const excess = excessOf(yaml);
  if (excess) return { yaml, document: undefined, value: undefined, excess };
  const document = parseYaml(yaml);
  const value = isReadable(document) ? (yamlValue(document) ?? {}) : undefined;
  return { yaml, document, value, excess: undefined };
}

function excessOf(yaml: string): Finding | undefined {
  if (yaml.length > maxCharacters) return tooLong(yaml.length);
  return isTooDeep(yaml) ? { ...tooManyLevels, position: placesIn(yaml).at(yaml.search(/\S|$/)) } : undefined;
}

/** No fields have so many brackets in brackets, or so many spaces before the first word of a line. */
const maxDepth = 100;
const deepIndent = /^(?:[?:-]?[ \t]){200}/m;

/** Whether YAML is too deep for recursive functions such as those of the library. Brackets in texts count too. */
function isTooDeep(yaml: string): boolean {
  let open = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    open += '[{'.includes(bracket) ? 1 : -1;
    if (open > maxDepth) return true;
  }
  return deepIndent.test(yaml);
}

const tooManyLevels = {
  code: 'too-deep',
  found: 'lists or fields nested hundreds of levels deep',
  expected: 'fields at most three levels deep',
  fix: 'key: value',
} as const;
