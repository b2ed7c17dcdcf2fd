/** `statuses` of `site.yaml`: a team's own statuses, and its words for those that every site has. */
import * as z from 'zod/mini';
import { builtIn, type BuiltInId } from '../status.ts';
import { field, filledText } from './texts.ts';

/** Shapes for a team's own statuses, in `src/assets/shapes/own/`. */
export const ownShapes = 'bar pause hourglass triangle exclamation eye flag chevrons steps box fork tick'.split(' ');

const word = field(filledText.check(z.maxLength(30)), 'What readers see.', 'Blocked');
const pluralWord = field(
  z.optional(filledText.check(z.maxLength(30))),
  'The word after a number other than one, if it is another.',
  'Bloqueados',
);
const meaning = field(
  filledText.check(z.maxLength(200)),
  'What it says, in one sentence, for legends.',
  'The report says the work waits for another team.',
);

const ownStatus = z
  .strictObject({
    word,
    plural: pluralWord,
    meaning,
    marker: field(
      z
        .string()
        .check(
          z.regex(/^.$/, { error: 'one character, no emoji', abort: true }),
          z.regex(/^[^\s\p{C}\p{M}\\[\]*_`~<{?^]$/u, 'a character that means nothing to Markdown, and not "?"'),
        ),
      'The character between brackets with which authors write it.',
      "'!'",
    ),
    open: field(
      z.optional(z.literal(true, { error: 'true; a status that is not open says how it is closed' })),
      'Work with it is still to be done. Leave it out if the status is closed.',
      true,
    ),
    closed: field(
      z.optional(z.enum(['delivered', 'dropped'])),
      'Work with it is no longer to be done, and counts as delivered or as dropped.',
      'dropped',
    ),
    shape: field(z.enum(ownShapes), 'The shape that readers see beside the word.', 'bar'),
  })
  .check(
    z.refine(({ open, closed }) => !open || !closed, {
      path: ['closed'],
      error: 'either `open: true` or `closed`, not both',
    }),
    z.refine(({ open, closed }) => open ?? closed, { path: ['closed'], error: '`open: true`, or `closed`' }),
  );

const renamed = field(
  z.optional(z.strictObject({ word: z.optional(word), plural: pluralWord, meaning: z.optional(meaning) })),
  'Another word or meaning for a status that every site has.',
);

/** Other words for built-in statuses, and own statuses, by id. */
export const statusesSchema = field(
  z.optional(
    z
      .catchall(
        z.object(Object.fromEntries(builtIn.map(({ id }) => [id, renamed])) as Record<BuiltInId, typeof renamed>),
        ownStatus,
      )
      .check(
        z.refine((statuses) => Object.keys(statuses).every((id) => /^[a-z][a-z0-9-]*$/.test(id)), {
          error: 'ids of small letters, digits and hyphens, a letter first',
        }),
      ),
  ),
  'Statuses of your own, by the id that URLs and data have, and other words for those that every site has.',
  "{ blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: Waits for another team. } }",
);
