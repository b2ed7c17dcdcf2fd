/** The attributes of `<Item />`: whatever reads, writes, shows, publishes or searches them goes by this list. */
import type { KeyOf } from '../../strings/translate.ts';

/** What an attribute holds: the last part of an id, the id of a line, no value, ids of items, words, a URL, or a day. */
export type AttributeType = 'slug' | 'line' | 'flag' | 'items' | 'text' | 'url' | 'day';

/** A day as its author wrote it. */
export interface Due {
  /** The day as `YYYY-MM-DD`, or the label of a cycle, whose last day it is. */
  written: string;
  /** The day as `YYYY-MM-DD`; undefined if no cycle with a last day has this label. */
  day?: string | undefined;
}

interface Attribute {
  type: AttributeType;
  /** For the guide: the attribute as it is written, and after "use it when". */
  example: string;
  use: string;
  /** What it means in `items.json`; undefined if it is not published. */
  published?: string;
  /** The string with which pages, Markdown and feeds show a text or URL below its line. */
  label?: KeyOf<'note'>;
  /** Whether a search finds the line by its words. */
  isSearched?: true;
  /** Whether the draft of the next report keeps it. */
  isKept?: true;
}

/** In the order in which they are written. */
export const itemAttributes = {
  id: {
    type: 'slug',
    example: 'id="slug"',
    use: 'no URL can be made from the words of the line, or only that of another line.',
    isKept: true,
  },
  continues: {
    type: 'line',
    example: 'continues="area/slug"',
    use: 'an earlier report worded or placed the line differently.',
  },
  added: {
    type: 'flag',
    example: 'added',
    use: 'the line was added since the last meeting, and there is no earlier report to show it. In later reports it is computed.',
    published: 'Whether the author says it was added since the last meeting.',
  },
  replacedBy: {
    type: 'items',
    example: 'replacedBy="area/slug"',
    use: 'the work is dropped because other items replace it. Separate several ids with spaces.',
    published: 'Ids of the items that replace it, as this report says; absent if there are none.',
  },
  reason: {
    type: 'text',
    example: 'reason="…"',
    use: 'readers will ask why, above all for a dropped line.',
    published: 'The reason for the status, in the author’s words.',
    label: 'note.reason',
    isSearched: true,
  },
  evidence: {
    type: 'url',
    example: 'evidence="https://…"',
    use: 'a page backs up the status: a release, a merged change, a test report.',
    published: 'URL of the evidence for the status.',
    label: 'note.evidence',
  },
  due: {
    type: 'day',
    example: 'due="2031-06-30"',
    use: 'the work is to be done by a day, or by the last day of a cycle: due="K2". A line that is open in a report with a later date is overdue.',
    isKept: true,
  },
  waitsFor: {
    type: 'text',
    example: 'waitsFor="whom: what"',
    use: 'the work cannot go on before others do something. Whom it waits for stands before a colon, and can be left out.',
    published: 'What the work waits for, in the author’s words; before the first colon, whom it waits for.',
    label: 'note.waitsFor',
    isSearched: true,
    isKept: true,
  },
} as const satisfies Readonly<Record<string, Attribute>>;

type Attributes = typeof itemAttributes;
export type AttributeName = keyof Attributes;
type NamesWith<Part> = { [Name in AttributeName]: Attributes[Name] extends Part ? Name : never }[AttributeName];

/** The attributes that `items.json` has. */
export type PublishedName = NamesWith<{ published: string }>;
export type AdditionName = NamesWith<{ label: string }>;

/** The values of an `<Item />`. */
export type ItemTag = Record<NamesWith<{ type: 'flag' }>, boolean> &
  Record<NamesWith<{ type: 'items' }>, string[]> & {
    [Name in NamesWith<{ type: 'slug' | 'line' | 'text' | 'url' }>]?: string | undefined;
  } & { [Name in NamesWith<{ type: 'day' }>]?: Due | undefined };

/** The tag of a line that has none. */
export const emptyTag: Readonly<ItemTag> = { added: false, replacedBy: [] };

export const attributeNames = Object.keys(itemAttributes) as AttributeName[];

const namesWith = <Name extends AttributeName>(property: keyof Attribute) =>
  attributeNames.filter((name): name is Name => property in itemAttributes[name]);
export const publishedNames = namesWith<PublishedName>('published');
const additionNames = namesWith<AdditionName>('label');
const searchedNames = namesWith<NamesWith<{ isSearched: true }>>('isSearched');
const keptNames = namesWith<NamesWith<{ isKept: true }>>('isKept');

/** A text or URL that the author adds to the words of a line. Readers see it below the line, after its label. */
export interface Addition {
  name: AdditionName;
  type: AttributeType;
  label: Attributes[AdditionName]['label'];
  value: string;
}

export function additionsIn(tag: Partial<ItemTag>): Addition[] {
  return additionNames.flatMap((name): Addition[] => {
    const value = tag[name];
    const { type, label } = itemAttributes[name];
    return value === undefined ? [] : [{ name, type, label, value }];
  });
}

/** The texts by which a search finds a line, besides its words. */
export function searchedTexts(tag: ItemTag): string[] {
  return searchedNames.flatMap((name) => tag[name] ?? []);
}

/** What the next report repeats of a tag. */
export function keptTag(tag: ItemTag): Partial<ItemTag> {
  return Object.fromEntries(keptNames.map((name) => [name, tag[name]]));
}
