/** Decks whose slides inherit formatting from themes, masters, layouts and shapes. */
import { zipOf } from './decks.fixture.ts';

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(...rows: [id: string, kind: string, target: string][]): string {
  const list = rows.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A shape; all arguments are XML. */
export function shape(text: string, { placeholder = '', levels = '', style = '' } = {}): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name=""/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr/>${style}<p:txBody><a:bodyPr/><a:lstStyle>${levels}</a:lstStyle>${text}</p:txBody></p:sp>`;
}

export function title(text: string): string {
  return shape(`<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`, { placeholder: '<p:ph type="title"/>' });
}

/** A run in a colour of the theme; without one it inherits its colour. */
export function run(text: string, scheme?: string): string {
  const fill = scheme === undefined ? '' : `<a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill>`;
  return `<a:r><a:rPr lang="en">${fill}</a:rPr><a:t>${text}</a:t></a:r>`;
}

/** A shape with one bullet, in a colour of the theme; without one it inherits its colour. */
export function bulletShape(text: string, scheme?: string): string {
  return shape(`<a:p><a:pPr><a:buChar char="•"/></a:pPr>${run(text, scheme)}</a:p>`);
}

export function paragraph(runs: string, level = 0): string {
  return `<a:p><a:pPr lvl="${level}"/>${runs}</a:p>`;
}

/** The style of a level in a list style. */
export function levelColour(level: number, scheme: string): string {
  return `<a:lvl${level}pPr><a:defRPr><a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill></a:defRPr></a:lvl${level}pPr>`;
}

/**
 * A deck whose master gives bullets to the body and maps tx1 to the dark colour of its theme. Slides and layout are the
 * XML of their shapes.
 */
export function officeDeck(
  slides: readonly string[],
  layout = '',
): { files: Record<string, string>; bytes: Uint8Array } {
  const tree = (shapes: string) => `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>`;
  const bullets = [1, 2, 3].map(
    (level) =>
      `<a:lvl${level}pPr><a:buChar char="•"/><a:defRPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl${level}pPr>`,
  );
  const colours = { dk1: '111111', lt1: 'FFFFFF', accent1: '00B050', accent2: 'FFC000', accent3: 'C00000' };
  const files: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation ${namespaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, index): [string, string, string] => [`s${index}`, 'slide', `slides/slide${index + 1}.xml`]),
    ),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${namespaces}>${tree(layout)}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      'r1',
      'slideMaster',
      '../slideMasters/slideMaster1.xml',
    ]),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${namespaces}>${tree('')}<p:clrMap bg1="lt1" tx1="dk1" accent1="accent1"/><p:txStyles><p:bodyStyle>${bullets.join('')}</p:bodyStyle></p:txStyles></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(['r1', 'theme', '/ppt/theme/theme1.xml']),
    'ppt/theme/theme1.xml': `<a:theme ${namespaces}><a:themeElements><a:clrScheme name="">${Object.entries(colours)
      .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
      .join('')}</a:clrScheme></a:themeElements></a:theme>`,
  };
  slides.forEach((shapes, index) => {
    files[`ppt/slides/slide${index + 1}.xml`] = `<p:sld ${namespaces}>${tree(shapes)}</p:sld>`;
    files[`ppt/slides/_rels/slide${index + 1}.xml.rels`] = relations([
      'r1',
      'slideLayout',
      '../slideLayouts/slideLayout1.xml',
    ]);
  });
  return { files, bytes: zipOf(files) };
}
