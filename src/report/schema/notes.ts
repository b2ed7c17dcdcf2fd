import * as z from 'zod/mini';
import { contactAddress, field, filledText, nameText, otherNames, webUrl } from './texts.ts';

const areaFields = z.strictObject({
  title: field(nameText, 'The heading as reports write it.', 'Ovens — small'),
  order: field(
    z.optional(z.number()),
    'Position among the areas, smallest first. Areas without it come last, by title.',
    '1',
  ),
  aliases: field(
    otherNames,
    'Other spellings of the title, and former titles. A heading may use any of them, and their URLs redirect here. If the title is too long for a place, an alias made of its words is shown there.',
    '[Small ovens]',
  ),
  retired: field(
    z.optional(filledText),
    'Label of the first cycle without this area. Its page and its history stay.',
    'K2',
  ),
  contact: field(
    z.optional(contactAddress),
    'Where to ask about the area: a mail address, a URL or a channel, of a role and not of a person.',
    "'#ovens'",
  ),
  team: field(
    z.optional(nameText),
    'The team whose area it is, as `teams` in site.yaml names it. Only where several teams report.',
    'Bakery',
  ),
  question: field(
    z.optional(nameText.check(z.refine((text) => !text.includes('*/'), 'a question without */'))),
    'What each report, or the part of each team, has to answer below this heading.',
    'What could stop the plan?',
  ),
  asked: field(
    z.optional(z.enum(['status', 'plan'])),
    'The kind of report that has to answer the question: `status` or `plan`. Both, if it is left out.',
    'status',
  ),
  since: field(
    z.optional(filledText),
    'Label of the first cycle whose reports have to answer the question. All, if it is left out.',
    'K2',
  ),
});

/** Frontmatter of `areas/<area>.mdx`: a heading under which work is grouped, or a question. */
export const areaSchema = areaFields.check(
  z.refine(({ question, team }) => question === undefined || team === undefined, {
    path: ['team'],
    error: 'no team beside a question, which each team answers',
  }),
  ...(['asked', 'since'] as const).map((name) =>
    z.refine<z.infer<typeof areaFields>>((fields) => fields.question !== undefined || fields[name] === undefined, {
      path: [name],
      error: `${name} only beside a question`,
    }),
  ),
);

/** Frontmatter of `pages/<page>.mdx`: a page of the team's own. */
export const pageSchema = z.strictObject({
  title: field(filledText, 'The heading of the page, and its name in the menu.', 'How we work'),
  order: field(
    z.optional(z.number()),
    'Position in the menu, smallest first. Pages without it come last, by title.',
    '1',
  ),
});

/** Frontmatter of `topics/<topic>.mdx`: a term readers look for. The body is its definition. */
export const topicSchema = z.strictObject({
  term: field(nameText, 'The term as reports write it.', 'Butler'),
  aliases: field(
    otherNames,
    'Other words for the same thing. Lines that use them belong to the topic too.',
    '[Data Butler]',
  ),
  expansion: field(
    z.optional(filledText),
    'What the abbreviation stands for. Leave it out if no source says.',
    'Engineering and Facility Database',
  ),
  url: field(z.optional(webUrl), 'URL of a page with more information.', 'https://example.org/butler'),
});

const record = z.strictObject({
  date: field(z.iso.date(), 'The date of the fact.', '2031-04-02'),
  text: field(filledText, 'The fact, in one sentence.', 'Release 2 is published.'),
  url: field(webUrl, 'URL where the fact can be checked.', 'https://example.org/release-2'),
  source: field(filledText, 'The kind of source, or the place in it.', 'release notes'),
});

/** Frontmatter of `items/<area>/<slug>.mdx`: public facts about an item, apart from what reports say of it. */
export const itemSchema = z.strictObject({
  records: field(
    z._default(z.array(record), []),
    'Dated public facts about the item, each with its source.',
    "[{ date: 2031-04-02, text: 'Release 2 is published.', url: 'https://example.org/2', source: release notes }]",
  ),
});

export type PublicRecord = z.infer<typeof record>;
