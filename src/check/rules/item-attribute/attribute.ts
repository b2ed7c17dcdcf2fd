import { misspelt } from '../../../report/diagnostics/nearest.ts';
import { offsetsOf } from '../../../report/diagnostics/source.ts';
import {
  attributesIn,
  expectationOf,
  isDay,
  isFlag,
  isPathOnDisc,
  isReadable,
  type WrittenAttribute,
} from '../../../report/lines/item-tag.ts';
import { quoted } from '../../../report/markdown/tags.ts';
import { attributeNames, itemAttributes } from '../../../report/schema/item-tag.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { withMarker, wordsOf } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { certainDay } from '../../named-due.ts';
import { isStatusName, otherNameOf } from '../../other-attributes.ts';

/** An attribute that is unknown, repeated or malformed. */
export const wrongAttribute: ReportRule = {
  code: 'item-attribute',
  check(seen, report) {
    for (const line of seen.document.lines) {
      const written = attributesIn(line.item);
      const joined = written.map((one, index) => nameInTwoWords(one, written[index + 1]));
      for (const [index, attribute] of written.entries()) {
        if (isReadable(attribute) || joined[index - 1]) continue;
        report(joined[index] ?? statusAsAttribute(attribute, line, seen) ?? explain(attribute, written, line, seen));
      }
    }
  },
};

/** `waits for="disk"` */
function nameInTwoWords(first: WrittenAttribute, second: WrittenAttribute | undefined): MistakeHere | undefined {
  const { name, value } = second?.attribute ?? {};
  const isOne = first.name === undefined && !first.attribute.value && second?.name === undefined;
  if (!isOne || name === undefined || typeof value !== 'string') return undefined;
  const meant = otherNameOf(first.attribute.name + name, attributeNames);
  if (meant === undefined) return undefined;
  return {
    at: first.attribute,
    expected: `${meant}, in one word`,
    instead: `${meant}=${quoted(value)}`,
    over: [offsetsOf(first.attribute).start, offsetsOf(second!.attribute).end],
  };
}

function explain(
  attribute: WrittenAttribute,
  written: readonly WrittenAttribute[],
  { item }: ReadLine,
  { document: { file }, words }: ReportSeen,
): MistakeHere {
  const { expected, instead, advice = otherValue(attribute) } = correction(attribute, written, words.language);
  const at = attribute.attribute;
  if (instead === undefined) return { at, expected, fix: advice };
  // With the last attribute goes the tag, and with any the space before it.
  const isEmpty = instead === '' && written.length === 1;
  const { start, end } = offsetsOf(isEmpty ? item! : at);
  const from = instead === '' ? file.text.slice(0, start).trimEnd().length : start;
  return { at, expected, instead, over: [from, end] };
}

/** `status="done"`, which is the marker of the line. */
function statusAsAttribute(
  { attribute }: WrittenAttribute,
  { line, item, paragraph, ...read }: ReadLine,
  seen: ReportSeen,
): MistakeHere | undefined {
  const { name, value } = attribute;
  if (!isStatusName(name) || typeof value !== 'string') return undefined;
  const marker = seen.words.ofCell(value)?.marker;
  const { text, start } = wordsOf({ line, item, paragraph, ...read }, seen.document.file.text);
  const isAlone = item!.attributes.length === 1;
  const expected = 'the status as a marker before the words';
  if (marker === undefined || read.marker || !isAlone)
    return { at: attribute, expected, fix: `Write the marker that is true, and delete ${name}.` };
  return { at: attribute, expected, instead: withMarker(marker, text, seen), over: [start, offsetsOf(item!).end] };
}

function otherValue({ attribute: { name } }: WrittenAttribute): string {
  return `Write a value for ${name}, or delete it.`;
}

/** What is expected, and what to write instead, unless only the author knows it. */
interface Correction {
  expected: string;
  instead?: string;
  advice?: string;
}

function correction(
  { attribute, name, isRepeated }: WrittenAttribute,
  written: readonly WrittenAttribute[],
  language: string,
): Correction {
  const { value } = attribute;
  if (name === undefined) return otherName(attribute, written, language);
  if (isRepeated) return { expected: `${name} once`, instead: '' };
  const { expected, right } = expectationOf(name);
  if (isFlag(name)) return { expected, instead: /^(?:no|false)$/i.test(String(value)) ? '' : name };
  if (typeof value !== 'string') return { expected: `${name} with text in quotes` };
  if (itemAttributes[name].type === 'url' && isPathOnDisc(value))
    return { expected: `${expected}, which others can open, too`, instead: '' };
  const meant = right(value.trim());
  // "TN-204" is no URL, but may say why.
  const isWords = itemAttributes[name].type === 'url' && /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(value);
  if (meant === '' && isWords)
    return { expected, advice: `Write the URL of that page, or reason=${quoted(value)} if it has none.` };
  return meant === '' ? { expected } : { expected, instead: `${name}=${quoted(meant)}` };
}

function otherName(
  { name, value }: WrittenAttribute['attribute'],
  written: readonly WrittenAttribute[],
  language: string,
): Correction {
  const free = attributeNames.filter((candidate) => !written.some((other) => other.name === candidate));
  const isText = typeof value === 'string';
  // Of all attributes, only one is a day.
  const ofValue =
    isText && isDay(value) ? free.find((candidate) => itemAttributes[candidate].type === 'day') : undefined;
  const meant = misspelt(name, free) ?? ofValue ?? otherNameOf(name, free) ?? '';
  const hasText = isText && meant !== '' && !isFlag(meant);
  const expected = `one of ${attributeNames.join(', ')}`;
  const forWords = free.filter((candidate) => itemAttributes[candidate].type === 'text');
  if (isText && meant === '' && /\p{L}\S*\s+\p{L}/u.test(value) && forWords.length > 0)
    return { expected, advice: `Write ${forWords.join(' or ')} if that is meant, or delete ${name}.` };
  const isOfDay = attributeNames.some((one) => one === meant && itemAttributes[one].type === 'day');
  const day = isText && isOfDay ? certainDay(value, language) : undefined;
  if (!hasText) return { expected, instead: meant };
  return { expected, instead: `${meant}=${quoted(day ?? value)}` };
}
