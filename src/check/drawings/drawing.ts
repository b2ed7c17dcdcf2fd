/** Opened by itself, an SVG drawing is a page of this site. */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { restOfLine } from '../../report/diagnostics/source.ts';
import { readDrawing, type Declaration, type DrawingPart } from './read-drawing.ts';
import { tooMuch } from './repeated-parts.ts';

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

/**
 * Finds what does not belong in a plain drawing: at most twenty faults, in order. The lists say what is allowed,
 * because browsers learn new ways to run code and to ask other hosts.
 */
export function drawingFaults(text: string, isMark = false): DrawingFault[] {
  const { root, declarations, unreadable } = readDrawing(text);
  const ofParts = root ? [...faultsIn(root, isMark, true).take(maxFaults)] : [];
  const faults = [...declarations.flatMap((declaration) => declarationFault(declaration) ?? []), ...ofParts];
  faults.sort((a, b) => a.offset - b.offset);
  if (unreadable) faults.push({ offset: unreadable.offset, found: unreadable.message, does: 'cannot be read' });
  if (faults.length > 0 || !root) return faults.slice(0, maxFaults);
  const offset = tooMuch(root);
  const does = 'repeats parts more than a browser can render in time';
  return offset === undefined ? [] : [{ offset, found: restOfLine(text, offset), does }];
}

function declarationFault({ kind, offset, value }: Declaration): DrawingFault | undefined {
  if (kind === 'instruction') return { offset, found: `<?${value}`, does: 'loads or runs something else' };
  if (kind === 'doctype')
    return value.includes('[') ? { offset, found: '<!DOCTYPE … [', does: 'declares entities' } : undefined;
  const does = 'makes a browser read other characters than those that are checked here';
  return encodings.test(value) ? undefined : { offset, found: `encoding="${value}"`, does };
}

/** What is wrong with an element and with those inside it. */
function* faultsIn(part: DrawingPart, isMark: boolean, isRoot = false): Generator<DrawingFault, void> {
  const { tag, start: offset, text, parts } = part;
  const { uri, local } = tag;
  const isPlain = uri === svg && elements.has(local) && !(isMark && notInMark.has(local));
  const ofElement = elementFault(tag, isPlain, isRoot);
  if (ofElement !== undefined) yield { offset, found: `<${tag.name}>`, does: ofElement };
  for (const attribute of isPlain ? Object.values(tag.attributes) : []) {
    const does = attributeFault(tag, attribute);
    if (does !== undefined) yield { offset, found: `${attribute.name}="${attribute.value}"`, does };
  }
  // Some browsers read the text of elements in a style sheet too.
  const does = local === 'style' ? cssFault(text) : undefined;
  if (does !== undefined) yield { offset, found: text.trim(), does };
  for (const inner of parts) yield* faultsIn(inner, isMark);
}

function elementFault({ uri, local }: SaxesTagNS, isPlain: boolean, isRoot: boolean): string | undefined {
  if (isRoot && !(isPlain && local === 'svg')) return 'is no SVG';
  return !isPlain && understood.test(uri) ? 'is not an element of a plain drawing' : undefined;
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
/** Functions that load nothing and take little time; also parentheses without a name. */
const functions = new Set(
  [
    '',
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp format local',
    'rect inset circle ellipse polygon matrix matrix3d skew skewx skewy rotate rotate3d rotatex rotatey rotatez',
    'scale scale3d scalex scaley scalez translate translate3d translatex translatey translatez',
    'not is where lang nth-child nth-last-child nth-of-type nth-last-of-type',
  ].flatMap((names) => names.split(' ')),
);

/** What CSS does besides setting shapes and colours. */
function cssFault(css: string): string | undefined {
  // A backslash may stand for any character.
  if (/\\|@(?!font-face\b|media\b)/i.test(css)) return 'loads something else';
  for (const [, name = '', url = ''] of css.matchAll(/([\w-]{0,40})\(\s*["']?\s*([^\s"')]{0,60})/g)) {
    const isInside = url.startsWith('#') || raster.test(url) || font.test(url);
    if (name.toLowerCase() === 'url' ? !isInside : !functions.has(name.toLowerCase())) return 'loads something else';
  }
  return undefined;
}
