/** The `<Item />` of a line as `items.json` has it. The browser reads it too, so no schema is here. */
import { emptyTag, publishedNames, type ItemTag, type PublishedName } from '../report/schema/item-tag.ts';

/** The fields of a published tag; a list of items is absent if it is empty. */
export type PublishedTag = {
  [Name in PublishedName]: ItemTag[Name] | (ItemTag[Name] extends boolean ? never : undefined);
};

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
