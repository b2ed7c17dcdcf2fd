import type { Definition, Image, Link, Nodes } from 'mdast';
import { placeOfField } from '../../report/fields/field-place.ts';
import { classifyPath } from '../../report/content-path.ts';
import { offsetsOf } from '../../report/diagnostics/source.ts';
import { frontmatterOf } from '../../report/fields/frontmatter.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import { asHeading } from '../../report/markdown/markdown-text.ts';
import { headingKey, type NamedArea } from '../../report/area-titles.ts';
import { attributesIn } from '../../report/lines/item-tag.ts';
import { eachNode } from '../../report/markdown/nodes.ts';
import { isItem, quoted } from '../../report/markdown/tags.ts';
import type { ReadDocument } from '../../report/read-document.ts';
import { isReport, type ReadReport } from '../../report/read-report.ts';
import type { Team } from '../../report/teams.ts';
import { edited, type Edit } from './edit.ts';
import type { MovedPaths } from './moved-paths.ts';
import type { NewNames } from './names.ts';

interface Joining {
  team: Team;
  names: NewNames;
  moved: MovedPaths;
  /** The areas of the site that joins, as it has them. */
  areas: readonly NamedArea[];
  /** The language of its reports, if it is not that of the site that it joins. */
  language?: string | undefined;
}

/** The text of a file of a site as it has to be once the site is a team of another one. */
export function teamText(document: ReadDocument, to: Joining): string {
  const { file } = document;
  const { type } = classifyPath(file.path);
  return edited(file.text, [
    ...linkEdits(document, to.moved),
    ...(type === 'area' ? areaEdits(document, to) : []),
    ...(isReport(document)
      ? [...tagEdits(document, to), ...headingEdits(document, to), ...fieldEdits(document, to)]
      : []),
  ]);
}

/** Links and pictures, which are written relative to their file or from the root of the site. */
function linkEdits({ tree, file: { text, path } }: ReadDocument, { hrefOf }: MovedPaths): Edit[] {
  const edits: Edit[] = [];
  eachNode(tree, (node) => {
    if (!hasUrl(node)) return;
    const href = hrefOf(node.url, path);
    const { start, end } = offsetsOf(node);
    const at = text.slice(start, end).lastIndexOf(node.url);
    if (href !== node.url && at >= 0) edits.push({ start: start + at, end: start + at + node.url.length, text: href });
  });
  return edits;
}

function hasUrl(node: Nodes): node is Link | Image | Definition {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}

/** An attribute of a line that says something else once the site has joined. */
interface NewValue {
  attribute: ReturnType<typeof attributesIn>[number]['attribute'];
  was: string;
  now: string;
}

/** What lines wait for, where that begins with the name of an area that has a new title: the words of then and of now. */
export function renamedWaits(document: ReadDocument, to: Joining): [was: string, now: string][] {
  if (!isReport(document)) return [];
  const waits = newValues(document, to).filter(({ attribute }) => attribute.name === 'waitsFor');
  return waits.map(({ was, now }) => [was, now]);
}

function tagEdits(document: ReadReport, to: Joining): Edit[] {
  return newValues(document, to).map(({ attribute, now }) => ({
    ...offsetsOf(attribute),
    text: `${attribute.name}=${quoted(now)}`,
  }));
}

/** The ids in `continues` and `replacedBy`, and the titles before the colons of `waitsFor`. */
function newValues({ tree }: ReadReport, { names, areas }: Joining): NewValue[] {
  if (names.areas.size === 0 && names.titles.size === 0) return [];
  const newTitles = new Map(
    areas.flatMap(({ id, title, aliases }) => {
      const now = names.titles.get(id);
      return now === undefined ? [] : [title, ...aliases].map((name) => [headingKey(name), now] as const);
    }),
  );
  const newId = (id: string) =>
    id.replace(
      /^(\/*(?:areas\/)?)([^/]+)(?=\/)/,
      (_, before: string, area: string) => before + (names.areas.get(area) ?? area),
    );
  const newValue = (name: string, value: string) => {
    if (name === 'continues' || name === 'replacedBy') return value.split(/\s+/).map(newId).join(' ');
    if (name !== 'waitsFor') return value;
    return value.replace(/^[^:：]+(?=[:：])/, (whom) => newTitles.get(headingKey(whom)) ?? whom);
  };
  const values: NewValue[] = [];
  eachNode(tree, (node) => {
    for (const { attribute } of attributesIn(isItem(node) ? node : undefined)) {
      const { name, value } = attribute;
      if (typeof value !== 'string') continue;
      const now = newValue(name, value);
      if (now !== value) values.push({ attribute, was: value, now });
    }
  });
  return values;
}

/** Headings that no longer name their area. */
function headingEdits({ sections }: ReadReport, { names, areas }: Joining): Edit[] {
  return sections.flatMap(({ area: id, heading, node }): Edit | [] => {
    const area = areas.find((one) => one.id === id);
    if (!area) return [];
    const title = names.titles.get(area.id) ?? area.title;
    const known = [title, ...(names.aliases.get(area.id) ?? area.aliases)].map(headingKey);
    return known.includes(headingKey(heading)) ? [] : { ...offsetsOf(node), text: asHeading(title) };
  });
}

function fieldEdits({ file: { text }, report }: ReadReport, { names, language }: Joining): Edit[] {
  const file = report.source?.file;
  const moved = file === undefined ? undefined : names.files.get(file);
  const { from, end } = placeOfField(text, ['source', 'file']);
  return [
    ...(moved === undefined ? [] : [{ start: from, end, text: yamlText(moved) }]),
    ...(language === undefined || placeOfField(text, ['language']).node ? [] : addedField(text, 'language', language)),
  ];
}

function areaEdits({ file: { text, path } }: ReadDocument, { team, names }: Joining): Edit[] {
  const kind = classifyPath(path);
  const id = kind.type === 'area' ? kind.id : '';
  const replaced = (field: string, value: unknown): Edit[] => {
    const { from, end, node } = placeOfField(text, [field]);
    return value === undefined || !node ? [] : [{ start: from, end, text: yamlText(value) }];
  };
  return [
    ...replaced('title', names.titles.get(id)),
    ...replaced('aliases', names.aliases.get(id)),
    ...addedField(text, 'team', team.name),
  ];
}

/** Adds a field above the others. */
export function addedField(text: string, field: string, value: unknown): Edit[] {
  const written = `${field}: ${yamlText(value)}\n`;
  const fields = frontmatterOf(text);
  return [
    fields
      ? { start: fields.offset, end: fields.offset, text: written }
      : { start: 0, end: 0, text: `---\n${written}---\n\n` },
  ];
}
