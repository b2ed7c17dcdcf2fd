import { z } from 'zod';
import { statuses } from '../status.ts';
import { filledText } from './placeholder.ts';
import { imagesSchema, linksSchema, positionSchema } from './references.ts';

/** Frontmatter of `cycles/<cycle>/status.mdx` and `plan.mdx`; cycle and kind come from the path. */
export const reportFieldsSchema = z.strictObject({
  title: filledText.meta({ description: 'Title of the report.', examples: ['Kitchen K1 status'] }),
  authors: z
    .array(filledText)
    .default([])
    .meta({
      description: 'Who presented the report, as the report names them.',
      examples: ['[The kitchen]'],
    }),
  date: z.iso
    .date()
    .optional()
    .meta({
      description: 'The day the report was presented, as YYYY-MM-DD; left out where it is not known.',
      examples: ['2031-04-02'],
    }),
  meeting: filledText.optional().meta({
    description: 'The meeting at which it was presented.',
    examples: ['Spring meeting'],
  }),
  source: z
    .strictObject({
      title: filledText.meta({ description: 'Title of the original.', examples: ['Kitchen K1 slides'] }),
      file: z
        .string()
        .min(1)
        .optional()
        .meta({
          description: 'Path of the original inside the content folder.',
          examples: ['sources/k1.md'],
        }),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .meta({
          description: 'URL of the original, if it is published elsewhere.',
          examples: ['https://example.org/k1-slides'],
        }),
      note: filledText.optional().meta({
        description: 'What a reader should know about the way from the original to this report.',
        examples: ['The colours of the slides were lost.'],
      }),
    })
    .optional()
    .meta({
      description: 'The original this report was transcribed from.',
      examples: ['{ title: Kitchen K1 slides }'],
    }),
});

const itemTagSchema = z.object({
  id: z.string().optional().meta({ description: 'Replaces the last segment of the line’s id.' }),
  continues: z.string().optional().meta({
    description: 'Path of an earlier line that this line is about, though worded or placed differently.',
  }),
  added: z.boolean().meta({ description: 'The author says it was added since the last meeting.' }),
  replacedBy: z.array(z.string()).meta({ description: 'Ids of the items that replace this one.' }),
  reason: z.string().optional().meta({ description: 'Why the status is what it is.' }),
  evidence: z.string().optional().meta({ description: 'A URL that backs up the status.' }),
});

/** One bullet of one report. */
const lineSchema = z.object({
  id: z
    .string()
    .meta({ description: 'Area, slug and the slugs of sub-lines, joined by slashes; made from its own words.' }),
  slug: z.string().meta({ description: 'The slug of its words, whether or not an id replaces it.' }),
  text: z.string().meta({ description: 'Its words as plain text.' }),
  words: z.string().optional().meta({
    description: 'Its words as they are written, in Markdown on one line; left out where that is the plain text.',
  }),
  html: z.string().meta({ description: 'Its words as inline HTML, handles and topics linked.' }),
  markdown: z.string().optional().meta({
    description: 'Its words as Markdown on one line, handles linked; left out where that is the plain text.',
  }),
  body: z.string().meta({ description: 'Further blocks of the bullet as HTML; often empty.' }),
  bodyMarkdown: z.string().meta({ description: 'The same as Markdown.' }),
  status: z.enum(statuses).meta({ description: 'What the report says of it.' }),
  open: z.boolean().meta({
    description: 'Whether it waits to be done; an unmarked sub-line of a completed or dropped line does not.',
  }),
  topics: z.array(z.string()).meta({ description: 'Ids of the topics its words mention.' }),
  tag: itemTagSchema.meta({ description: 'What the author said in `<Item />`.' }),
  position: positionSchema.meta({ description: 'Where the bullet stands in the file.' }),
  get lines() {
    return z.array(lineSchema).meta({ description: 'Its sub-lines, in order.' });
  },
});

const blockSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lines').meta({ description: 'A list of lines.' }),
    lines: z.array(lineSchema).meta({ description: 'The lines, in order.' }),
  }),
  z.object({
    type: z.literal('html').meta({ description: 'Anything else an author writes under a heading.' }),
    html: z.string().meta({ description: 'The block as HTML.' }),
    markdown: z.string().meta({ description: 'The same as Markdown.' }),
  }),
]);

const sectionSchema = z.object({
  area: z.string().meta({ description: 'Id of the area that the heading names.' }),
  heading: z.string().meta({ description: 'The heading as this report spells it.' }),
  blocks: z.array(blockSchema).meta({ description: 'What stands under the heading, in order.' }),
  position: positionSchema.meta({ description: 'Where the heading stands in the file.' }),
});

/** A report as a typed value: its frontmatter and everything its body says. */
export const reportSchema = reportFieldsSchema.extend({
  file: z.string().meta({ description: 'Path of the file as the author knows it.' }),
  cycle: z.string().meta({ description: 'Id of the cycle: the name of its folder.' }),
  kind: z.enum(['plan', 'status']).meta({ description: 'Whether it looks ahead or back.' }),
  intro: z.string().meta({ description: 'What stands before the first area, as HTML.' }),
  introMarkdown: z.string().meta({ description: 'The same as Markdown.' }),
  sections: z.array(sectionSchema).meta({ description: 'The areas the report speaks of, in its order.' }),
  images: imagesSchema,
  links: linksSchema,
});

/** What `<Item />` says about a line. */
export type ItemTag = z.infer<typeof itemTagSchema>;
/** One bullet of one report: its text, status and sub-lines. */
export type Line = z.infer<typeof lineSchema>;
/** A piece of a section: lines, or HTML. */
export type Block = z.infer<typeof blockSchema>;
/** What one report says under one heading. */
export type Section = z.infer<typeof sectionSchema>;
/** What the team presented about one cycle. */
export type Report = z.infer<typeof reportSchema>;
/** `plan` looks ahead, `status` looks back. */
export type ReportKind = Report['kind'];
