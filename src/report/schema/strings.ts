import * as z from 'zod/mini';
import { placeholdersIn, type Forms, type Key, type Languages } from '../../strings/translate.ts';
import { statusStrings } from '../status.ts';

/**
 * A text with the placeholders of the English one, short enough not to fill a page. A plural form may leave out the
 * number.
 */
function text(english: string, isForm: boolean) {
  const names = [...new Set(placeholdersIn(english))];
  // A team may name its statuses itself in place of lists of them.
  const needed = names.filter((name) => !(isForm && name === 'count') && !/Words?$/.test(name));
  const braces = (list: readonly string[]) => list.map((name) => `{${name}}`).join(', ');
  const hasNames = (value: string) => {
    const found = placeholdersIn(value);
    return found.every((name) => names.includes(name)) && needed.every((name) => found.includes(name));
  };
  return z
    .string()
    .check(
      z.maxLength(2_000),
      z.refine((value) => !/<[a-z!/]/i.test(value), 'a text without HTML'),
      z.refine(hasNames, names.length === 0 ? 'a text without placeholders' : `a text with ${braces(names)}`),
    )
    .register(z.globalRegistry, { examples: [english] });
}

const stringField = (english: string | Forms): z.ZodMiniType => {
  if (typeof english === 'string') return z.optional(text(english, false));
  const form = text(english.other, true);
  const others = { zero: form, one: form, two: form, few: form, many: form };
  const optional = Object.fromEntries(Object.entries(others).map(([name, schema]) => [name, z.optional(schema)]));
  return z.optional(z.union([form, z.strictObject({ ...optional, other: form })]));
};

/** What a status is called stands in `site.yaml`, as `status-word` of `src/check/rules/` says. */
const elsewhere = z
  .optional(z.unknown())
  .register(z.globalRegistry, { deprecated: true, description: 'In `statuses` of site.yaml.' });

type English = Languages['en'];

const made = new WeakMap<English, ReturnType<typeof makeSchema>>();

/**
 * `strings.yaml`: the team's own wording of the interface, or a language that does not come with Almanac.
 * @param english the strings that it may have. The schema of each such object is made once.
 */
export function stringsSchema(english: English): ReturnType<typeof makeSchema> {
  const schema = made.get(english) ?? makeSchema(english);
  made.set(english, schema);
  return schema;
}

function makeSchema(english: English) {
  const fields = Object.entries(english).map(([key, text]): [string, z.ZodMiniType] => [
    key,
    statusStrings.includes(key as Key) ? elsewhere : stringField(text),
  ]);
  return z.strictObject(Object.fromEntries(fields));
}
