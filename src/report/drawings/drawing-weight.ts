/** How large a drawing is once every part stands in it as often as it is shown. */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { decoded } from '../../urls/decoded.ts';
import { referencesIn, referencesOf, rulesIn, type Reference } from './drawing-css.ts';
import { elementWeights } from './drawing-parts.ts';

/** In characters: what a browser renders in about a second. No file that is read is so long. */
const most = 4_000_000;
const maxDepth = 1_000;
/** References by the classes of one element: looking at more of them for each element would take too long. */
const maxRules = 100;
/** Handed down to everything inside an element. Comments may stand in the name of a property. */
const inherited = /fill|stroke|marker/;
/** Repeated at every corner of a line; a corner takes four characters or more. */
const atCorners = /marker(?!-start|-end)/;

/** An element, with everything in it. */
interface Part {
  name: string;
  offset: number;
  isFilter: boolean;
  /** Its own characters, and what it costs besides. */
  own: number;
  parts: Part[];
  classes: string[];
  references: Reference[];
}

interface Weight {
  characters: number;
  elements: number;
}
const endless: Weight = { characters: Infinity, elements: Infinity };

/** Weighs a drawing while it is read. */
export interface Weigher {
  /** An element begins, whose tag stands between two offsets. */
  open(tag: SaxesTagNS, start: number, end: number): void;
  close(): void;
  text(length: number): void;
  /** A style sheet is at its end. */
  rules(css: string): void;
  /** The first part that is too much in itself; undefined where the whole is not. */
  tooHeavy(): { name: string; offset: number } | undefined;
}

/**
 * Prepares to weigh a drawing. `use` repeats a part, and so does everything that is filled, clipped, blurred or marked
 * with one; parts inside parts multiply.
 * @returns the weigher of one drawing.
 */
export function createWeigher(): Weigher {
  const parts: Part[] = [];
  const open: Part[] = [];
  const byId = new Map<string, Part[]>();
  const byClass = new Map<string | undefined, Reference[]>();
  const weights = new Map<Part, Weight>();
  const named = new Map<string, Weight>();

  function weigh(part: Part, depth: number): Weight {
    const known = weights.get(part);
    if (known) return known;
    if (depth > maxDepth) return endless;
    // What leads back to itself has no end.
    weights.set(part, endless);
    let characters = part.own;
    let elements = 1;
    for (const inner of part.parts) {
      const weight = weigh(inner, depth + 1);
      elements += weight.elements;
      // What a filter costs, it costs where it is used.
      if (!inner.isFilter) characters += weight.characters;
    }
    const references = referencesFor(part);
    for (const { id, property } of references.filter((one) => !inherited.test(one.property))) {
      const weight = weighNamed(id, depth + 1);
      characters += weight.characters;
      if (property === 'href') elements += weight.elements;
    }
    for (const { id, property } of references.filter((one) => inherited.test(one.property))) {
      const weight = weighNamed(id, depth + 1);
      const times = atCorners.test(property) ? characters / 4 : elements;
      if (weight.characters > 0) characters += weight.characters * times;
    }
    const weight = { characters, elements };
    weights.set(part, weight);
    return weight;
  }

  function referencesFor({ references, classes }: Part): Reference[] {
    const ofClasses = [undefined, ...classes].flatMap((name) => byClass.get(name) ?? []);
    return [...references, ...(ofClasses.length > maxRules ? [{ id: undefined, property: 'class' }] : ofClasses)];
  }

  /** The heaviest part with an id, as programs differ in which they take. */
  function weighNamed(id: string | undefined, depth: number): Weight {
    if (id === undefined) return endless;
    let heaviest = named.get(id);
    if (heaviest) return heaviest;
    heaviest = { characters: 0, elements: 0 };
    for (const part of byId.get(id) ?? byId.get(decoded(id)) ?? []) {
      const weight = weigh(part, depth);
      if (weight.characters > heaviest.characters) heaviest = weight;
    }
    named.set(id, heaviest);
    return heaviest;
  }

  return {
    open({ name, local, attributes }, start, end) {
      const part: Part = {
        name,
        offset: start,
        isFilter: local === 'filter',
        own: end - start + (elementWeights.get(local) ?? 0),
        parts: [],
        classes: [...new Set(attributes['class']?.value.split(/\s+/))],
        references: Object.values(attributes).flatMap((attribute) => referencesBy(local, attribute)),
      };
      const id = attributes['id']?.value;
      // Gradients cost nothing.
      if (id !== undefined && !local.endsWith('Gradient')) listIn(byId, id).push(part);
      open.at(-1)?.parts.push(part);
      open.push(part);
      parts.push(part);
    },
    close: () => void open.pop(),
    text(length) {
      const part = open.at(-1);
      if (part) part.own += length;
    },
    rules(css) {
      for (const { of, references } of rulesIn(css)) {
        const all = listIn(byClass, of);
        if (all.length <= maxRules) all.push(...references.slice(0, maxRules + 1));
      }
    },
    tooHeavy: () => {
      const isHeavy = (part: Part) => weigh(part, 0).characters > most;
      return parts.find((part) => isHeavy(part) && !part.parts.some(isHeavy));
    },
  };
}

function listIn<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function referencesBy(element: string, { local, value }: SaxesAttributeNS): Reference[] {
  if (local === 'style') return referencesIn(value);
  if (local !== 'href') return referencesOf(local, value);
  const address = value.trim();
  return address.startsWith('#') && element !== 'a' ? [{ id: address.slice(1), property: 'href' }] : [];
}
