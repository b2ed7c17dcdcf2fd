/** What `items.json` says of the `<Item />` of a line. */
import { z, type ZodType } from 'zod';
import {
  emptyTag,
  itemAttributes,
  publishedNames,
  type AttributeType,
  type ItemTag,
  type PublishedName,
} from '../report/schema/item-tag.ts';

const types: Readonly<Record<AttributeType, ZodType>> = {
  slug: z.string().optional(),
  line: z.string().optional(),
  flag: z.boolean(),
  items: z.array(z.string()).optional(),
  text: z.string().optional(),
  url: z.string().optional(),
};

/** The fields of a published tag; a list of items is absent if it is empty. */
export type PublishedTag = {
  [Name in PublishedName]: ItemTag[Name] | (ItemTag[Name] extends boolean ? never : undefined);
};

export const tagFields = Object.fromEntries(
  publishedNames.map((name) => {
    const { type, published } = itemAttributes[name];
    return [name, types[type].describe(published)];
  }),
) as { [Name in PublishedName]: ZodType<PublishedTag[Name]> };

export function publishedTag(tag: ItemTag): PublishedTag {
  const values = publishedNames.map((name) => {
    const value = tag[name];
    const isEmpty = Array.isArray(value) && value.length === 0;
    return [name, isEmpty ? undefined : value];
  });
  return Object.fromEntries(values) as PublishedTag;
}

/** The tag of a line as `items.json` has it. */
export function readPublishedTag(published: Partial<PublishedTag>): ItemTag {
  const values = publishedNames.map((name) => [name, published[name]]);
  return {
    ...emptyTag,
    ...(Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Partial<ItemTag>),
  };
}
