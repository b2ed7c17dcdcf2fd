/** What `items.json` says of the `<Item />` of a line. */
import * as z from 'zod/mini';
import { itemAttributes, publishedNames, type AttributeType, type PublishedName } from '../report/schema/item-tag.ts';
import { field } from '../report/schema/texts.ts';
import type { PublishedTag } from './published-tag.ts';

const types: Readonly<Record<AttributeType, z.ZodMiniType>> = {
  slug: z.optional(z.string()),
  line: z.optional(z.string()),
  flag: z.boolean(),
  items: z.optional(z.array(z.string())),
  text: z.optional(z.string()),
  url: z.optional(z.string()),
  day: z.optional(z.iso.date()),
};

export const tagFields = Object.fromEntries(
  publishedNames.map((name) => {
    const { type, published } = itemAttributes[name];
    return [name, field(types[type], published)];
  }),
) as { [Name in PublishedName]: z.ZodMiniType<PublishedTag[Name]> };
