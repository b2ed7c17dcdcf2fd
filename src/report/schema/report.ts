import type { PhrasingContent, RootContent } from 'mdast';
import { z } from 'zod';
import type { Status } from '../status.ts';
import { filledText } from './texts.ts';
import { imagesSchema, linksSchema, positionSchema } from './references.ts';

/** Frontmatter of `cycles/<cycle>/status.mdx` and `plan.mdx`; cycle and kind come from the path. */
export const reportFieldsSchema = z.strictObject({
  title: filledText.meta({ description: 'Title of the report.', examples: ['Kitchen K1 status'] }),
  authors: z
    .array(filledText)
    .default([])
    .meta({
      description: 'The people or the team who presented the report.',
      examples: ['[The kitchen]'],
    }),
  date: z.iso
    .date()
    .optional()
    .meta({
      description: 'The date of the presentation. Leave it out if you do not know it.',
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
        description: 'What readers should know about the transcription.',
        examples: ['The colours of the slides were lost.'],
      }),
    })
    .optional()
    .meta({
      description: 'The original that this report was transcribed from.',
      examples: ['{ title: Kitchen K1 slides }'],
    }),
});

const itemTagSchema = z.object({
  id: z.string().optional().meta({ description: 'Replaces the last segment of the line’s id.' }),
  continues: z.string().optional().meta({
    description: 'Path of the earlier line, worded or placed differently, that this line continues.',
  }),
  added: z.boolean().meta({ description: 'Whether the author says it was added since the last meeting.' }),
  replacedBy: z.array(z.string()).meta({ description: 'Ids of the items that replace this one.' }),
  reason: z.string().optional().meta({ description: 'The reason for the status.' }),
  evidence: z.string().optional().meta({ description: 'URL of the evidence for the status.' }),
});

/** Blocks of Markdown (mdast), handles and topics linked. Paths in them begin at the root of the site. */
const blocksSchema = z.custom<RootContent[]>();

/** One bullet of one report. */
const lineSchema = z.object({
  id: z
    .string()
    .meta({ description: 'Area, slug and slugs of sub-lines, joined by slashes; made from its own words.' }),
  slug: z.string().meta({ description: 'The slug of its words, even if an id replaces it.' }),
  words: z
    .custom<PhrasingContent[]>()
    .meta({ description: 'Its words as nodes of Markdown (mdast), handles and topics linked.' }),
  text: z.string().meta({ description: 'Its words as plain text.' }),
  written: z.string().meta({ description: 'Its words as the author wrote them, in Markdown on one line.' }),
  body: blocksSchema.meta({ description: 'Further blocks of the bullet; often empty.' }),
  status: z.custom<Status>().meta({ description: 'Its status in the report.' }),
  open: z.boolean().meta({
    description: 'Whether it is still to be done; an unmarked sub-line of a completed or dropped line is not.',
  }),
  topics: z.array(z.string()).meta({ description: 'Ids of the topics its words mention.' }),
  tag: itemTagSchema.meta({ description: 'The attributes of its `<Item />`.' }),
  position: positionSchema.meta({ description: 'Where the bullet is in the file.' }),
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
    type: z.literal('prose').meta({ description: 'Anything else under a heading.' }),
    body: blocksSchema.meta({ description: 'The blocks between two lists of lines.' }),
  }),
]);

const sectionSchema = z.object({
  area: z.string().meta({ description: 'Id of the area that the heading names.' }),
  heading: z.string().meta({ description: 'The heading as written in this report.' }),
  blocks: z.array(blockSchema).meta({ description: 'The content under the heading, in order.' }),
  position: positionSchema.meta({ description: 'Where the heading is in the file.' }),
});

/** A report as a typed value: its frontmatter and everything its body says. */
export const reportSchema = reportFieldsSchema.extend({
  file: z.string().meta({ description: 'Path of the file as the author knows it.' }),
  cycle: z.string().meta({ description: 'Id of the cycle: the name of its folder.' }),
  kind: z.enum(['plan', 'status']).meta({ description: 'Whether it looks ahead or back.' }),
  intro: blocksSchema.meta({ description: 'The content before the first area.' }),
  sections: z.array(sectionSchema).meta({ description: 'The areas of the report, in its order.' }),
  images: imagesSchema,
  links: linksSchema,
});

/** What `<Item />` says about a line. */
export type ItemTag = z.infer<typeof itemTagSchema>;
/** One bullet of one report: its text, status and sub-lines. */
export type Line = z.infer<typeof lineSchema>;
/** A piece of a section: lines, or other blocks. */
export type Block = z.infer<typeof blockSchema>;
/** What one report says under one heading. */
export type Section = z.infer<typeof sectionSchema>;
/** What the team presented about one cycle. */
export type Report = z.infer<typeof reportSchema>;
/** `plan` looks ahead, `status` looks back. */
export type ReportKind = Report['kind'];
