import type { ItemTag } from '../schema/report.ts';

/**
 * Writes an `<Item />` as an author would.
 * @param tag what it says.
 * @returns the tag, or an empty text where it says nothing.
 */
export function itemTagText(tag: ItemTag): string {
  const attributes = [
    tag.id && `id=${quoted(tag.id)}`,
    tag.continues && `continues=${quoted(tag.continues)}`,
    tag.added && 'added',
    tag.replacedBy.length > 0 && `replacedBy=${quoted(tag.replacedBy.join(' '))}`,
    tag.reason && `reason=${quoted(tag.reason)}`,
    tag.evidence && `evidence=${quoted(tag.evidence)}`,
  ].filter(Boolean);
  return attributes.length === 0 ? '' : `<Item ${attributes.join(' ')} />`;
}

/**
 * Writes the value of an attribute. MDX attributes know character references but no backslashes
 * (https://facebook.github.io/jsx/).
 * @param value any text.
 * @returns the value between double quotes.
 */
export function quoted(value: string): string {
  return `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
