import { misspelt } from '../../../report/diagnostics/nearest.ts';
import { offsetsOf } from '../../../report/diagnostics/source.ts';
import {
  attributesIn,
  expectationOf,
  isDay,
  isFlag,
  isReadable,
  type WrittenAttribute,
} from '../../../report/lines/item-tag.ts';
import { quoted } from '../../../report/markdown/tags.ts';
import { attributeNames, itemAttributes } from '../../../report/schema/item-tag.ts';
import type { ReportRule } from '../../rule.ts';

/** An attribute that is unknown, repeated or malformed. */
export const wrongAttribute: ReportRule = {
  code: 'item-attribute',
  check({ document: { lines, file } }, report) {
    for (const { item } of lines) {
      const written = attributesIn(item);
      for (const attribute of written.filter((one) => !isReadable(one))) {
        const { expected, instead, advice = otherValue(attribute) } = correction(attribute, written);
        const { start, end } = offsetsOf(attribute.attribute);
        // With an attribute, the space before it goes.
        const from = instead === '' ? file.text.slice(0, start).trimEnd().length : start;
        const fix = instead === undefined ? { fix: advice } : { instead, over: [from, end] as const };
        report({ at: attribute.attribute, expected, ...fix });
      }
    }
  },
};

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
): Correction {
  const { value } = attribute;
  if (name === undefined) return otherName(attribute, written);
  if (isRepeated) return { expected: `${name} once`, instead: '' };
  const { expected, right } = expectationOf(name);
  if (isFlag(name)) return { expected, instead: /^(?:no|false)$/i.test(String(value)) ? '' : name };
  if (typeof value !== 'string') return { expected: `${name} with text in quotes` };
  const meant = right(value.trim());
  return meant === '' ? { expected } : { expected, instead: `${name}=${quoted(meant)}` };
}

function otherName({ name, value }: WrittenAttribute['attribute'], written: readonly WrittenAttribute[]): Correction {
  const free = attributeNames.filter((candidate) => !written.some((other) => other.name === candidate));
  const isText = typeof value === 'string';
  // Of all attributes, only one is a day.
  const ofValue =
    isText && isDay(value) ? free.find((candidate) => itemAttributes[candidate].type === 'day') : undefined;
  const meant = misspelt(name, free) ?? ofValue ?? '';
  const hasText = isText && meant !== '' && !isFlag(meant);
  const expected = `one of ${attributeNames.join(', ')}`;
  const forWords = free.filter((candidate) => itemAttributes[candidate].type === 'text');
  if (isText && meant === '' && /\p{L}\S*\s+\p{L}/u.test(value) && forWords.length > 0)
    return { expected, advice: `Write ${forWords.join(' or ')} if that is meant, or delete ${name}.` };
  return { expected, instead: hasText ? `${meant}=${quoted(value)}` : meant };
}
