/** How large a drawing is once every part stands in it as often as it is shown. */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { decoded } from '../../urls/decoded.ts';

/** In characters: what a browser renders in about a second. No file that is read is so long. */
const most = 4_000_000;
const maxDepth = 1_000;
/** References by one class: looking at more of them for each element would take too long. */
const maxRules = 100;
/** What an element costs besides its characters: as many characters of simple shapes take as long to render. */
const costs: Readonly<Record<string, number>> = {
  use: 50,
  clipPath: 1_000,
  mask: 4_000,
  pattern: 4_000,
  feDropShadow: 200_000,
  feGaussianBlur: 200_000,
};
const filterCost = 20_000;
/** Handed down to everything inside an element. Comments may stand in the name of a property. */
const inherited = /fill|stroke|marker/;
/** Repeated at every corner of a line; a corner takes four characters or more. */
const atCorners = /marker(?!-start|-end)/;

/** A part of the drawing that a property refers to; without an id, it is the part that another element refers to. */
interface Reference {
  id: string | undefined;
  property: string;
}

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

/**
 * Prepares to weigh a drawing. `use` repeats a part, and so does everything that is filled, clipped, blurred or marked
 * with one; parts inside parts multiply.
 */
export function createWeigher() {
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
    const isInherited = ({ property }: Reference) => inherited.test(property);
    // What is handed down comes last: it is repeated for all the others.
    for (const one of [...references.filter((one) => !isInherited(one)), ...references.filter(isInherited)]) {
      const weight = weighNamed(one.id, depth + 1);
      const times = !isInherited(one) ? 1 : atCorners.test(one.property) ? characters / 4 : elements;
      if (weight.characters > 0) characters += weight.characters * times;
      if (one.property === 'href') elements += weight.elements;
    }
    const weight = { characters, elements };
    weights.set(part, weight);
    return weight;
  }

  function referencesFor({ references, classes }: Part): Reference[] {
    const ofRules = [undefined, ...classes].map((name) => byClass.get(name) ?? []);
    const isTooMuch = ofRules.some(({ length }) => length > maxRules);
    return [...references, ...(isTooMuch ? [{ id: undefined, property: 'class' }] : ofRules.flat())];
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
    /** Begins an element, with the offsets of its tag. */
    open({ name, local, attributes }: SaxesTagNS, start: number, end: number) {
      const part: Part = {
        name,
        offset: start,
        isFilter: local === 'filter',
        own: end - start + (costs[local] ?? (/^fe(?!Func)/.test(local) ? filterCost : 0)),
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
    text(length: number) {
      const part = open.at(-1);
      if (part) part.own += length;
    },
    /** Adds the rules of a style sheet. */
    rules(css: string) {
      for (const rule of css.split('}')) {
        const body = rule.lastIndexOf('{') + 1;
        const references = referencesIn(rule.slice(body));
        if (references.length === 0) continue;
        // Which of the classes that it names an element has does not matter.
        for (const name of new Set(rule.slice(0, body).match(/(?<=\.)[\w-]+/g) ?? [undefined]))
          listIn(byClass, name).push(...references);
      }
    },
    /** The first part that is too much in itself; undefined where the whole is not. */
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
  const url = value.trim();
  return url.startsWith('#') && element !== 'a' ? [{ id: url.slice(1), property: 'href' }] : [];
}

function referencesOf(property: string, value: string): Reference[] {
  const isInherited = /all|filter|mask|clip-path/i.test(property) && /\binherit\b/i.test(value);
  const named = [...value.matchAll(/url\(\s*["']?\s*#([^\s"')]+)/gi)].map(([, id]) => ({ id, property }));
  return isInherited ? [...named, { id: undefined, property }] : named;
}

function referencesIn(declarations: string): Reference[] {
  return declarations.split(';').flatMap((one) => {
    const colon = one.indexOf(':');
    return colon < 0 ? [] : referencesOf(one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1));
  });
}
