/** How large a drawing is if every part is counted as often as it is shown. */
import type { SaxesTagNS } from 'saxes';
import { decoded } from '../../urls/decoded.ts';

/** In characters: what a browser renders in a few seconds. No file that is read is so long. */
const most = 10_000_000;
const endless = { size: 2 * most, weight: 2 * most };
/** About what an element costs, or a piece of a line with a mark at its end. */
const charactersEach = 50;
/** What some elements cost besides, wherever they are shown; `other` is any other step of a filter. */
const costs = { pattern: 4_000, mask: 5_000, feGaussianBlur: 200_000, feDropShadow: 200_000, other: 5_000 };
/** How many references are followed from part to part. */
const maxDepth = 1_000;
const reference = /((?:^|;)\s*(?:filter|mask|clip-path)\s*:\s*)?url\(\s*(?:["']\s*)?(#[^\s"')]+)/gi;

/** An element; or all elements with one id, or all rules for one class, as if they were one. */
interface Part {
  name: string;
  offset: number;
  characters: number;
  /** What it costs besides its characters. */
  cost: number;
  inside: Part[];
  /** Names of parts, such as `#id`, that it shows once, or that mask, clip or filter it as a whole. */
  uses: string[];
  /** Names of parts, such as `#id` and `.class`, that fill or mark whatever it shows. */
  paints: string[];
}

/** Prepares to weigh a drawing. Parts inside parts multiply, so a small file can take a browser hours. */
export function createWeigher() {
  const elements: Part[] = [];
  const open: Part[] = [];
  const named = new Map<string, Part>();
  const weights = new Map<Part, typeof endless>();
  let depth = 0;

  function weigh(part: Part): typeof endless {
    const known = weights.get(part);
    if (known) return known;
    // A part that refers to itself has no end.
    weights.set(part, endless);
    if (depth === maxDepth) return endless;
    depth++;
    const shown = [...part.inside, ...part.uses.map(partNamed)].map(weigh);
    const painted = part.paints.map(partNamed).map(weigh);
    depth--;
    const size = shown.reduce((sum, one) => sum + one.size, part.characters);
    const paint = painted.reduce((sum, one) => sum + one.weight, 0) * Math.max(1, size / charactersEach);
    const weight = shown.reduce((sum, one) => sum + one.weight, part.characters + part.cost + paint);
    const result = { size: Math.min(size, endless.size), weight: Math.min(weight, endless.weight) };
    weights.set(part, result);
    return result;
  }

  function partNamed(name: string): Part {
    const part = named.get(name) ?? named.get(decoded(name)) ?? newPart(name, 0, 0);
    named.set(name, part);
    return part;
  }

  return {
    /** Begins an element, with the offsets of its tag. */
    open({ name, local, attributes }: SaxesTagNS, start: number, end: number) {
      // A picture is decoded once, however long it is.
      const part = newPart(name, start, local === 'image' ? charactersEach : end - start);
      if (Object.hasOwn(costs, local)) part.cost = costs[local as keyof typeof costs];
      else if (/^fe(?!Func)/.test(local)) part.cost = costs.other;
      for (const { local: attribute, value } of Object.values(attributes)) {
        if (attribute === 'id') partNamed(`#${value}`).inside.push(part);
        if (attribute === 'href' && local !== 'a' && value.trim().startsWith('#')) part.uses.push(value.trim());
        addReferences(attribute === 'style' ? value : `${attribute}:${value}`, part, part);
      }
      for (const one of new Set(`${attributes['class']?.value ?? ''} `.split(/\s+/))) {
        part.uses.push(`.${one} once`);
        part.paints.push(`.${one}`);
      }
      // A filter costs nothing until it is used.
      if (local !== 'filter') open.at(-1)?.inside.push(part);
      open.push(part);
      elements.push(part);
    },
    close: () => void open.pop(),
    text(length: number) {
      const part = open.at(-1);
      if (part) part.characters += length;
    },
    /** Adds the rules of a style sheet. One without a class counts for every element. */
    rules(css: string) {
      for (const rule of css.split('}')) {
        const body = rule.lastIndexOf('{') + 1;
        // Which of the classes that it names an element has does not matter.
        for (const one of new Set(rule.slice(0, body).match(/(?<=\.)[\w-]+/g) ?? [''])) {
          addReferences(rule.slice(body), partNamed(`.${one} once`), partNamed(`.${one}`));
        }
      }
    },
    /** The first element that is too much in itself; undefined if the whole is not. */
    tooHeavy: () => {
      const isHeavy = (part: Part) => weigh(part).weight > most;
      return elements.find((part) => isHeavy(part) && !part.inside.some(isHeavy));
    },
  };
}

function newPart(name: string, offset: number, characters: number): Part {
  return { name, offset, characters, cost: 0, inside: [], uses: [], paints: [] };
}

/** Adds what declarations refer to. A filter, mask or clip is applied once to all that a part shows. */
function addReferences(css: string, once: Part, { paints }: Part): void {
  for (const [, isOnce, id] of css.matchAll(reference)) (isOnce === undefined ? paints : once.uses).push(id!);
  // Applied to every part of a part: no program writes that.
  if (/\binherit\b/i.test(css) && /\b(?:filter|mask|clip-path|all)\b/i.test(css)) once.cost = endless.weight;
}
