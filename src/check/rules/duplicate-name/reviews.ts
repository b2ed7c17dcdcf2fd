import { quote } from '../../../report/diagnostics/source.ts';
import { slugify } from '../../../report/slug.ts';
import type { ContentRule } from '../../rule.ts';

export const duplicateReview: ContentRule = {
  code: 'duplicate-name',
  check({ content: { site }, nameOf }, report) {
    const reviews = site?.reviews ?? [];
    const slugs = reviews.map(({ name }) => slugify(name));
    for (const [index, { name }] of reviews.entries()) {
      if (slugs.indexOf(slugify(name)) === index) continue;
      report(nameOf('site.yaml'), {
        at: ['reviews', index, 'name'],
        found: `a second review named ${quote(name)}`,
        expected: 'a name of its own for each review, as its URL is made from it',
        fix: 'Give one of them another name, for instance with its year.',
      });
    }
  },
};
