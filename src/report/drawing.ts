/** What an SVG drawing may hold. As an image on a page it can do nothing; opened by itself it is a page of this site. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';

/** Something in a drawing that could run, or load something else. */
export interface DrawingFault {
  /** Offset in the text. */
  offset: number;
  /** What stands there, such as `<script>`. */
  found: string;
  /** What it does, such as `runs code`. */
  does: string;
}

const svg = 'http://www.w3.org/2000/svg';
const html = 'http://www.w3.org/1999/xhtml';
/** They run code or hold something else (https://www.w3.org/TR/SVG2/interact.html, https://www.w3.org/TR/SVG2/embedded.html). */
const active = new Set(['script', 'handler', 'listener', 'iframe', 'audio', 'video', 'canvas', 'source', 'track', 'unknown']);
/** In HTML, which drawing programs use for labels, only what text is made of. */
const labels = new Set(['body', 'div', 'span', 'p', 'br', 'b', 'i', 'u', 's', 'em', 'strong', 'small', 'sub', 'sup', 'code', 'pre', 'font', 'center', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'hr', 'a']);
const animations = new Set(['set', 'animate', 'animatetransform', 'animatemotion', 'animatecolor', 'discard']);
const raster = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const encodings = /^(?:utf-8|us-ascii|ascii)$/i;
/** Attributes whose value is CSS. */
const css = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker|marker-(?:start|mid|end)|background)$/;
const maxFaults = 20;
const maxDepth = 200;

/**
 * Looks for what a drawing could do besides being seen.
 * @param text of the SVG file.
 * @returns the faults, in their order, at most twenty; a text that is no well-formed SVG is one fault. Linear in its length.
 */
export function drawingFaults(text: string): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const add = (found: string, does: string, offset = 0) => {
    if (faults.length < maxFaults) faults.push({ offset, found, does });
  };
  let start = 0;
  let root: string | undefined;
  let styles = 0;
  /** A style sheet is one text, whatever comments and sections stand in it. */
  let rules = '';
  let depth = 0;
  /** The parser stands just behind what it tells; a drawing is told where that begins. */
  const beginning = (mark: string) => Math.max(0, text.lastIndexOf(mark, parser.position - 1));

  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !encodings.test(encoding)) add(`encoding="${encoding}"`, 'lets a browser read other characters than are looked at here');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) add('<!DOCTYPE … [', 'declares entities', beginning('<!DOCTYPE'));
  });
  parser.on('processinginstruction', ({ target }) => add(`<?${target}`, 'loads or runs something else', beginning('<?')));
  parser.on('opentagstart', () => {
    start = beginning('<');
    // The parser looks for a name space through all that is open.
    if (++depth > maxDepth) throw new Error('elements inside more than 200 others');
  });
  parser.on('opentag', (tag) => {
    root ??= `${tag.uri} ${tag.local}`;
    const name = tag.local.toLowerCase();
    if (tag.uri === html ? !labels.has(name) : active.has(name)) add(`<${tag.name}>`, 'runs code, or can hold what does', start);
    if (name === 'style') styles++;
    for (const attribute of Object.values(tag.attributes)) {
      const does = whatItDoes(tag, attribute);
      if (does !== undefined) add(`${attribute.name}="${attribute.value}"`, does, start);
    }
  });
  parser.on('closetag', ({ local }) => {
    depth--;
    if (local.toLowerCase() !== 'style' || --styles > 0) return;
    if (loadsOthers(rules)) add(rules.trim(), 'loads something else', beginning('<style'));
    rules = '';
  });
  const words = (part: string) => {
    if (styles > 0) rules += part;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('error', (error) => {
    // What follows the first error means nothing.
    throw error;
  });
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch (error) {
    add(String((error as Error).message).replace(/^\d+:\d+: /, ''), 'cannot be read', Math.min(parser.position, text.length));
    return faults;
  }
  if (root !== `${svg} svg`) add(root?.split(' ')[1] ?? 'nothing', 'is no SVG');
  return faults;
}

function whatItDoes(tag: SaxesTagNS, { local, prefix, value }: SaxesAttributeNS): string | undefined {
  const name = local.toLowerCase();
  // Editors keep notes of their own under prefixes, which browsers do not read.
  if (prefix !== '' && name !== 'href') return undefined;
  if (name.startsWith('on')) return 'runs code';
  if (name === 'href' || name === 'src') return isHarmless(tag, value) ? undefined : 'leads out of the drawing';
  if (name === 'attributename' && animations.has(tag.local.toLowerCase()) && /^(?:.*:)?(?:href|on\w+|style)$/i.test(value.trim())) return 'changes what another element does';
  return css.test(name) && loadsOthers(value) ? 'loads something else' : undefined;
}

/** A part of the drawing, or a picture that it holds; a link may lead to another page. */
function isHarmless({ local }: SaxesTagNS, value: string): boolean {
  const address = value.trim();
  return address.startsWith('#') || raster.test(address) || (local === 'a' && /^https?:\/\//i.test(address));
}

/** In CSS, where a backslash may stand for any character. */
function loadsOthers(rules: string): boolean {
  if (/@import|\\|\bimage(?:-set)?\(/i.test(rules)) return true;
  return [...rules.matchAll(/url\(\s*["']?\s*([^\s"')]?[^\s"',)]{0,40})/gi)].some(([, address = '']) => !/^(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/|application\/(?:x-)?font))/i.test(address));
}
