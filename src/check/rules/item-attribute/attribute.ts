import { andNearest, misspelt } from '../../../report/diagnostics/nearest.ts';
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
import { markerList, type Status } from '../../../report/status.ts';
import type { MistakeHere, ReportRule } from '../../rule.ts';

/** An attribute that is not in the list, there twice, or of the wrong form. */
export const wrongAttribute: ReportRule = {
  code: 'item-attribute',
  check({ document: { lines, file }, statuses }, report) {
    for (const { item } of lines) {
      const written = attributesIn(item);
      for (const attribute of written)
        if (!isReadable(attribute)) report(mistakeOf(attribute, written, file.text, statuses));
    }
  },
};

/** What is expected, and what to write instead, unless only the author knows it. */
type Correction = Pick<MistakeHere, 'expected' | 'certainty'> & ({ instead: string } | { fix: string });

function mistakeOf(
  attribute: WrittenAttribute,
  written: readonly WrittenAttribute[],
  text: string,
  statuses: readonly Status[],
): MistakeHere {
  const correction = correctionOf(attribute, written, statuses);
  const at = attribute.attribute;
  if (!('instead' in correction)) return { at, ...correction };
  const { start, end } = offsetsOf(at);
  // The space before an attribute goes with it.
  const from = correction.instead === '' ? text.slice(0, start).trimEnd().length : start;
  return { at, ...correction, over: [from, end] };
}

function correctionOf(
  { attribute: { name: own, value }, name, isRepeated }: WrittenAttribute,
  written: readonly WrittenAttribute[],
  statuses: readonly Status[],
): Correction {
  if (own === 'status')
    return { expected: `the status as a marker: ${markerList(statuses)}`, fix: 'Write the marker, and delete status.' };
  if (name === undefined) {
    const near = misspelt(
      own,
      attributeNames.filter((one) => !written.some((other) => other.name === one)),
    );
    const expected = `one of ${attributeNames.join(', ')}${andNearest(near)}`;
    if (near === undefined) return { expected, fix: `Write one of these in place of ${own}, or delete it.` };
    const isText = typeof value === 'string' && !isFlag(near);
    const isSame = near.toLowerCase() === own.toLowerCase();
    return { expected, instead: isText ? `${near}=${quoted(value)}` : near, ...(isSame && { certainty: 'certain' }) };
  }
  if (isRepeated) return { expected: `${name} once`, instead: '' };
  const { expected, right } = expectationOf(name);
  const fix = `Write a value for ${name}, or delete it.`;
  if (isFlag(name))
    return value === 'true' ? { expected, instead: name } : { expected, fix: `Write ${name} alone, or delete it.` };
  if (typeof value !== 'string') return { expected: `${name} with text in quotes`, fix };
  const meant = right(value.trim());
  return meant === '' ? { expected, fix } : { expected, instead: `${name}=${quoted(meant)}` };
}
