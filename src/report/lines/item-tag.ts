import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf, toPosition } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { maxMistakes, tooManyMistakes } from '../limits.ts';
import type { ItemTag } from '../schema/report.ts';
import { slugify } from '../slug.ts';
import type { ItemNode } from './source-words.ts';

/** What `<Item />` can say. */
const attributeNames: readonly string[] = ['id', 'continues', 'added', 'replacedBy', 'reason', 'evidence'];

const linePath = /^[^\s/]+(\/[^\s/]+)*$/;

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s…]+$/.test(value) && URL.canParse(value);
}

/** The same words with one space between them: white space makes no value wrong. */
function oneSpaced(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** What a line without `<Item />` says about itself. */
export const noTag: ItemTag = { added: false, replacedBy: [] };

/** Reads the well-formed attributes of an `<Item />`, and reports the others. */
export function readItemTag(element: ItemNode, findings: Findings): ItemTag {
  const tag: ItemTag = { ...noTag };
  const attributes = element.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  const names = attributes.map(({ name }) => name);
  let mistakes = 0;
  for (const [index, attribute] of attributes.entries()) {
    // mdast-util-mdx-jsx gives attributes a position, but its types do not promise one.
    const span = attribute.position ?? element.position!;
    const wrong = mistakeIn(attribute, names, names.indexOf(attribute.name) < index);
    if (!wrong) {
      Object.assign(tag, valueOf(attribute));
    } else if (mistakes++ === maxMistakes) {
      findings.add(tooManyMistakes(`${maxMistakes} mistakes in a tag`, toPosition(span)));
      break;
    } else {
      const { expected, replacement } = wrong;
      const { start, end } = offsetsOf({ position: span });
      // An attribute that goes takes the space before it along.
      const from = replacement === '' ? findings.source.slice(0, start).trimEnd().length : start;
      const advice = `Write a value for ${attribute.name}, or delete it.`;
      const fix = replacement === undefined ? { fix: advice } : { instead: replacement, over: [from, end] as const };
      findings.report({ at: { position: span }, code: 'item-attribute', expected, ...fix });
    }
  }
  return tag;
}

/** Reports `replacedBy` on completed work. */
export function reportReplaced(element: ItemNode, findings: Findings): void {
  findings.report({
    at: element,
    code: 'item-attribute',
    found: '`replacedBy` on completed work',
    expected: '[-] before work that other work replaces',
    fix: 'Write [-] in place of [x], or delete replacedBy.',
  });
}

function valueOf({ name, value }: MdxJsxAttribute): Partial<ItemTag> {
  if (name === 'added') return { added: true };
  const words = String(value).trim();
  return { [name]: name === 'replacedBy' ? rightValue(name, words).right?.split(' ') : words };
}

/**
 * What is expected in place of an attribute, and what replaces it, unless only the author knows; undefined if nothing is
 * wrong with it.
 */
function mistakeIn(
  { name, value }: MdxJsxAttribute,
  written: readonly string[],
  isRepeated: boolean,
): { expected: string; replacement: string | undefined } | undefined {
  if (!attributeNames.includes(name)) {
    const free = attributeNames.filter((candidate) => !written.includes(candidate));
    const meant = misspelt(name, free) ?? '';
    const hasText = typeof value === 'string' && meant !== '' && meant !== 'added';
    const replacement = hasText ? `${meant}=${quoted(value)}` : meant;
    return { expected: `one of ${attributeNames.join(', ')}`, replacement };
  }
  if (isRepeated) return { expected: `${name} once`, replacement: '' };
  if (name === 'added')
    return value === null || value === undefined
      ? undefined
      : { expected: 'added without a value', replacement: 'added' };
  if (typeof value !== 'string') return { expected: `${name} with text in quotes`, replacement: undefined };
  const { expected, right } = rightValue(name, value.trim());
  if (right === undefined) return { expected, replacement: undefined };
  return oneSpaced(right) === oneSpaced(value.trim())
    ? undefined
    : { expected, replacement: `${name}=${quoted(right)}` };
}

/** What the value of an attribute has to be, and the value that was meant: its own if that is right, if anyone can tell. */
function rightValue(name: string, value: string): { expected: string; right: string | undefined } {
  if (name === 'id') {
    const slug = slugify(value.slice(value.lastIndexOf('/') + 1));
    return { expected: 'lower-case letters and digits joined by single hyphens', right: slug || undefined };
  }
  if (name === 'continues') {
    // Words, or a part of a path, are reported with the whole path once all reports are known.
    const expected = 'the path of one earlier line: area/slug, or area/slug/slug for a sub-line';
    return { expected, right: idIn(value) || undefined };
  }
  if (name === 'replacedBy') {
    const ids = value
      .split(/[\s,]+/)
      .map(idIn)
      .filter((id) => id !== '');
    const expected = 'ids of items, separated by spaces: area/slug area/slug';
    return { expected, right: ids.length > 0 && ids.every((id) => linePath.test(id)) ? ids.join(' ') : undefined };
  }
  if (name === 'evidence') {
    const full = `https://${value.replace(/^(?:\w+:\/*|\/+)/, '')}`;
    const guess = /^https:\/\/[^/]+\./.test(full) && isUrl(full) ? full : undefined;
    return { expected: 'a URL that begins with https:// or http://', right: isUrl(value) ? value : guess };
  }
  const isEmpty = /^(?:|\.{3}|…)$/.test(value);
  return { expected: `words, or no ${name} attribute`, right: isEmpty ? undefined : value };
}

/** The id in what may be the URL of a page. */
function idIn(value: string): string {
  return value.replace(/^(?:https?:\/\/\S*?\/areas|\/*areas)?\/+|\/+$/g, '').replace(/^areas\//, '');
}

/** Writes an `<Item />` as an author would; empty if it says nothing. */
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

/** A value between double quotes. MDX attributes know character references, but no backslashes. */
export function quoted(value: string): string {
  return `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
