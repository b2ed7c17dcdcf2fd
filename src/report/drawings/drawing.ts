/** What an SVG drawing may contain. Opened by itself, it is a page of this site. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { cssFault, isRaster } from './drawing-css.ts';
import { createWeigher } from './drawing-weight.ts';

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
/** Browsers know no other namespaces than those of the W3C; drawing programs keep notes of their own in theirs. */
const known = /^$|^https?:\/\/www\.w3\.org\/(?!1999\/02\/22-rdf-syntax-ns#)|mozilla/;
const noElement = 'is not an element of a plain drawing';
/** No animations, no HTML, nothing that asks another host (https://www.w3.org/TR/SVG2/eltindex.html). */
const elements = new Set(
  [
    'svg g defs symbol switch a title desc metadata style image use path rect circle ellipse line polyline polygon',
    'text tspan textPath linearGradient radialGradient stop pattern marker mask clipPath',
    'filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncR feFuncG feFuncB feFuncA',
    'feGaussianBlur feMerge feMergeNode feOffset',
    // Fonts that LibreOffice writes and browsers leave out.
    'font font-face missing-glyph glyph',
  ].flatMap((names) => names.split(' ')),
);
/** A URL of another host. Browsers learn new attributes that ask one. */
const outside = /^[^(]*\/\//;
const leadsOut = 'refers to something outside the drawing';
const tooHeavy = 'repeats or blurs more than a browser can render in time';
const encodings = /^(?:utf-8|us-ascii|ascii)$/i;
const maxFaults = 20;
const maxDepth = 200;

/**
 * Finds what does not belong in a plain drawing: at most twenty faults, in order. The lists say what is allowed,
 * because browsers learn new ways to run code and to ask other hosts.
 * @param isMark whether it is the mark of the site, which builds render too: filters would take most of their time.
 */
export function drawingFaults(text: string, isMark = false): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const weigher = createWeigher();
  const add = (found: string, does: string, offset = 0) => {
    if (faults.length < maxFaults) faults.push({ offset, found, does });
  };
  let start = 0;
  let hasRoot = false;
  let styles = 0;
  /** The text of a style sheet, without comments and around sections. */
  let rules = '';
  let depth = 0;
  /** The parser is just past what it reports. */
  const beginning = (mark: string) => Math.max(0, text.lastIndexOf(mark, parser.position - 1));

  parser.on('xmldecl', ({ encoding }) => {
    if (encoding === undefined || encodings.test(encoding)) return;
    add(`encoding="${encoding}"`, 'lets a browser read other characters than are looked at here');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) add('<!DOCTYPE … [', 'declares entities', beginning('<!DOCTYPE'));
  });
  parser.on('processinginstruction', ({ target }) =>
    add(`<?${target}`, 'loads or runs something else', beginning('<?')),
  );
  parser.on('opentagstart', () => {
    start = beginning('<');
    // The parser looks for a namespace in every open element.
    if (++depth > maxDepth) throw new Error('elements inside more than 200 others');
  });
  parser.on('opentag', (tag) => {
    weigher.open(tag, start, parser.position);
    if (tag.local === 'style') styles++;
    const isPlain = tag.uri === svg && elements.has(tag.local) && !(isMark && tag.local === 'filter');
    if (!hasRoot && !(isPlain && tag.local === 'svg')) add(`<${tag.name}>`, 'is no SVG', start);
    else if (!isPlain && known.test(tag.uri)) add(`<${tag.name}>`, noElement, start);
    hasRoot = true;
    if (!isPlain) return;
    for (const attribute of Object.values(tag.attributes)) {
      const does = attributeFault(tag, attribute);
      if (does !== undefined) add(`${attribute.name}="${attribute.value}"`, does, start);
    }
  });
  parser.on('closetag', ({ local }) => {
    depth--;
    weigher.close();
    if (local !== 'style' || --styles > 0) return;
    const does = cssFault(rules);
    if (does !== undefined) add(rules.trim(), does, beginning('<style'));
    weigher.rules(rules);
    rules = '';
  });
  const words = (part: string) => {
    weigher.text(part.length);
    if (styles > 0) rules += part;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('error', (error) => {
    // What follows the first error means nothing.
    throw error;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    add(
      String((error as Error).message).replace(/^\d+:\d+: /, ''),
      'cannot be read',
      Math.min(parser.position, text.length),
    );
    return faults;
  }
  const heavy = weigher.tooHeavy();
  if (heavy) add(`<${heavy.name}>`, tooHeavy, heavy.offset);
  return faults;
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
