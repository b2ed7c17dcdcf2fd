import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { misspelt } from '../diagnostics/nearest.ts';
import { correctedLines, quote, toPosition } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { maxMistakes, tooManyMistakes } from '../limits.ts';
import { placeholder } from '../schema/placeholder.ts';
import type { ItemTag } from '../schema/report.ts';
import { slugify } from '../slug.ts';

/**
 * The attributes of `<Item />` and how each is written; an ellipsis stands for what only the author knows, and is
 * refused.
 */
const attributes: Record<string, string> = {
  id: 'id="…"',
  continues: 'continues="…"',
  added: 'added',
  replacedBy: 'replacedBy="…"',
  reason: 'reason="…"',
  evidence: 'evidence="https://…"',
};

/** What `<Item />` can say. */
export const attributeNames: readonly string[] = Object.keys(attributes);

const isPlaceholder = new RegExp(`^(?:https://)?${placeholder}$`);
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
export function readItemTag(element: MdxJsxTextElement | MdxJsxFlowElement, findings: Findings): ItemTag {
  const tag: ItemTag = { ...noTag };
  const seen = new Set<string>();
  let mistakes = 0;
  const written = new Set(
    element.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : [])),
  );
  for (const attribute of element.attributes) {
    if (mistakes === maxMistakes) {
      findings.add(
        tooManyMistakes(`${mistakes} mistakes in a tag`, toPosition(attribute.position ?? element.position!)),
      );
      break;
    }
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : { value: '' };
    if (!Object.hasOwn(attributes, name)) {
      const meant = misspelt(
        name,
        attributeNames.filter((one) => !written.has(one)),
      );
      const replacement =
        typeof value === 'string' && meant !== 'added' ? `${meant}=${quoted(value)}` : attributes[meant ?? ''];
      wrong(attribute, `one of ${attributeNames.join(', ')}`, meant === undefined ? '' : (replacement ?? ''));
    } else if (seen.has(name)) {
      wrong(attribute, `${name} once`, '');
    } else if (name === 'added') {
      if (value === null || value === undefined) tag.added = true;
      else wrong(attribute, 'added without a value', 'added');
    } else if (typeof value !== 'string') {
      const [, , text] = /^\s*(["'`])([^"'`\\]+)\1\s*$/.exec(value?.value ?? '') ?? [];
      wrong(attribute, `${name} with text in quotes`, text ? `${name}=${quoted(text)}` : (attributes[name] ?? ''));
    } else {
      const trimmed = value.trim();
      const { expected, right } = rightValue(name, trimmed);
      if (isPlaceholder.test(right) || oneSpaced(right) !== oneSpaced(trimmed))
        wrong(attribute, expected, `${name}=${quoted(right)}`);
      else Object.assign(tag, { [name]: name === 'replacedBy' ? right.split(' ') : trimmed });
    }
    seen.add(name);
  }
  return tag;

  function wrong(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute, expected: string, replacement: string): void {
    // mdast-util-mdx-jsx gives attributes a position, but its types do not promise one.
    const span = attribute.position ?? element.position;
    if (!span) return;
    mistakes++;
    const at = span.start.offset ?? 0;
    const end = span.end.offset ?? at;
    // An attribute that goes takes the space before it along.
    const start = replacement === '' ? findings.source.slice(0, at).trimEnd().length : at;
    findings.add({
      code: 'item-attribute',
      position: toPosition(span),
      found: quote(findings.source.slice(at, end)),
      expected,
      fix: correctedLines(findings.source, start, end, replacement),
    });
  }
}

/** What the value of an attribute has to be, and the value that was probably meant: its own if that is right. */
function rightValue(name: string, value: string): { expected: string; right: string } {
  if (name === 'id') {
    const slug = slugify(value.slice(value.lastIndexOf('/') + 1));
    return { expected: 'lower-case letters and digits joined by single hyphens', right: slug || placeholder };
  }
  if (name === 'continues') {
    // Words, or a part of a path, are reported with the whole path once all reports are known.
    const expected = 'the path of one earlier line: area/slug, or area/slug/slug for a sub-line';
    return { expected, right: idIn(value) || placeholder };
  }
  if (name === 'replacedBy') {
    const ids = value
      .split(/[\s,]+/)
      .map(idIn)
      .filter((id) => id !== '');
    const expected = 'ids of items, separated by spaces: area/slug area/slug';
    return { expected, right: ids.length > 0 && ids.every((id) => linePath.test(id)) ? ids.join(' ') : placeholder };
  }
  if (name === 'evidence') {
    const full = `https://${value.replace(/^\w*:?\/+/, '')}`;
    const guess = /\./.test(full) && isUrl(full) ? full : `https://${placeholder}`;
    return { expected: 'a URL that begins with https:// or http://', right: isUrl(value) ? value : guess };
  }
  const isEmpty = value === '' || value === '...';
  return { expected: `words, or no ${name} attribute`, right: isEmpty ? placeholder : value };
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
