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
  /** The label of a cycle whose last day nobody knows. */
  cycle?: string | undefined;
}

interface Attribute {
  type: AttributeType;
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
    isKept: true,
  },
  continues: {
    type: 'line',
  },
  added: {
    type: 'flag',
    published: 'Whether the author says it was added since the last meeting.',
  },
  replacedBy: {
    type: 'items',
    published: 'Ids of the items that replace it, as this report says; absent if there are none.',
  },
  reason: {
    type: 'text',
    published: 'The reason for the status, in the author’s words.',
    label: 'note.reason',
    isSearched: true,
  },
  evidence: {
    type: 'url',
    published: 'URL of the evidence for the status.',
    label: 'note.evidence',
  },
  due: {
    type: 'day',
    isKept: true,
  },
  waitsFor: {
    type: 'text',
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
type AdditionName = NamesWith<{ label: string }>;

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
