import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { quoted, type ComponentNode } from '../markdown/tags.ts';
import {
  attributeNames,
  emptyTag,
  itemAttributes,
  type AttributeName,
  type AttributeType,
  type ItemTag,
} from '../schema/item-tag.ts';
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
  url: () => ({
    expected: 'a URL that begins with https:// or http://',
    right: (value) => {
      const full = `https://${value.replace(/^(?:\w+:\/*|\/+)/, '')}`;
      const isMeant = /^https:\/\/[^/]+\./.test(full) && isUrl(full);
      return isUrl(value) ? value : isMeant ? full : '';
    },
  }),
};

function expectationOf(name: AttributeName): Expectation {
  return expectations[itemAttributes[name].type](name);
}

function isFlag(name: string): boolean {
  return attributeNames.some((one) => one === name && itemAttributes[one].type === 'flag');
}

const idPattern = /^[^\s/]+(\/[^\s/]+)*$/;

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s…]+$/.test(value) && URL.canParse(value);
}

function oneSpaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Reads the attributes of an `<Item />`, if a line has one, and reports those that are wrong. */
export function readItemTag(element: ComponentNode | undefined, findings: Findings): ItemTag {
  const tag: ItemTag = { ...emptyTag };
  const attributes = (element?.attributes ?? []).filter((attribute) => attribute.type === 'mdxJsxAttribute');
  const written = attributes.map(({ name }) => name);
  for (const [index, attribute] of attributes.entries()) {
    const wrong = mistakeIn(attribute, written, written.indexOf(attribute.name) < index);
    if (!wrong) {
      Object.assign(tag, tagValue(attribute));
    } else {
      const { expected, instead } = wrong;
      const { start, end } = offsetsOf(attribute);
      // With an attribute, the space before it goes.
      const from = instead === '' ? findings.source.slice(0, start).trimEnd().length : start;
      const advice = `Write a value for ${attribute.name}, or delete it.`;
      const fix = instead === undefined ? { fix: advice } : { instead, over: [from, end] as const };
      findings.report({ at: attribute, code: 'item-attribute', expected, ...fix });
    }
  }
  return tag;
}

export function reportReplaced(element: ComponentNode, findings: Findings): void {
  findings.report({
    at: element,
    code: 'item-attribute',
    found: '`replacedBy` on completed work',
    expected: '[-] before work that other work replaces',
    fix: 'Write [-] in place of [x], or delete replacedBy.',
  });
}

/** The value of an attribute without mistakes. */
function tagValue({ name, value }: MdxJsxAttribute): Partial<ItemTag> {
  const known = name as AttributeName;
  const words = String(value).trim();
  if (isFlag(name)) return { [name]: true };
  if (itemAttributes[known].type === 'items') return { [name]: expectationOf(known).right(words).split(' ') };
  return { [name]: words };
}

/** What is expected, and the replacement, unless only the author knows it; undefined if nothing is wrong. */
function mistakeIn(
  { name, value }: MdxJsxAttribute,
  written: readonly string[],
  isRepeated: boolean,
): { expected: string; instead?: string } | undefined {
  const known = attributeNames.find((one) => one === name);
  if (known === undefined) {
    const free = attributeNames.filter((candidate) => !written.includes(candidate));
    const meant = misspelt(name, free) ?? '';
    const hasText = typeof value === 'string' && meant !== '' && !isFlag(meant);
    return { expected: `one of ${attributeNames.join(', ')}`, instead: hasText ? `${meant}=${quoted(value)}` : meant };
  }
  const { expected, right: meantBy } = expectationOf(known);
  if (isRepeated) return { expected: `${name} once`, instead: '' };
  if (isFlag(name) && (value === null || value === undefined)) return undefined;
  if (isFlag(name)) return { expected, instead: /^(?:no|false)$/i.test(String(value)) ? '' : name };
  if (typeof value !== 'string') return { expected: `${name} with text in quotes` };
  const right = meantBy(value.trim());
  if (right === '') return { expected };
  return oneSpaced(right) === oneSpaced(value.trim()) ? undefined : { expected, instead: `${name}=${quoted(right)}` };
}

function idIn(value: string): string {
  return value.replace(/^(?:https?:\/\/\S*?\/areas|\/*areas)?\/+|\/+$/g, '').replace(/^areas\//, '');
}

/** Writes an `<Item />` as an author would; empty if it says nothing. */
export function itemTagText(tag: Partial<ItemTag>): string {
  const attributes = attributeNames.flatMap((name) => {
    const value = tag[name];
    const text = Array.isArray(value) ? value.join(' ') : value;
    if (!text) return [];
    return text === true ? name : `${name}=${quoted(text)}`;
  });
  return attributes.length === 0 ? '' : `<Item ${attributes.join(' ')} />`;
}
