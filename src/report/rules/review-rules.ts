/** Rules for the reviews in site.yaml. */
import type { Content, ContentInput, ContentOptions } from '../content.ts';
import { misspelt } from '../diagnostics/nearest.ts';
import { positionAt, quote } from '../diagnostics/source.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf } from '../order.ts';
import { slugify } from '../slug.ts';

/** Checks that each review has a URL of its own and was after a cycle that has a report. */
export function checkReviews(
  { site, cycles }: Content,
  input: ContentInput,
  options: ContentOptions,
  report: Reporter,
): void {
  const text = input.files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  const position = (index: number, field: string) =>
    positionAt(text, placeOfField(text, ['reviews', index, field]).start);
  const known = new Set(cyclesOf(site).map(({ id }) => id));
  const slugs = site.reviews.map(({ name }) => slugify(name));
  for (const [index, { name, after }] of site.reviews.entries()) {
    const id = after.toLowerCase();
    const newest = cycles.at(-1)?.label;
    if (!known.has(id)) {
      const near = misspelt(
        after,
        cycles.map(({ label }) => label),
      );
      report(`${options.root}/site.yaml`, {
        code: 'unknown-cycle',
        position: position(index, 'after'),
        found: `after: ${quote(after)}, which is no cycle in site.yaml`,
        expected: `the label of a cycle that has a report${near === undefined ? '' : `; the nearest is ${quote(near)}`}`,
        fix: near === undefined ? 'Correct the label, or list the cycle in site.yaml.' : `after: ${yamlText(near)}`,
      });
    } else if (newest !== undefined && !cycles.some((cycle) => cycle.id === id))
      report(`${options.root}/site.yaml`, {
        code: 'unknown-cycle',
        position: position(index, 'after'),
        found: `after: ${quote(after)}, a cycle that has no report yet`,
        expected: `the label of a cycle that has a report; the newest is ${quote(newest)}`,
        fix: `Correct the label, or add this review once there is a report on ${after}.`,
      });
    if (slugs.indexOf(slugs[index]!) < index)
      report(`${options.root}/site.yaml`, {
        code: 'duplicate-name',
        position: position(index, 'name'),
        found: `a second review named ${quote(name)}`,
        expected: 'a name of its own for each review, as its URL is made from it',
        fix: 'Give one of them another name, for instance with its year.',
      });
  }
}
