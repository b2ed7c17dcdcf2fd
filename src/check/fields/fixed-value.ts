// One file. Otherwise it is 150, whose loading is noticed in every build.
import culori from 'culori/require';
import { isMap, isScalar, type Document, type Node } from 'yaml';
import { bundledLanguages } from '../../strings/wording.ts';
import { meantUrl } from '../../report/markdown/resolve-link.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import type { JsonSchema } from '../../report/schema/json-schema.ts';

/** Language tags by name, in English and in the language itself. */
const tagsByName = new Map(
  bundledLanguages.flatMap((tag) => ['en', tag].map((language) => [nameOf(tag, language), tag])),
);

function nameOf(tag: string, language: string): string {
  return (new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag).toLowerCase();
}

/**
 * What a wrong value may mean, as YAML on one line, the likeliest first. Only the schema can tell whether one is right,
 * and for lists and dates, only the author.
 * @param beside all fields, and the dates of other files: they may tell whether the day or the month comes first.
 */
export function meantValues(
  written: string,
  { format, type, required = [] }: JsonSchema,
  node: Node | undefined,
  document: Document,
  beside: () => string,
): string[] {
  if (type === 'array') return asLists(written, node, document);
  if (/[\r\n]/.test(written)) return [];
  const [, mark = '', bare = written] = /^(["'])(.*)\1$/.exec(written) ?? [];
  if (bare.trim() === '') return [];
  if (format === 'date') return writtenDays(bare, beside());
  const isText = isScalar(node) && typeof node.value === 'string';
  const url = meantUrl(bare) ?? (/^[\w-]+\//.test(bare) ? `/${bare}` : bare);
  // Where a rule does not apply, the value itself.
  const values = [
    isText ? bare : JSON.stringify(written),
    required.length === 1 ? `{ ${required[0]}: ${written} }` : bare,
    bare,
    yamlText(bare.replace(/^(?:https?:\/\/)?(?:dx\.)?doi(?:\.org\/|:\s*)/i, '')),
    /[:/]/.test(bare) ? bare : yamlText(bare.replace(/(?<=\d)\s+(?=\p{L}+\d)/gu, '').replace(/\s+/g, '-')),
    yamlText(hexOf(bare) ?? tagsByName.get(bare.toLowerCase()) ?? bare),
    // Between braces, a URL that contains braces needs its quotes.
    mark + url + mark,
    /^https?:/.test(bare) ? `${bare.replace(/\/?$/, '/')}{path}` : bare,
  ];
  return [...new Set(values)];
}

/** A colour in any CSS notation as `#rrggbb`. The library throws on some texts that are not colours. */
function hexOf(text: string): string | undefined {
  try {
    return culori.formatHex(text);
  } catch {
    return undefined;
  }
}

/** One text, fields, or several texts separated by commas or line breaks. "&" may be part of a name. */
function asLists(written: string, node: Node | undefined, document: Document): string[] {
  if (isMap(node) && !node.flow) return [yamlText([node.toJS(document)])];
  if (isScalar(node) && typeof node.value !== 'string') return [`[${JSON.stringify(written)}]`];
  const list = `[${written.replace(/[“”„]/g, '"').replace(/\s*[\r\n;]+\s*/g, ', ')}]`;
  return [...new Set([list.replace(/\s+(?:&|and)\s+/g, ', '), list])];
}

const months = 'january february march april may june july august september october november december'.split(' ');
const numbers = /\b(\d\d?)[-/.](\d\d?)[-/.]\d{4}\b/g;

/** Finds dates in numbers, such as `15.04.2031`. */
export function numericDates(text: string): string[] {
  return Array.from(text.matchAll(numbers), ([date]) => date);
}

/**
 * The days, as YYYY-MM-DD, that a date such as `2031/4/2`, `15.04.2031`, `2 April 2031` or `April 2nd, 2031` may mean,
 * whether or not they exist: two if day and month could be confused.
 * @param beside other dates, which may tell whether the day or the month comes first.
 */
export function writtenDays(written: string, beside = ''): string[] {
  const [, year, , month = '', day = ''] =
    /^(\d{4})([-/.]|(?=\d{4}$))(\d\d?)\2(\d\d?)(?:[T ]\d.*)?$/.exec(written) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const part = String.raw`(\d\d?|\p{L}{3,9})(?:st|nd|rd|th)?[-/., ]+`;
  const [, first = '', second = '', last = ''] = new RegExp(`^${part}${part}(\\d{4})$`, 'u').exec(written) ?? [];
  const dayFirst = dayOf(last, second, first);
  const monthFirst = dayOf(last, first, second);
  const others = [...beside.matchAll(numbers)];
  // No month has a number above twelve.
  const isDayFirst = others.some(([, one]) => Number(one) > 12);
  const isMonthFirst = others.some(([, , other]) => Number(other) > 12);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? dayFirst : monthFirst;
  return [...new Set([...dayFirst, ...monthFirst])];
}

/** The month is a number or a name, which may be shortened. */
function dayOf(year: string, month: string, day: string): string[] {
  const named = months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  const isDay = number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? [`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
}
