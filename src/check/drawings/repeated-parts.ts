/**
 * How much a browser draws: a small file whose parts repeat others can take it hours. Each reference is followed as if
 * the part that it names stood there. What fills, clips or marks a part is drawn once for every element in it, and for
 * every piece of a long line.
 */
import { decoded } from '../../report/decoded.ts';
import type { DrawingPart } from './read-drawing.ts';

/** No file that is read has so many characters. */
const mostDrawn = 10_000_000;
/** What an element or a piece of a line costs at least, and what a pattern costs besides the parts in it. */
const charactersEach = 50;
const charactersOfPattern = 4_000;
/** Drawing programs nest two or three references, such as a class that clips to a path that uses a shape. */
const maxNested = 3;

const reference = /url\(\s*(?:["']\s*)?#([^\s"')]+)/gi;
/** Comments, strings and URLs in CSS, which may have braces in them. */
const opaque = /\/\*[^]*?(?:\*\/|$)|"[^"\r\n]*"?|'[^'\r\n]*'?|(?<![\w-]|[^\0-\x7f])url\(\s*(?!["'\s])[^)]*/gi;
const classSelector = /^(?:[\s,]*\.[\w-]+)+\s*(?=\{[^{]*$)/;
const anyElement = '';

/** The offset of the element at which a drawing becomes too expensive; undefined if it does not. */
export function tooMuch(root: DrawingPart): number | undefined {
  const all = withInner(root);
  // Of two parts with one id, browsers use the first.
  const byId = new Map(all.toReversed().map((part) => [part.tag.attributes['id']?.value, part]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? byId.get(decoded(id)) ?? []);
  const rules = all.flatMap(({ tag, text }) => (tag.local === 'style' ? rulesIn(text) : []));
  const paintsOfClass = rules.flatMap(({ classes, ids }) => {
    const paints = named(ids);
    return paints.length === 0 ? [] : Array.from(classes, (name) => ({ name, paints }));
  });
  const byClass = Map.groupBy(paintsOfClass, ({ name }) => name);
  const costs = new Map(all.map((part) => [part, costsOf(part)]));
  let drawn = 0;
  /** Offset of the element of the drawing itself that is being drawn. */
  let place = 0;
  const draw = (part: DrawingPart, times: number, around: readonly DrawingPart[], nested: number) => {
    if (drawn > mostDrawn) return;
    if (nested === 0) place = part.start;
    const { characters, classes, uses, paints: own } = costs.get(part)!;
    drawn += nested > maxNested ? Infinity : characters * times;
    const styles = classes.flatMap((name) => byClass.get(name) ?? []).flatMap(({ paints }) => paints);
    const paints = [...around, ...named(own), ...styles];
    const pieces = characters / charactersEach;
    for (const paint of paints) draw(paint, times * pieces, [], nested + 1);
    for (const inner of part.parts) draw(inner, times, paints, nested);
    for (const used of named(uses)) draw(used, times, paints, nested + 1);
  };
  draw(root, 1, [], 0);
  return drawn > mostDrawn ? place : undefined;
}

function withInner(part: DrawingPart): DrawingPart[] {
  return [part, ...part.parts.flatMap(withInner)];
}

function costsOf({ tag: { local, attributes }, start, end, parts }: DrawingPart) {
  const inner = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  // A picture is decoded once, however long it is.
  const own = local === 'image' ? 0 : end - start - inner;
  const values = Object.values(attributes);
  const classes = attributes['class']?.value.split(/\s+/) ?? [];
  const links = local === 'use' || local === 'textPath' ? values.filter((attribute) => attribute.local === 'href') : [];
  return {
    characters: Math.max(charactersEach, own) + (local === 'pattern' ? charactersOfPattern : 0),
    // A gradient has only colours, which nothing paints.
    classes: /Gradient$|^stop$/.test(local) ? classes : [anyElement, ...classes],
    /** Ids of the parts that it shows, and of those that fill, clip or mark it. */
    uses: links.map(({ value }) => value.trim().slice(1)),
    paints: values.flatMap(({ value }) => idsIn(value)),
  };
}

/** The rules of a style sheet: classes, and the ids of what the elements of these classes are painted with. */
function rulesIn(style: string): { classes: ReadonlySet<string>; ids: string[] }[] {
  const css = style.replace(opaque, (found) => ' '.repeat(found.length));
  let start = 0;
  return Array.from(css.matchAll(/\}|$/g), ({ index: end }) => {
    const classes = classSelector.exec(css.slice(start, end))?.[0].match(/[\w-]+/g) ?? [anyElement];
    const ids = idsIn(style.slice(start, end));
    start = end + 1;
    return { classes: new Set(classes), ids };
  });
}

function idsIn(css: string): string[] {
  return Array.from(css.matchAll(reference), ([, id]) => id!);
}
