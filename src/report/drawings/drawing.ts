/** What an SVG drawing may contain. Opened by itself, it is a page of this site. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { restOfLine } from '../diagnostics/source.ts';
import { cssFault, isRaster } from './drawing-css.ts';
import { RepeatedParts } from './repeated-parts.ts';

/** Something that does not belong in a plain drawing. */
export interface DrawingFault {
  /** Offset in the text. */
  offset: number;
  /** What was found there, such as `<script>`. */
  found: string;
  /** What is wrong with it, such as `runs code`. */
  does: string;
}

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';
/** Browsers understand no other namespaces than those of the W3C; drawing programs keep notes of their own in theirs. */
const understood = /^$|^https?:\/\/www\.w3\.org\/(?!1999\/02\/22-rdf-syntax-ns#)|mozilla/;
const noElement = 'is not an element of a plain drawing';
/** No animations, filters and masks, no HTML, nothing that asks another host (https://www.w3.org/TR/SVG2/eltindex.html). */
const elements = new Set(
  [
    'svg g defs symbol switch a title desc metadata style image use path rect circle ellipse line polyline polygon',
    'text tspan textPath linearGradient radialGradient stop pattern marker clipPath',
    // Fonts that LibreOffice writes and browsers leave out.
    'font font-face missing-glyph glyph',
  ].flatMap((names) => names.split(' ')),
);
/** Builds draw the mark too, and these take more time or memory than the text of a drawing shows. */
const notInMark = new Set(['pattern', 'image']);
/** A URL of another host. Browsers learn new attributes that ask one. */
const outside = /^[^(]*\/\//;
const leadsOut = 'refers to something outside the drawing';
const repeats = 'repeats parts more than a browser can render in time';
const encodings = /^(?:utf-8|us-ascii|ascii)$/i;
const maxFaults = 20;
const maxDepth = 200;

/**
 * Finds what does not belong in a plain drawing: at most twenty faults, in order. The lists say what is allowed,
 * because browsers learn new ways to run code and to ask other hosts.
 * @param isMark whether it is the mark of the site.
 */
export function drawingFaults(text: string, isMark = false): DrawingFault[] {
  return new DrawingCheck(text, isMark).run();
}

/** Parses one drawing, and collects its faults. */
class DrawingCheck {
  readonly #text: string;
  readonly #isMark: boolean;
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #parts = new RepeatedParts();
  readonly #faults: DrawingFault[] = [];
  /** Offset of the last tag. */
  #start = 0;
  #hasRoot = false;
  #depth = 0;
  /** How many `style` elements are open. */
  #styles = 0;
  /** The text of a style sheet, without comments and around sections. */
  #css = '';

  constructor(text: string, isMark: boolean) {
    this.#isMark = isMark;
    this.#text = text;
    const parser = this.#parser;
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding === undefined || encodings.test(encoding)) return;
      this.#add(`encoding="${encoding}"`, 'lets a browser read other characters than are looked at here');
    });
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) this.#add('<!DOCTYPE … [', 'declares entities', this.#lastBefore('<!DOCTYPE'));
    });
    parser.on('processinginstruction', ({ target }) =>
      this.#add(`<?${target}`, 'loads or runs something else', this.#lastBefore('<?')),
    );
    parser.on('opentagstart', () => {
      this.#start = this.#lastBefore('<');
      // The parser looks for a namespace in every open element.
      if (++this.#depth > maxDepth) throw new Error('elements inside more than 200 others');
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', ({ local }) => this.#close(local));
    parser.on('text', (part) => this.#addText(part));
    parser.on('cdata', (part) => this.#addText(part));
    parser.on('error', (error) => {
      // What follows the first error means nothing.
      throw error;
    });
  }

  run(): DrawingFault[] {
    try {
      this.#parser.write(this.#text).close();
    } catch (error) {
      const message = (error as Error).message.replace(/^\d+:\d+: /, '');
      this.#add(message, 'cannot be read', Math.min(this.#parser.position, this.#text.length));
      return this.#faults;
    }
    const offset = this.#faults.length > 0 ? undefined : this.#parts.tooMany();
    if (offset !== undefined) this.#add(restOfLine(this.#text, offset), repeats, offset);
    return this.#faults;
  }

  #open(tag: SaxesTagNS): void {
    this.#parts.open(tag, this.#start);
    if (tag.local === 'style') this.#styles++;
    const isPlain = tag.uri === svg && elements.has(tag.local) && !(this.#isMark && notInMark.has(tag.local));
    if (!this.#hasRoot && !(isPlain && tag.local === 'svg')) this.#add(`<${tag.name}>`, 'is no SVG', this.#start);
    else if (!isPlain && understood.test(tag.uri)) this.#add(`<${tag.name}>`, noElement, this.#start);
    this.#hasRoot = true;
    if (!isPlain) return;
    for (const attribute of Object.values(tag.attributes)) {
      const does = attributeFault(tag, attribute);
      if (does !== undefined) this.#add(`${attribute.name}="${attribute.value}"`, does, this.#start);
    }
  }

  #close(name: string): void {
    this.#depth--;
    this.#parts.close(name, this.#parser.position);
    if (name !== 'style' || --this.#styles > 0) return;
    const does = cssFault(this.#css);
    if (does !== undefined) this.#add(this.#css.trim(), does, this.#lastBefore('<style'));
    this.#parts.rules(this.#css, this.#text);
    this.#css = '';
  }

  #addText(part: string): void {
    if (this.#styles > 0) this.#css += part;
  }

  #add(found: string, does: string, offset = 0): void {
    if (this.#faults.length < maxFaults) this.#faults.push({ offset, found, does });
  }

  /** Where what the parser has just passed begins. */
  #lastBefore(beginning: string): number {
    return Math.max(0, this.#text.lastIndexOf(beginning, this.#parser.position - 1));
  }
}

function attributeFault(tag: SaxesTagNS, { uri, local, prefix, value }: SaxesAttributeNS): string | undefined {
  if (prefix === 'xmlns' || local === 'xmlns') return undefined;
  if (local === 'href' && (prefix === '' || uri === xlink))
    return isHarmless(tag.local, value.trim()) ? undefined : leadsOut;
  if (uri === xml) return local === 'base' ? leadsOut : undefined;
  if (prefix !== '') return undefined;
  if (/^on/i.test(local)) return 'runs code';
  if (/^(?:id|class|lang|required.*|(?:data|aria|font)-.*)$/.test(local)) return undefined;
  return outside.test(value) ? leadsOut : cssFault(value);
}

/** A part of the drawing, or an embedded picture; only a link may lead to another page. */
function isHarmless(element: string, url: string): boolean {
  if (element === 'image') return isRaster(url);
  return url.startsWith('#') || (element === 'a' && /^https?:\/\//i.test(url));
}
