import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { quoted, type ComponentNode } from '../markdown/tags.ts';
import {
  attributeNames,
  emptyTag,
  itemAttributes,
  type AttributeName,
  type AttributeType,
  type Due,
  type ItemTag,
} from '../schema/item-tag.ts';
import type { LastDays } from '../order.ts';
import { slugify } from '../slug.ts';

interface Expectation {
  expected: string;
  /** Corrects a value: empty if nobody can tell what was meant. */
  right: (value: string) => string;
}

/** What the values of each type look like. */
const expectations: Readonly<Record<AttributeType, (name: string) => Expectation>> = {
  slug: () => ({
    expected: 'lower-case letters and digits joined by single hyphens',
    right: (value) => slugify(value.slice(value.lastIndexOf('/') + 1)),
  }),
  line: () => ({
    // Words, or part of a path, are reported with the whole path once all reports are known.
    expected: 'the path of one earlier line: area/slug, or area/slug/slug for a sub-line',
    right: idIn,
  }),
  flag: (name) => ({ expected: `${name} without a value`, right: () => '' }),
  items: () => ({
    expected: 'ids of items, separated by spaces: area/slug area/slug',
    right: (value) => {
      const ids = value.split(/[\s,]+/).map(idIn);
      return ids.every((id) => id === '' || idPattern.test(id)) ? ids.filter(Boolean).join(' ') : '';
    },
  }),
  text: (name) => ({
    expected: `words, or no ${name} attribute`,
    right: (value) => (/^(?:\.{3}|…)$/.test(value) ? '' : value),
  }),
  day: () => ({
    // `src/check/` corrects what is neither a day nor a cycle of the site, as only that knows the site.
    expected: 'a day such as 2031-06-30, or the label of a cycle',
    right: (value) => (/^(?:\.{3}|…)$/.test(value) ? '' : value),
  }),
  url: () => ({
    expected: 'a URL that begins with https:// or http://',
    right: (value) => {
      const full = `https://${value.replace(/^(?:\w+:\/*|\/+)/, '')}`;
      const isMeant = /^https:\/\/[^/]+\./.test(full) && isUrl(full) && !isPathOnDisc(value);
      return isUrl(value) ? value : isMeant ? full : '';
    },
  }),
};

const idPattern = /^[^\s/]+(\/[^\s/]+)*$/;

/** `G:\Reports\x.docx`, `\\server\x`, `file:///x`: what only one computer or network opens. */
function isPathOnDisc(value: string): boolean {
  return /^(?:[a-z]:[\\/]|file:|(?!https?:).*\\)/i.test(value);
}

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s…]+$/.test(value) && URL.canParse(value);
}

function idIn(value: string): string {
  return value.replace(/^(?:https?:\/\/\S*?\/areas|\/*areas)?\/+|\/+$/g, '').replace(/^areas\//, '');
}

export function expectationOf(name: AttributeName): Expectation {
  return expectations[itemAttributes[name].type](name);
}

export function isFlag(name: string): boolean {
  return attributeNames.some((one) => one === name && itemAttributes[one].type === 'flag');
}

/** An attribute as it is written. */
export interface WrittenAttribute {
  attribute: MdxJsxAttribute;
  /** Undefined if there is none of this name. */
  name: AttributeName | undefined;
  /** Whether the tag has another one of this name before it. */
  isRepeated: boolean;
}

export function attributesIn(element: ComponentNode | undefined): WrittenAttribute[] {
  const attributes = (element?.attributes ?? []).filter((attribute) => attribute.type === 'mdxJsxAttribute');
  const written = attributes.map(({ name }) => name);
  return attributes.map((attribute, index) => ({
    attribute,
    name: attributeNames.find((name) => name === attribute.name),
    isRepeated: written.indexOf(attribute.name) < index,
  }));
}

/**
 * Reads the `<Item />` of a line, if it has one. Attributes that are unknown, repeated or malformed say nothing.
 * @param lastDays of the cycles, by their ids.
 */
export function readItemTag(element: ComponentNode | undefined, lastDays: LastDays): ItemTag {
  if (!element) return emptyTag;
  const tag: ItemTag = { ...emptyTag };
  for (const written of attributesIn(element)) if (isReadable(written)) Object.assign(tag, valueOf(written, lastDays));
  return tag;
}

/** Whether an attribute says something. */
export function isReadable({ attribute: { value }, name, isRepeated }: WrittenAttribute): boolean {
  if (name === undefined || isRepeated) return false;
  if (isFlag(name)) return value === null || value === undefined;
  if (typeof value !== 'string') return false;
  const right = expectationOf(name).right(value.trim());
  return right !== '' && oneSpaced(right) === oneSpaced(value.trim());
}

function valueOf({ attribute, name }: WrittenAttribute, lastDays: LastDays): Partial<ItemTag> {
  if (name === undefined) return {};
  if (isFlag(name)) return { [name]: true };
  const words = String(attribute.value).trim();
  const { type } = itemAttributes[name];
  if (type === 'day') return { [name]: readDue(words, lastDays) };
  return { [name]: type === 'items' ? expectationOf(name).right(words).split(' ') : words };
}

/** @param lastDays of the cycles, by their ids. */
function readDue(written: string, lastDays: LastDays): Due {
  return { written, ...(isDay(written) ? { day: written } : lastDays.get(written.toLowerCase())) };
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function oneSpaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Writes an `<Item />` as an author would; empty if it says nothing. */
export function itemTagText(tag: Partial<ItemTag>): string {
  const attributes = attributeNames.flatMap((name) => {
    const value = tag[name];
    const text = Array.isArray(value) ? value.join(' ') : typeof value === 'object' ? value.written : value;
    if (!text) return [];
    return text === true ? name : `${name}=${quoted(text)}`;
  });
  return attributes.length === 0 ? '' : `<Item ${attributes.join(' ')} />`;
}
