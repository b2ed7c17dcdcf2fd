/** How large a drawing is with its repeated parts: a small file can take a browser hours. */
import type { SaxesTagNS } from 'saxes';
import { decoded } from '../decoded.ts';

/** What a browser renders in a few seconds, in characters. No file that is read is so long. */
const maxCharacters = 10_000_000;
/** About what an element or a piece of a line costs, and besides its own size what a pattern costs. */
const charactersEach = 50;
const charactersOfPattern = 4_000;
/** A rule for classes alone. */
const ofClasses = /^(?:[\s,]*\.[\w-]+)+\s*\{[^{]*$/;
const reference = /url\(\s*(?:["']\s*)?#([^\s"')]+)/gi;

interface Part {
  name: string;
  offset: number;
  characters: number;
  /** Whether it repeats other parts, by itself or by a class. */
  repeats: boolean;
  hasClass: boolean;
  /** Ids of the parts that it clips to, as Illustrator writes it. */
  shapes: string[];
}

interface Use {
  id: string;
  by: Pick<Part, 'offset' | 'characters'>;
  /** Whether it fills, clips or marks whatever the part shows; or the elements of a class, or any. */
  paints: 'no' | 'part' | 'class' | 'any';
}

/** Adds up the parts of a drawing while it is parsed. */
export class RepeatedParts {
  readonly #open: Part[] = [];
  readonly #parts = new Map<string, Part>();
  readonly #uses: Use[] = [];

  /** Begins an element, with the offset of its tag. */
  open({ local, attributes }: SaxesTagNS, offset: number): void {
    const around = this.#open.at(-1);
    const part: Part = {
      name: local,
      offset,
      characters: local === 'pattern' ? charactersOfPattern : 0,
      repeats: false,
      hasClass: false,
      shapes: [],
    };
    this.#open.push(part);
    if (attributes['class']) for (const outer of this.#open) outer.hasClass = true;
    for (const { local: name, value } of Object.values(attributes)) {
      // Of two parts with one id, browsers use the first.
      if (name === 'id') this.#parts.set(value, this.#parts.get(value) ?? part);
      else if (name === 'href' && local === 'use' && around?.name === 'clipPath')
        around.shapes.push(value.trim().slice(1));
      else if (name === 'href' && (local === 'use' || local === 'textPath'))
        this.#use(value.trim().slice(1), part, 'no');
      else this.#paint(value, part, 'part');
    }
  }

  /** Ends the last element, with the offset after it. */
  close(local: string, end: number): void {
    const part = this.#open.pop();
    if (!part) return;
    part.characters += end - part.offset;
    if (local !== 'image') return;
    // A picture is decoded once, however long it is.
    for (const outer of [part, ...this.#open]) outer.characters -= end - part.offset - charactersEach;
  }

  /** Adds a style sheet, as if it were for every element. */
  rules(css: string, drawing: string): void {
    for (const rule of css.split('}'))
      this.#paint(rule, { offset: 0, characters: drawing.length }, ofClasses.test(rule) ? 'class' : 'any');
  }

  /** The offset of the first part that repeats too much; undefined if none does. */
  tooMany(): number | undefined {
    const uses = this.#uses.flatMap((use) => {
      const part = this.#parts.get(use.id) ?? this.#parts.get(decoded(use.id));
      const shapes = part?.shapes.flatMap((id) => this.#parts.get(id) ?? []) ?? [];
      return [part, ...shapes].flatMap((part) => (part ? { ...use, part } : []));
    });
    const isGradient = ({ name }: Part) => name.endsWith('Gradient');
    const isStyled = uses.some(({ paints, part }) => paints === 'class' && !isGradient(part));
    let sum = 0;
    for (const { by, paints, part } of uses) {
      sum += part.characters * (paints === 'no' ? 1 : Math.max(1, by.characters / charactersEach));
      const isNested = part.repeats || (isStyled && part.hasClass) || (paints === 'any' && !isGradient(part));
      if (isNested || sum > maxCharacters) return by.offset;
    }
    return undefined;
  }

  #paint(css: string, by: Use['by'], paints: Use['paints']): void {
    for (const [, id = ''] of css.matchAll(reference)) this.#use(id, by, paints);
  }

  #use(id: string, by: Use['by'], paints: Use['paints']): void {
    this.#uses.push({ id, by, paints });
    for (const part of this.#open) part.repeats = true;
  }
}
