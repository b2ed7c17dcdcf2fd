/**
 * The elements and attributes of a plain drawing (https://www.w3.org/TR/SVG2/eltindex.html,
 * https://www.w3.org/TR/SVG2/attindex.html): no animations, no HTML, nothing that asks another host.
 */

const light = [
  'svg',
  'g',
  'defs',
  'symbol',
  'switch',
  'a',
  'title',
  'desc',
  'metadata',
  'style',
  'image',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'textPath',
  'linearGradient',
  'radialGradient',
  'stop',
  'marker',
  'filter',
  'feFuncR',
  'feFuncG',
  'feFuncB',
  'feFuncA',
  // Fonts that LibreOffice writes and browsers leave out.
  'font',
  'font-face',
  'missing-glyph',
  'glyph',
];
/** What shadows are made of. The time that others take depends on their numbers. */
const filters = [
  'feBlend',
  'feColorMatrix',
  'feComponentTransfer',
  'feComposite',
  'feFlood',
  'feMerge',
  'feMergeNode',
  'feOffset',
];

/** What an element costs besides its characters: as many characters of simple shapes take as long to render. */
export const elementWeights: ReadonlyMap<string, number> = new Map([
  ...light.map((name): [string, number] => [name, 0]),
  ...filters.map((name): [string, number] => [name, 20_000]),
  ['feDropShadow', 200_000],
  ['feGaussianBlur', 200_000],
  ['use', 50],
  ['clipPath', 1_000],
  ['mask', 4_000],
  ['pattern', 4_000],
]);

const families = [
  'alignment',
  'aria',
  'baseline',
  'clip',
  'color',
  'data',
  'dominant',
  'enable',
  'fill',
  'flood',
  'font',
  'glyph',
  'horiz',
  'image',
  'letter',
  'line',
  'marker',
  'mask',
  'mix',
  'paint',
  'pointer',
  'shape',
  'stop',
  'stroke',
  'text',
  'transform',
  'unicode',
  'units',
  'vector',
  'white',
  'word',
  'writing',
];
const names = [
  'id|class|style|lang|role|tabindex|version|baseProfile|viewBox|preserveAspectRatio|zoomAndPan|type|media',
  'href|target|rel|contentStyleType|contentScriptType|systemLanguage|requiredFeatures|requiredExtensions',
  'x|y|[xy][12]|d[xy]?|c[xy]|r[xy]?|f[rxy]|width|height|points|pathLength|rotate|textLength|lengthAdjust|startOffset',
  'method|spacing|side|offset|spreadMethod|markerWidth|markerHeight|orient|ref[XY]|ascent|descent|panose-1|arabic-form',
  '(?:gradient|pattern|patternContent|mask|maskContent|clipPath|marker|filter|primitive)Units',
  '(?:gradient|pattern)Transform',
  'in2?|result|mode|operator|k[1-4]|stdDeviation|values|tableValues|slope|intercept|amplitude|exponent|edgeMode',
  'cursor|direction|display|filter|isolation|kerning|opacity|order|overflow|visibility',
];

/** The names of attributes: families such as `stroke`, `stroke-width`, and single ones. */
export const attributes = new RegExp(`^(?:(?:${families.join('|')})(?:-.*)?|${names.join('|')})$`);
