/** `figures` of `site.yaml`, numbers that reports give cycle after cycle, and `figures` of a report. */
import * as z from 'zod/mini';
import { field, filledText } from './texts.ts';

const label = field(filledText.check(z.maxLength(60)), 'What is counted, as readers see it.', 'Maintainers');

const fewDigits = 'a whole number from 0 to 6';

const figure = z.union([
  label,
  z.strictObject({
    label,
    unit: field(z.optional(filledText.check(z.maxLength(20))), 'What stands behind the number.', 'hours'),
    digits: field(
      z.optional(z.int(fewDigits).check(z.gte(0, fewDigits), z.lte(6, fewDigits))),
      'How many digits pages show after the decimal sign, 0 to 6. Data has the number as it was given.',
      '1',
    ),
  }),
]);

/** More on one page, and on each page of a cycle, nobody reads. */
const mostFigures = 20;

/** What is counted, by the id that reports, URLs and data have. */
export const figuresSchema = field(
  z.optional(
    z.record(z.string(), figure).check(
      z.refine((figures) => Object.keys(figures).every((id) => /^[a-z][a-z0-9_-]*$/.test(id)), {
        error: 'ids of small letters, digits, hyphens and underscores, a letter first',
      }),
      z.refine((figures) => Object.keys(figures).length <= mostFigures, { error: `at most ${mostFigures} figures` }),
    ),
  ),
  'Numbers that each status gives in its fields, by their ids: a label, or { label, unit, digits }.',
  '{ maintainers: Maintainers, outages: { label: Outages, unit: hours, digits: 1 } }',
);

/** Beyond it, numbers lose digits that a report gives. */
const largest = 1e12;

export const givenFigures = field(
  z.optional(
    z.record(
      z.string(),
      z
        .number({ error: 'a number' })
        .check(z.gte(-largest, 'a number from -1e12 to 1e12'), z.lte(largest, 'a number from -1e12 to 1e12')),
    ),
  ),
  'Numbers that `figures` in site.yaml names, by their ids. What is not known is left out. Only in a status.',
  '{ maintainers: 6, outages: 2 }',
);
