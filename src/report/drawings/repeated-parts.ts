/**
 * How much a browser draws: a small file whose parts repeat others can take it hours. Each reference is followed as if
 * the part that it names stood there. What fills, clips or marks a part is drawn once for every element in it, and for
 * every piece of a long line.
 */
import type { SaxesTagNS } from 'saxes';
import { decoded } from '../decoded.ts';

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

interface DrawingPart {
  offset: number;
  /** Of its own tags and words. */
  characters: number;
  parts: DrawingPart[];
  classes: string[];
  /** Ids of the parts that it shows, and of those that fill, clip or mark it. */
  uses: string[];
  paints: string[];
}

export class RepeatedParts {
  readonly #open: DrawingPart[] = [];
  readonly #byId = new Map<string, DrawingPart>();
  /** What style sheets paint the elements of a class with. */
  readonly #byClass = new Map<string, DrawingPart[]>();
  #root: DrawingPart | undefined;
  #drawn = 0;
  /** Offset of the element of the drawing itself that is being drawn. */
  #place = 0;

  /** Begins an element, with the offset of its tag. */
  open({ local: name, attributes }: SaxesTagNS, offset: number): void {
    const part: DrawingPart = { offset, characters: 0, parts: [], classes: [], uses: [], paints: [] };
    this.#root ??= part;
    this.#open.at(-1)?.parts.push(part);
    this.#open.push(part);
    // A gradient has only colours, which nothing paints.
    if (!/Gradient$|^stop$/.test(name)) part.classes.push(anyElement);
    for (const { local, prefix, value } of Object.values(attributes)) {
      // Of two parts with one id, browsers use the first.
      if (local === 'id' && prefix === '') this.#byId.set(value, this.#byId.get(value) ?? part);
      else if (local === 'class') part.classes = part.classes.concat(value.split(/\s+/));
      else if (local === 'href' && (name === 'use' || name === 'textPath')) part.uses.push(value.trim().slice(1));
      else part.paints = part.paints.concat(idsIn(value));
    }
  }

  /** Ends the last element, with the offset after it. */
  close(name: string, end: number): void {
    const part = this.#open.pop()!;
    const length = end - part.offset;
    const around = this.#open.at(-1);
    if (around) around.characters -= length;
    // A picture is decoded once, however long it is.
    part.characters = Math.max(charactersEach, name === 'image' ? 0 : part.characters + length);
    if (name === 'pattern') part.characters += charactersOfPattern;
  }

  /** The offset of the element with which there is too much to draw, with some style sheets; undefined if there is none. */
  tooMuch(styles: readonly string[]): number | undefined {
    for (const style of styles) this.#readStyle(style);
    if (this.#root) this.#draw(this.#root, 1, [], 0);
    return this.#drawn > mostDrawn ? this.#place : undefined;
  }

  #readStyle(style: string): void {
    const css = style.replace(opaque, (found) => ' '.repeat(found.length));
    let start = 0;
    for (const { index: end } of css.matchAll(/\}|$/g)) {
      const paints = this.#named(idsIn(style.slice(start, end)));
      const classes = classSelector.exec(css.slice(start, end))?.[0].match(/[\w-]+/g);
      for (const name of paints.length === 0 ? [] : (classes ?? [anyElement])) {
        const others = this.#byClass.get(name) ?? [];
        for (const paint of paints) others.push(paint);
        this.#byClass.set(name, others);
      }
      start = end + 1;
    }
  }

  #draw(part: DrawingPart, times: number, around: readonly DrawingPart[], nested: number): void {
    if (this.#drawn > mostDrawn) return;
    if (nested === 0) this.#place = part.offset;
    this.#drawn += nested > maxNested ? Infinity : part.characters * times;
    const styles = part.classes.flatMap((name) => this.#byClass.get(name) ?? []);
    const paints = [...around, ...this.#named(part.paints), ...styles];
    const pieces = part.characters / charactersEach;
    for (const paint of paints) this.#draw(paint, times * pieces, [], nested + 1);
    for (const inner of part.parts) this.#draw(inner, times, paints, nested);
    for (const used of this.#named(part.uses)) this.#draw(used, times, paints, nested + 1);
  }

  #named(ids: readonly string[]): DrawingPart[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? this.#byId.get(decoded(id)) ?? []);
  }
}

function idsIn(css: string): string[] {
  return Array.from(css.matchAll(reference), ([, id]) => id!);
}
