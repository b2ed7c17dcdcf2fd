/** The picture of a shared link: the name of the site, its newest report, and a shape for every item. */
// One file. Otherwise it is 150, whose loading is noticed in every build.
import culori from 'culori/require';
import { escapeXml } from '../exports/write-xml.ts';
import { colourOf, type Status } from '../report/status.ts';
import { previewSize } from '../views/page-data.ts';
import { drawingOf } from './words.ts';

export interface Preview {
  title: string;
  team: string;
  /** Such as `Plan for F23B, 19 items`. */
  report: string;
  /** Changes in words; may be empty. */
  changes: string;
  /** The status of each item, by area. */
  areas: readonly (readonly Status[])[];
  /** The site's mark, a `data:image/…` URL. */
  mark: string;
  /** `src/styles/tokens.css`, for its light colours. */
  tokens: string;
  /** Replaces the accent of the tokens. */
  accent?: string | undefined;
}

const margin = 80;
/** The letters of the two fonts; those of other scripts would be missing one by one. */
const writable = /^[\u0020-\u007e\u00a0-\u0131\u0134-\u0148\u014a-\u017e\u2013\u2014\u2018-\u201e\u2020\u2022\u2026]*$/;

/** Draws the picture as SVG. Leaves out a text if the fonts lack some of its letters, as half a text would be worse. */
export function previewSvg(preview: Preview): string {
  const colour = (name: string) => (name === 'accent' && preview.accent) || lightColour(preview.tokens, name);
  const text = (words: string, x: number, y: number, size: number, face: 'Text' | 'Label', fill: string) =>
    writable.test(words)
      ? `<text x="${x}" y="${y}" font-family="Almanac ${face}" font-size="${size}" fill="${colour(fill)}">${escapeXml(words)}</text>`
      : '';
  const { size, lines } = fitTitle(preview.title);
  const right = previewSize.width - margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${previewSize.width} ${previewSize.height}">`,
    `<path fill="${colour('paper')}" d="M0 0h${previewSize.width}v${previewSize.height}H0z"/>`,
    `<image x="${margin}" y="64" width="60" height="60" href="${escapeXml(preview.mark)}"/>`,
    text(shorten(preview.team, 52), margin + 84, 105, 32, 'Label', 'ink-2'),
    `<path stroke="${colour('accent')}" stroke-width="3" d="M${margin} 156H${right}"/><path stroke="${colour('ink')}" d="M${margin} 162.5H${right}"/>`,
    ...lines.map((line, index) =>
      text(line, margin - 4, 312 + size * (0.36 + 1.06 * (index - (lines.length - 1) / 2)), size, 'Text', 'ink'),
    ),
    `<path stroke="${colour('ink')}" stroke-opacity=".4" d="M${margin} 462.5H${right}"/>`,
    text(
      shorten([preview.report, preview.changes].filter((words) => words !== '').join(' · '), 66),
      margin,
      508,
      28,
      'Label',
      'ink',
    ),
    ...drawShapes(preview, colour),
    '</svg>',
  ].join('\n');
}

/** Two rows of shapes, with a space between areas. What does not fit is left out: the text has the number. */
function drawShapes({ areas }: Preview, colour: (name: string) => string): string[] {
  const size = 24;
  const drawn: string[] = [];
  let [x, y] = [margin, 532];
  for (const area of areas) {
    for (const status of area) {
      if (x + size > previewSize.width - margin) [x, y] = [margin, y + 36];
      if (y > 572) return drawn;
      const token = status.id === 'unrecorded' ? 'ink-2' : colourOf(status);
      drawn.push(
        `<g color="${colour(token)}" transform="translate(${x} ${y}) scale(${size / 12})">${drawingOf(status.shape)}</g>`,
      );
      x += 34;
    }
    if (area.length > 0) x += 24;
  }
  return drawn;
}

function fitTitle(title: string): { size: number; lines: string[] } {
  for (const { size, columns, rows } of [
    { size: 104, columns: 19, rows: 2 },
    { size: 76, columns: 26, rows: 3 },
  ]) {
    const lines = wrap(title, columns);
    if (lines.length <= rows && lines.every((line) => line.length <= columns)) return { size, lines };
  }
  const lines = wrap(title, 34).map((line) => shorten(line, 34));
  return { size: 60, lines: lines.length > 4 ? [...lines.slice(0, 3), shorten(`${lines[3]} …`, 34)] : lines };
}

function wrap(text: string, columns: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= columns || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shorten(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, columns - 1).trimEnd()}…`;
}

function lightColour(tokens: string, name: string): string {
  const colour = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\))`).exec(tokens)?.[1];
  const hex = culori.formatHex(colour);
  if (hex === undefined) throw new Error(`tokens.css gives no light colour to --${name}.`);
  return hex;
}
