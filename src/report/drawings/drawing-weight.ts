/** How large a drawing is if every part is counted as often as it is shown. */
import type { SaxesTagNS } from 'saxes';
import { decoded } from '../../urls/decoded.ts';

/** What an element shows, and what rendering it costs, both in characters. */
interface Weight {
  size: number;
  weight: number;
}

/** What a browser renders in a few seconds. No file that is read is so long. */
const maxWeight = 10_000_000;
const endless: Weight = { size: 2 * maxWeight, weight: 2 * maxWeight };
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

/** Weighs a drawing while it is parsed. Parts inside parts multiply, so a small file can take a browser hours. */
export class DrawingWeigher {
  readonly #elements: Part[] = [];
  readonly #open: Part[] = [];
  readonly #named = new Map<string, Part>();
  readonly #weights = new Map<Part, Weight>();
  #depth = 0;

  /** Begins an element, with the offsets of its tag. */
  open({ name, local, attributes }: SaxesTagNS, start: number, end: number): void {
    // A picture is decoded once, however long it is.
    const part = newPart(name, start, local === 'image' ? charactersEach : end - start);
    if (Object.hasOwn(costs, local)) part.cost = costs[local as keyof typeof costs];
    else if (/^fe(?!Func)/.test(local)) part.cost = costs.other;
    for (const { local: attribute, value } of Object.values(attributes)) {
      if (attribute === 'id') this.#partNamed(`#${value}`).inside.push(part);
      if (attribute === 'href' && local !== 'a' && value.trim().startsWith('#')) part.uses.push(value.trim());
      addReferences(attribute === 'style' ? value : `${attribute}:${value}`, part, part);
    }
    for (const className of new Set(`${attributes['class']?.value ?? ''} `.split(/\s+/))) {
      part.uses.push(`.${className} once`);
      part.paints.push(`.${className}`);
    }
    // A filter costs nothing until it is used.
    if (local !== 'filter') this.#open.at(-1)?.inside.push(part);
    this.#open.push(part);
    this.#elements.push(part);
  }

  /** Ends the last element that was begun. */
  close(): void {
    this.#open.pop();
  }

  /** Adds text to the element that is open. */
  text(length: number): void {
    const part = this.#open.at(-1);
    if (part) part.characters += length;
  }

  /** Adds the rules of a style sheet. One without a class counts for every element. */
  rules(css: string): void {
    for (const rule of css.split('}')) {
      const body = rule.lastIndexOf('{') + 1;
      // Which of the classes that it names an element has does not matter.
      for (const className of new Set(rule.slice(0, body).match(/(?<=\.)[\w-]+/g) ?? [''])) {
        addReferences(rule.slice(body), this.#partNamed(`.${className} once`), this.#partNamed(`.${className}`));
      }
    }
  }

  /** The first element that is too much in itself; undefined if the whole is not. */
  tooHeavy(): Part | undefined {
    const isHeavy = (part: Part) => this.#weigh(part).weight > maxWeight;
    return this.#elements.find((part) => isHeavy(part) && !part.inside.some(isHeavy));
  }

  #weigh(part: Part): Weight {
    const known = this.#weights.get(part);
    if (known) return known;
    // A part that refers to itself has no end.
    this.#weights.set(part, endless);
    if (this.#depth === maxDepth) return endless;
    this.#depth++;
    const shown = [...part.inside, ...part.uses.map((name) => this.#partNamed(name))].map((use) => this.#weigh(use));
    const paints = part.paints.map((name) => this.#weigh(this.#partNamed(name)));
    this.#depth--;
    const size = shown.reduce((sum, use) => sum + use.size, part.characters);
    const painted = paints.reduce((sum, paint) => sum + paint.weight, 0) * Math.max(1, size / charactersEach);
    const weight = shown.reduce((sum, use) => sum + use.weight, part.characters + part.cost + painted);
    const result = { size: Math.min(size, endless.size), weight: Math.min(weight, endless.weight) };
    this.#weights.set(part, result);
    return result;
  }

  #partNamed(name: string): Part {
    const part = this.#named.get(name) ?? this.#named.get(decoded(name)) ?? newPart(name, 0, 0);
    this.#named.set(name, part);
    return part;
  }
}

function newPart(name: string, offset: number, characters: number): Part {
  return { name, offset, characters, cost: 0, inside: [], uses: [], paints: [] };
}

/** Adds what declarations refer to. A filter, mask or clip is applied once to all that a part shows. */
function addReferences(css: string, once: Part, { paints }: Part): void {
  for (const [, property, id] of css.matchAll(reference)) (property === undefined ? paints : once.uses).push(id!);
  // Applied to every part of a part: no program writes that.
  if (/\binherit\b/i.test(css) && /\b(?:filter|mask|clip-path|all)\b/i.test(css)) once.cost = endless.weight;
}
