import * as z from 'zod/mini';
import { siteUrlPattern } from '../site-url.ts';
import { slugify } from '../slug.ts';
import { figuresSchema } from './figures.ts';
import { statusesSchema } from './statuses.ts';
import { contactAddress, field, filledText, languageTag, nameText } from './texts.ts';

const cycleLabel = field(
  z
    .string()
    .check(
      z.regex(
        /^(?!(?:index\.html|all)$)[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/iu,
        'a label of letters, digits, ".", "_" and "-", a letter or digit first; not index.html, and not all, which is the whole matrix',
      ),
    ),
  'The label of a cycle as readers see it. In lower case, it is the name of the folder.',
  'K1',
);

const teamName = field(
  nameText.check(z.refine((name) => slugify(name) !== '', 'a name with letters or digits')),
  'The name of a team. In lower case, with hyphens, it is the name of its files.',
  'Bakery',
);

const team = z.union([
  teamName,
  z.strictObject({
    name: teamName,
    contact: field(
      z.optional(contactAddress),
      'Where to ask the team: a mail address, a URL or a channel.',
      "'#bakery'",
    ),
    introduction: field(z.optional(filledText), 'What the team does, in a sentence or two.', 'Bread and cakes.'),
  }),
]);

const expectedDays = {
  plan: field(z.optional(z.iso.date()), 'The day by which its plan is expected.', '2030-12-19'),
  status: field(z.optional(z.iso.date()), 'The day by which its status is expected.', '2031-07-10'),
};

/** A status looks back on what its plan looked ahead to. */
const statusAfterPlan = z.refine<{ plan?: string | undefined; status?: string | undefined }>(
  ({ plan = '', status = plan }) => plan <= status,
  {
    path: ['status'],
    error: 'a day on or after plan',
  },
);

const daysOfTeam = field(
  z.strictObject(expectedDays).check(statusAfterPlan),
  'The days by which the reports of one team are expected.',
  '{ status: 2031-08-14 }',
);

const expected = field(
  z.optional(
    z
      .strictObject({
        ...expectedDays,
        teams: field(
          z.optional(z.record(teamName, daysOfTeam)),
          'Other days for some of the teams, by their names. A later day than that of all is an extension.',
          '{ Bakery: { status: 2031-08-14 } }',
        ),
      })
      .check(statusAfterPlan),
  ),
  'The days by which its reports are to be presented. Pages compare them with the date of each report, never with today.',
  '{ plan: 2030-12-19, status: 2031-07-10 }',
);

const cycle = z.union([
  cycleLabel,
  z
    .strictObject({
      label: cycleLabel,
      starts: field(z.optional(z.iso.date()), 'First day of the cycle, if known.', '2031-01-01'),
      ends: field(z.optional(z.iso.date()), 'Last day of the cycle, if known.', '2031-06-30'),
      expected,
    })
    .check(
      z.refine(({ starts = '', ends = starts }) => starts <= ends, {
        path: ['ends'],
        error: 'a day on or after starts',
      }),
    ),
]);

/** What other notations have where Almanac has `{n}`: digits in regular expressions, templates and shells. */
const foreignDigits =
  /\(?(?:\\{1,2}d|\[0-9\])(?:[+*]|\{\d+(?:,\d*)?\})?\)?|\{(?!n\})[^{}]*\}|[$\\]\d|%[sd](?![\da-f])|[*-]$/;

/** Whether a template of a URL makes one whatever the number: browsers read a host that ends with a number as an IP address. */
function worksForAnyNumber(template: string): boolean {
  const numbers = ['0', '1', '300', '70000', '9'.repeat(20)];
  return numbers.every((number) => URL.canParse(template.replaceAll('{n}', number)));
}

/** Whether a template of a URL makes one on the same host whatever the path. */
function worksForAnyPath(template: string): boolean {
  const filled = (path: string) => template.replaceAll('{path}', path).replaceAll('{text}', 'text');
  const urls = ['content/a.mdx', 'b'].map((path) => URL.parse(filled(path)));
  return urls.every((url) => url !== null && url.host === urls[0]?.host);
}

const newFileUrl =
  'true, or a URL that begins with https:// and has {path} in it, with {text} or without, and nothing else in braces';

/** Whether a template of a URL for new files has no placeholder besides those for the path and the text. */
function hasKnownPlaces(template: string): boolean {
  return !/[{}]/.test(template.replaceAll(/\{(?:path|text)\}/g, ''));
}

const handleRule = z
  .strictObject({
    handle: field(
      nameText.check(
        z.refine((text) => !foreignDigits.test(text), { error: 'a text with {n} for the number', abort: true }),
      ),
      'The text that becomes a link; `{n}` stands for a number.',
      "'DMTN-{n}'",
    ),
    url: field(
      z.string().check(
        z.regex(/^https?:\/\/[^\s/\\]\S*$/, {
          error: 'a URL that begins with https:// or http://, without spaces',
          abort: true,
        }),
        z.refine((text) => !foreignDigits.test(text), { error: 'a URL with {n} for the number', abort: true }),
        z.refine(worksForAnyNumber, {
          error:
            'a URL for every number: a port up to 65535, and {n} neither in it nor alone between dots at the end of the host',
          abort: true,
        }),
      ),
      'The URL it links to; `{n}` stands for the same number.',
      "'https://dmtn-{n}.lsst.io'",
    ),
  })
  .check(
    z.refine(({ handle, url }) => !handle.includes('{n}') || url.includes('{n}'), {
      path: ['url'],
      error: 'a URL with {n} in it for the number in the handle',
    }),
    z.refine(({ handle, url }) => handle.includes('{n}') || !url.includes('{n}'), {
      path: ['handle'],
      error: 'a handle with {n} in it for the number, like the URL',
    }),
  );

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, "a colour such as '#7a1f1f'"));

