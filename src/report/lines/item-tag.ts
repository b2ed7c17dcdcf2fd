import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { quoted, type ComponentNode } from '../markdown/tags.ts';
import type { ItemTag } from '../schema/report.ts';
import { slugify } from '../slug.ts';

/** What each attribute expects, and a function that corrects its value: empty if nobody can tell what was meant. */
const values: Readonly<Record<keyof ItemTag, { expected: string; right: (value: string) => string }>> = {
  id: {
    expected: 'lower-case letters and digits joined by single hyphens',
    right: (value) => slugify(value.slice(value.lastIndexOf('/') + 1)),
  },
  continues: {
    // Words, or part of a path, are reported with the whole path once all reports are known.
    expected: 'the path of one earlier line: area/slug, or area/slug/slug for a sub-line',
    right: idIn,
  },
  added: { expected: 'added without a value', right: () => '' },
  replacedBy: {
    expected: 'ids of items, separated by spaces: area/slug area/slug',
    right: (value) => {
      const ids = value.split(/[\s,]+/).map(idIn);
      return ids.every((id) => id === '' || idPattern.test(id)) ? ids.filter(Boolean).join(' ') : '';
    },
  },
  reason: {
    expected: 'words, or no reason attribute',
    right: (value) => (/^(?:\.{3}|…)$/.test(value) ? '' : value),
  },
  evidence: {
    expected: 'a URL that begins with https:// or http://',
    right: (value) => {
      const full = `https://${value.replace(/^(?:\w+:\/*|\/+)/, '')}`;
      const isMeant = /^https:\/\/[^/]+\./.test(full) && isUrl(full);
      return isUrl(value) ? value : isMeant ? full : '';
    },
  },
};
const names = Object.keys(values) as (keyof ItemTag)[];

const idPattern = /^[^\s/]+(\/[^\s/]+)*$/;

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s…]+$/.test(value) && URL.canParse(value);
}

function oneSpaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** Reads the attributes of an `<Item />`, if a line has one, and reports those that are wrong. */
export function readItemTag(element: ComponentNode | undefined, findings: Findings): ItemTag {
  const tag: ItemTag = { added: false, replacedBy: [] };
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

function tagValue({ name, value }: MdxJsxAttribute): Partial<ItemTag> {
  if (name === 'added') return { added: true };
  const words = String(value).trim();
  return { [name]: name === 'replacedBy' ? values.replacedBy.right(words).split(' ') : words };
}

/** What is expected, and the replacement, unless only the author knows it; undefined if nothing is wrong. */
function mistakeIn(
  { name, value }: MdxJsxAttribute,
  written: readonly string[],
  isRepeated: boolean,
): { expected: string; instead?: string } | undefined {
  const known = names.find((one) => one === name);
  if (known === undefined) {
    const free = names.filter((candidate) => !written.includes(candidate));
    const meant = misspelt(name, free) ?? '';
    const hasText = typeof value === 'string' && meant !== '' && meant !== 'added';
    return { expected: `one of ${names.join(', ')}`, instead: hasText ? `${meant}=${quoted(value)}` : meant };
  }
  const { expected, right: meantBy } = values[known];
  if (isRepeated) return { expected: `${name} once`, instead: '' };
  if (name === 'added' && (value === null || value === undefined)) return undefined;
  if (name === 'added') return { expected, instead: /^(?:no|false)$/i.test(String(value)) ? '' : 'added' };
  if (typeof value !== 'string') return { expected: `${name} with text in quotes` };
  const right = meantBy(value.trim());
  if (right === '') return { expected };
  return oneSpaced(right) === oneSpaced(value.trim()) ? undefined : { expected, instead: `${name}=${quoted(right)}` };
}

function idIn(value: string): string {
  return value.replace(/^(?:https?:\/\/\S*?\/areas|\/*areas)?\/+|\/+$/g, '').replace(/^areas\//, '');
}

/** Writes an `<Item />` as an author would; empty if it says nothing. */
export function itemTagText(tag: ItemTag): string {
  const attributes = names.flatMap((name) => {
    const value = tag[name];
    const text = Array.isArray(value) ? value.join(' ') : value;
    if (!text) return [];
    return text === true ? name : `${name}=${quoted(text)}`;
  });
  return attributes.length === 0 ? '' : `<Item ${attributes.join(' ')} />`;
}
