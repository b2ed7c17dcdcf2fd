import { misspelt } from '../../../report/diagnostics/nearest.ts';
import { offsetsOf } from '../../../report/diagnostics/source.ts';
import {
  attributesIn,
  expectationOf,
  isFlag,
  isReadable,
  type WrittenAttribute,
} from '../../../report/lines/item-tag.ts';
import { quoted } from '../../../report/markdown/tags.ts';
import { attributeNames } from '../../../report/schema/item-tag.ts';
import type { ReportRule } from '../../rule.ts';

/** An attribute that is unknown, repeated or malformed. */
export const wrongAttribute: ReportRule = {
  code: 'item-attribute',
  check({ document: { lines, file } }, report) {
    for (const { item } of lines) {
      const written = attributesIn(item);
      for (const attribute of written.filter((one) => !isReadable(one))) {
        const { expected, instead } = correction(attribute, written);
        const { start, end } = offsetsOf(attribute.attribute);
        // With an attribute, the space before it goes.
        const from = instead === '' ? file.text.slice(0, start).trimEnd().length : start;
        const advice = `Write a value for ${attribute.attribute.name}, or delete it.`;
        const fix = instead === undefined ? { fix: advice } : { instead, over: [from, end] as const };
        report({ at: attribute.attribute, expected, ...fix });
      }
    }
  },
};

/** What is expected, and what to write instead, unless only the author knows it. */
interface Correction {
  expected: string;
  instead?: string;
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
  const meant = misspelt(name, free) ?? '';
  const hasText = typeof value === 'string' && meant !== '' && !isFlag(meant);
  return {
    expected: `one of ${attributeNames.join(', ')}`,
    instead: hasText ? `${meant}=${quoted(value)}` : meant,
  };
}
