import { z, type ZodType } from 'zod';
import { en } from '../../strings/en.ts';
import { placeholdersIn, type Key } from '../../strings/translate.ts';
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
    .max(2_000)
    .refine((value) => !/<[a-z!/]/i.test(value), 'a text without HTML')
    .refine(hasNames, names.length === 0 ? 'a text without placeholders' : `a text with ${braces(names)}`)
    .meta({ examples: [english] });
}

const stringField = (english: (typeof en)[keyof typeof en]): ZodType => {
  if (typeof english === 'string') return text(english, false).optional();
  const form = text(english.other, true);
  const others = { zero: form, one: form, two: form, few: form, many: form };
  const optional = Object.fromEntries(Object.entries(others).map(([name, schema]) => [name, schema.optional()]));
  return z.union([form, z.strictObject({ ...optional, other: form })]).optional();
};

/** What a status is called stands in `site.yaml`, as `status-word` of `src/check/rules/` says. */
const elsewhere = z.unknown().optional().meta({ deprecated: true, description: 'In `statuses` of site.yaml.' });

/** `strings.yaml`: the team's own wording of the interface, or a language that does not come with Almanac. */
export const stringsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(en).map(([key, english]) => [
      key,
      statusStrings.includes(key as Key) ? elsewhere : stringField(english),
    ]),
  ),
);