/** Oldest first. A new number is needed once an older Almanac would misread what authors may write. */
export const contentFormats = [1];

/** `site.yaml`: the team and the site. */
export const siteSchema = z.strictObject({
  title: field(filledText, 'Name of the site, shown on every page.', 'Arch Status & Plans'),
  team: field(filledText, 'The team whose work is reported.', 'The kitchen'),
  description: field(
    z.optional(z.string()),
    'One sentence about the site.',
    'What the team planned, did and carried over, cycle by cycle.',
  ),
  url: field(
    z.optional(
      z.string().check(
        z.regex(siteUrlPattern, { error: 'a full URL without query and fragment', abort: true }),
        z.refine((text) => URL.canParse(text), 'a URL with a host, and a port up to 65535'),
      ),
    ),
    'URL at which the site is published; `site` and `base` in astro.config.mjs override it.',
    'https://reports.example.org/kitchen/',
  ),
  number: field(
    z.optional(filledText),
    'Number of the site in a series of documents, for indexes of documents.',
    'KTN-007',
  ),
  language: field(
    z._default(languageTag, 'en'),
    'Language of the content and the interface, as a BCP 47 tag. English, Spanish, German and French come with Almanac; strings.yaml can supply another.',
    'en',
  ),
  cycles: field(
    z.array(cycle).check(z.minLength(1)),
    'Every cycle, oldest first: a label, or { label, starts, ends, expected } if you know the dates. You can list future cycles before they have a report.',
    '[K1, K2]',
  ),
  statuses: statusesSchema,
  figures: figuresSchema,
  teams: field(
    z._default(z.array(team).check(z.maxLength(300, 'at most 300 teams')), []),
    'The teams that report in the same cycles, each in a file of its own, in the order of their meeting: a name, or { name, contact, introduction }. Leave it out if there is only one.',
    '[Bakery, Service]',
  ),
  reviews: field(
    z._default(
      z.array(
        z.strictObject({
          name: field(
            filledText.check(z.refine((name) => slugify(name) !== '', 'a name with letters or digits')),
            'What the review is called.',
            'Autumn review',
          ),
          after: field(
            cycleLabel,
            'The cycle at whose end the reviewers looked: what was open then is on the page of the review.',
            'K1',
          ),
        }),
      ),
      [],
    ),
    'Reviews of the work by others. Each has a page that says what became of everything that was open then.',
    '[{ name: Autumn review, after: K1 }]',
  ),
  edit: field(
    z.optional(
      z
        .string()
        .check(
          z.regex(/^https?:\/\/\S*\{path\}\S*$/, { error: 'a URL with {path} in it, without spaces', abort: true }),
          z.refine(worksForAnyPath, 'a URL with a host, a port up to 65535, and {path} behind them'),
        ),
    ),
    'URL for editing a file; `{path}` stands for the path of the file.',
    'https://git.example.org/reports/edit/main/{path}',
  ),
  write: field(
    z.optional(
      z.union([
        z.boolean({ error: newFileUrl }),
        z
          .string()
          .check(
            z.regex(/^https:\/\/\S*\{path\}\S*$/, { error: newFileUrl, abort: true }),
            z.refine(hasKnownPlaces, { error: newFileUrl, abort: true }),
            z.refine(worksForAnyPath, 'a URL with a host, a port up to 65535, and {path} behind them'),
          ),
      ]),
    ),
    'Adds the page on which reports are written in the browser: `true`, or the URL at which a new file is proposed; `{path}` stands for its path, `{text}` for its text.',
    'https://git.example.org/reports/new/main?filename={path}&value={text}',
  ),
  mark: field(
    z.optional(
      z
        .string()
        .check(z.regex(/^(?!\/)(?!.*\.\.).*\.(svg|png)$/i, 'the path of an SVG or PNG file below the content folder')),
    ),
    "The team's mark: a square SVG or PNG in the content folder, shown before the title and as the icon of the site. It must be visible on light and dark pages.",
    'mark.svg',
  ),
  accent: field(
    z.optional(
      z.union([
        colour,
        z.strictObject({
          light: field(colour, 'The accent colour on light pages.', "'#7a1f1f'"),
          dark: field(colour, 'The accent colour on dark pages.', "'#f0a080'"),
        }),
      ]),
    ),
    'The accent colour, for both themes or as { light, dark }. Pages darken or lighten it if text in it would be too faint.',
    "'#7a1f1f'",
  ),
  links: field(
    z._default(z.array(handleRule).check(z.maxLength(100, 'at most 100 handles')), []),
    'Handles that become links wherever they are mentioned. The longest match wins.',
    "[{ handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }]",
  ),
  format: field(
    z.optional(z.literal(contentFormats, { error: contentFormats.join(' or ') })),
    'Version of the content format; 1 if left out. An older Almanac refuses newer content.',
    ...contentFormats.slice(-1),
  ),
});

export type SiteSettings = z.infer<typeof siteSchema>;

/** By which days the reports of a cycle are expected. */
export type ExpectedDays = NonNullable<z.infer<typeof expected>>;
