/** Opened by itself, an SVG drawing is a page of this site. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { restOfLine } from '../../report/diagnostics/source.ts';
import { tooMuch, type DrawingPart } from './repeated-parts.ts';

interface DrawingFault {
  offset: number;
  found: string;
  does: string;
}

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';
/** Browsers understand only the namespaces of the W3C; drawing programs keep their own notes in others. */
const understood = /^$|^https?:\/\/www\.w3\.org\/(?!1999\/02\/22-rdf-syntax-ns#)|mozilla/;
/** No animation, filter or mask, no HTML, nothing that asks a host (https://www.w3.org/TR/SVG2/eltindex.html). */
const elements = new Set(
  [
    'svg g defs symbol switch a title desc metadata style image use path rect circle ellipse line polyline polygon',
    'text tspan textPath linearGradient radialGradient stop pattern marker clipPath',
    // Fonts of LibreOffice, which browsers ignore.
    'font font-face missing-glyph glyph',
  ].flatMap((names) => names.split(' ')),
);
/** Builds draw the mark too, and these can take more time or memory than the text of a drawing shows. */
const notInMark = new Set(['pattern', 'image']);
/** Browsers keep learning attributes that ask another host. */
const outside = /^[^(]*\/\//;
const leadsOut = 'refers to something outside the drawing';
const encodings = /^(?:utf-8|us-ascii|ascii)$/i;
const maxFaults = 20;
const maxDepth = 200;

/**
 * Finds what does not belong in a plain drawing: at most twenty faults, in order. The lists say what is allowed,
 * because browsers learn new ways to run code and to ask other hosts.
 */
export function drawingFaults(text: string, isMark = false): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const add = (found: string, does: string, offset = 0) => {
    if (faults.length < maxFaults) faults.push({ offset, found, does });
  };
  const parser = new SaxesParser({ xmlns: true });
  /** Where what the parser has just passed begins. */
  const lastBefore = (beginning: string) => Math.max(0, text.lastIndexOf(beginning, parser.position - 1));
  const open: DrawingPart[] = [];
  let root: DrawingPart | undefined;
  let start = 0;
  const addText = (text: string) => {
    const around = open.at(-1);
    if (around) around.text += text;
  };
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (encodings.test(encoding)) return;
    add(`encoding="${encoding}"`, 'makes a browser read other characters than those that are checked here');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) add('<!DOCTYPE … [', 'declares entities', lastBefore('<!DOCTYPE'));
  });
  parser.on('processinginstruction', ({ target }) =>
    add(`<?${target}`, 'loads or runs something else', lastBefore('<?')),
  );
  parser.on('opentagstart', () => {
    start = lastBefore('<');
    // The parser looks for a namespace in every open element.
    if (open.length >= maxDepth) throw new Error('elements inside more than 200 others');
  });
  parser.on('opentag', (tag) => {
    const part: DrawingPart = { tag, start, end: start, text: '', parts: [] };
    open.at(-1)?.parts.push(part);
    open.push(part);
    const isPlain = tag.uri === svg && elements.has(tag.local) && !(isMark && notInMark.has(tag.local));
    if (!root && !(isPlain && tag.local === 'svg')) add(`<${tag.name}>`, 'is no SVG', start);
    else if (!isPlain && understood.test(tag.uri)) add(`<${tag.name}>`, 'is not an element of a plain drawing', start);
    root ??= part;
    for (const attribute of isPlain ? Object.values(tag.attributes) : []) {
      const does = attributeFault(tag, attribute);
      if (does !== undefined) add(`${attribute.name}="${attribute.value}"`, does, start);
    }
  });
  parser.on('closetag', ({ local }) => {
    const part = open.pop()!;
    part.end = parser.position;
    // Some browsers read the text of elements in a style sheet too.
    addText(part.text);
    const does = local === 'style' ? cssFault(part.text) : undefined;
    if (does !== undefined) add(part.text.trim(), does, part.start);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    // Nothing after the first error means anything.
    throw error;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    add((error as Error).message.replace(/^\d+:\d+: /, ''), 'cannot be read', Math.min(parser.position, text.length));
    return faults;
  }
  const offset = faults.length > 0 || !root ? undefined : tooMuch(root);
  const repeats = 'repeats parts more than a browser can render in time';
  if (offset !== undefined) add(restOfLine(text, offset), repeats, offset);
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
  if (element === 'image') return raster.test(url);
  return url.startsWith('#') || (element === 'a' && /^https?:\/\//i.test(url));
}

const raster = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const font = /^data:(?:font\/|application\/(?:x-)?font)/i;
/** Functions that load nothing and take little time. */
const functions = new RegExp(
  `^(?:${[
    'rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color(?:-mix)?|light-dark|calc|min|max|clamp|format|local',
    'rect|inset|circle|ellipse|polygon|matrix(?:3d)?|(?:translate|scale|rotate)(?:3d|[xyz])?|skew[xy]?',
    'not|is|where|lang|(?:nth|first|last)-[\\w-]+|',
  ].join('|')})$`,
  'i',
);

/** What CSS does besides setting shapes and colours. */
function cssFault(css: string): string | undefined {
  // A backslash may stand for any character.
  if (/\\|@(?!font-face\b|media\b)/i.test(css)) return 'loads something else';
  for (const [, name = '', url = ''] of css.matchAll(/([\w-]{0,40})\(\s*["']?\s*([^\s"')]{0,60})/g)) {
    const isInside = url.startsWith('#') || raster.test(url) || font.test(url);
    if (name.toLowerCase() === 'url' ? !isInside : !functions.test(name)) return 'loads something else';
  }
  return undefined;
}
