import { z } from 'zod';
import { siteUrlPattern } from '../../urls/site-url.ts';
import { filledText } from './placeholder.ts';

const cycleLabel = z
  .string()
  .regex(
    /^(?!index\.html$)[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/iu,
    'a label of letters, digits, ".", "_" and "-", a letter or digit first; not index.html',
  )
  .meta({
    description: 'The label of a cycle as readers see it; in lower case it is the name of its folder.',
    examples: ['K1'],
  });

const cycle = z.union([
  cycleLabel,
  z
    .strictObject({
      label: cycleLabel,
      starts: z.iso
        .date()
        .optional()
        .meta({ description: 'First day of the cycle, where it is known.', examples: ['2031-01-01'] }),
      ends: z.iso
        .date()
        .optional()
        .meta({ description: 'Last day of the cycle, where it is known.', examples: ['2031-06-30'] }),
    })
    .refine(({ starts = '', ends = starts }) => starts <= ends, {
      path: ['ends'],
      error: 'a day that is not before that of starts',
    }),
]);

const hasNoForeignDigits = (text: string) => !foreignDigits.test(text);

const handleRule = z
  .strictObject({
    handle: z
      .string()
      .min(1)
      .max(200, 'at most 200 characters')
      .refine(hasNoForeignDigits, 'a text with {n} in the place of its digits')
      .meta({
        description: 'The text that becomes a link; `{n}` stands for one run of digits.',
        examples: ["'DMTN-{n}'"],
      }),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s/\\]\S*$/, 'a URL that begins with https:// or http://, without spaces')
      .refine(hasNoForeignDigits, 'a URL with {n} in the place of the digits')
      .meta({
        description: 'The URL it links to; `{n}` is replaced by the digits found.',
        examples: ["'https://dmtn-{n}.lsst.io'"],
      }),
  })
  .refine(
    ({ handle, url }) =>
      !handle.includes('{n}') || url.includes('{n}') || !url.startsWith('http') || foreignDigits.test(url),
    {
      path: ['url'],
      error: 'a URL with {n} in it, in the place of the digits of the handle',
    },
  )
  .refine(({ handle, url }) => handle.includes('{n}') || !url.includes('{n}') || foreignDigits.test(handle), {
    path: ['handle'],
    error: 'a handle with {n} in it, in the place of its digits, as the URL has one',
  });

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "a colour such as '#7a1f1f'");

/**
 * The content formats that this version reads, oldest first. A new one is needed when an older Almanac would misread
 * what authors may write from then on.
 */
export const contentFormats = [1];

/** `site.yaml`: the team and the site. */
export const siteSchema = z.strictObject({
  title: filledText.meta({ description: 'Name of the site, shown on every page.', examples: ['Arch Status & Plans'] }),
  team: filledText.meta({ description: 'The team whose work is reported.', examples: ['The kitchen'] }),
  description: z
    .string()
    .optional()
    .meta({
      description: 'One sentence that says what the site holds.',
      examples: ['What the team planned, did and carried over, cycle by cycle.'],
    }),
  url: z
    .string()
    .regex(siteUrlPattern, 'a URL of origin and base path')
    .optional()
    .meta({
      description: 'Origin and base path at which the site is published; the setting ALMANAC_URL overrides it.',
      examples: ['https://reports.example.org/kitchen/'],
    }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[\w-]+)?$/i, 'a language tag such as en')
    .default('en')
    .meta({
      description: 'Language of the content, as a BCP 47 tag; the interface is English.',
      examples: ['en'],
    }),
  cycles: z
    .array(cycle)
    .min(1)
    .meta({
      description:
        'Every cycle, oldest first: a label, or { label, starts, ends } where the dates are known. Cycles to come may be listed before they have a report.',
      examples: ['[K1, K2]'],
    }),
  edit: z
    .string()
    .regex(/^https?:\/\/\S*\{path\}\S*$/, 'a URL with {path} in it, without spaces')
    .optional()
    .meta({
      description: 'URL of the page that edits a file; `{path}` is replaced by the path of the file.',
      examples: ['https://git.example.org/reports/edit/main/{path}'],
    }),
  mark: z
    .string()
    .regex(/^(?!\/)(?!.*\.\.).*\.(svg|png)$/i, 'the path of an SVG or PNG file below the content folder')
    .optional()
    .meta({
      description:
        "The team's mark: a square SVG or PNG below the content folder, shown before the title and as the icon of the site; it has to be seen on light and on dark.",
      examples: ['mark.svg'],
    }),
  accent: z
    .union([
      colour,
      z.strictObject({
        light: colour.meta({ description: 'The accent colour on light pages.', examples: ["'#7a1f1f'"] }),
        dark: colour.meta({ description: 'The accent colour on dark pages.', examples: ["'#f0a080'"] }),
      }),
    ])
    .optional()
    .meta({
      description:
        'The one accent colour, for both themes or as { light, dark }; text in it has to have a contrast of 4.5 on every page.',
      examples: ["{ light: '#7a1f1f', dark: '#f0a080' }"],
    }),
  links: z
    .array(handleRule)
    .default([])
    .meta({
      description: 'Handles that become links wherever they are mentioned; the longest match wins.',
      examples: ["[{ handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }]"],
    }),
  format: z
    .literal(contentFormats, { error: contentFormats.join(' or ') })
    .optional()
    .meta({
      description:
        'Version of the content format, 1 if it is left out. An older Almanac refuses content with a newer one.',
      examples: contentFormats.slice(-1),
      proposal: contentFormats.at(-1),
    }),
});

/** The settings of a site, as `site.yaml` gives them. */
export type SiteSettings = z.infer<typeof siteSchema>;

/**
 * What stands for digits in a regular expression, a template or a shell, or waits for them, where Almanac has `{n}`.
 */
export const foreignDigits =
  /\(?(?:\\{1,2}d|\[0-9\])(?:[+*]|\{\d+(?:,\d*)?\})?\)?|\{(?!n\})[^{}]*\}|[$\\]\d|%[sd](?![\da-f])|[*-]$/;
