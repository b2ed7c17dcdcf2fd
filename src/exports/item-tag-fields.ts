/** What `items.json` says of the `<Item />` of a line. */
import { z, type ZodType } from 'zod';
import { itemAttributes, publishedNames, type AttributeType, type PublishedName } from '../report/schema/item-tag.ts';
import type { PublishedTag } from './published-tag.ts';

const types: Readonly<Record<AttributeType, ZodType>> = {
  slug: z.string().optional(),
  line: z.string().optional(),
  flag: z.boolean(),
  items: z.array(z.string()).optional(),
  text: z.string().optional(),
  url: z.string().optional(),
  day: z.iso.date().optional(),
};

export const tagFields = Object.fromEntries(
  publishedNames.map((name) => {
    const { type, published } = itemAttributes[name];
    return [name, types[type].describe(published)];
  }),
) as { [Name in PublishedName]: ZodType<PublishedTag[Name]> };
