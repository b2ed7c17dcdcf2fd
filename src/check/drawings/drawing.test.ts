import { describe, expect, test } from 'vitest';
import { drawingFaults } from './drawing.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;

describe('a drawing that does more than show something is reported', () => {
  test.each<[string, string, string]>([
    ['a script', svg('<script>alert(1)</script>'), '<script>'],
    ['a script of another file', svg('<script href="x.js"/>'), '<script>'],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>'), '<SCRIPT>'],
    [
      'a script under a prefix',
      `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>x</s:script></s:svg>`,
      '<s:script>',
    ],
    ['a script of HTML', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>'), '<h:script>'],
    ['an event handler', svg('<rect onclick="alert(1)"/>'), 'onclick="alert(1)"'],
    ['an event handler of the whole drawing', svg('', ' onload="alert(1)"'), 'onload="alert(1)"'],
    ['a javascript: link', svg('<a href="javascript:alert(1)"><text>x</text></a>'), 'href="javascript:alert(1)"'],
    [
      'a javascript: link with a line break inside',
      svg('<a href="java&#10;script:alert(1)"/>'),
      'href="java\nscript:alert(1)"',
    ],
    [
      'a javascript: link of the old kind',
      svg('<a xlink:href="&#x6A;avascript:alert(1)"/>'),
      'xlink:href="javascript:alert(1)"',
    ],
    [
      'a drawing inside a drawing',
      svg('<use href="data:image/svg+xml;base64,PHN2Zz4="/>'),
      'href="data:image/svg+xml;base64,PHN2Zz4="',
    ],
    [
      'an image of another host',
      svg('<image href="https://elsewhere.example/x.png"/>'),
      'href="https://elsewhere.example/x.png"',
    ],
    [
      'a frame',
      svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:x"/></foreignObject>'),
      '<iframe>',
    ],
    [
      'a style sheet of another host',
      svg('<style>@import "https://elsewhere.example/x.css";</style>'),
      '@import "https://elsewhere.example/x.css";',
    ],
    [
      'a fill of another host',
      svg('<rect style="fill: url(https://elsewhere.example/x)"/>'),
      'style="fill: url(https://elsewhere.example/x)"',
    ],
    [
      'a style sheet with a comment in a word',
      svg('<style>@im<!-- x -->port "https://elsewhere.example/x.css";</style>'),
      '@import "https://elsewhere.example/x.css";',
    ],
    [
      'a style sheet with a CDATA section in a word',
      svg('<style>.a{fill:u<![CDATA[rl(https://elsewhere.example/x)]]>}</style>'),
      '.a{fill:url(https://elsewhere.example/x)}',
    ],
    [
      'a style sheet with an element in a word',
      svg('<style>@im<g>port</g> "https://elsewhere.example/x.css";</style>'),
      '@import "https://elsewhere.example/x.css";',
    ],
    ['an escaped letter in CSS', svg('<style>@\\69mport "x"</style>'), '@\\69mport "x"'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, '<!DOCTYPE … ['],
    [
      'an instruction to load a style sheet',
      `<?xml-stylesheet href="x.xsl" type="text/xsl"?>${svg('')}`,
      '<?xml-stylesheet',
    ],
    ['an encoding that can hide letters', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, 'encoding="UTF-7"'],
    ['an HTML page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', '<html>'],
  ])('%s', (_name, text, found) => {
    expect(drawingFaults(text).map((fault) => fault.found)).toContain(found);
  });

  test('a file that is not an SVG', () => {
    expect(drawingFaults('<svg/>')[0]?.does).toBe('is no SVG');
    expect(drawingFaults(`<g>${svg('')}</g>`)[0]?.does).toBe('is no SVG');
    for (const text of [
      '',
      'GIF89a',
      '<svg xmlns="http://www.w3.org/2000/svg">',
      svg('<p>'),
      svg('&nbsp;'),
      '<script>alert(1)</script>',
    ])
      expect(drawingFaults(text).length, text).toBeGreaterThan(0);
  });
});

describe('a drawing that only shows something is accepted', () => {
  test.each<[string, string]>([
    ['shapes', svg('<path d="M0 0h1"/><text>javascript:alert(1)</text>')],
    [
      'repeated parts and its own colours',
      svg(
        '<defs><g id="a"/><linearGradient id="b"/></defs><use href="#a"/><use xlink:href="#a" fill="url(#b)" style="stroke:url(\'#b\')"/>',
      ),
    ],
    ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'].map((kind): [string, string] => [
      `an embedded image, ${kind}`,
      svg(`<image href="data:image/${kind};base64,AAAA"/>`),
    ]),
    ['a link to another page', svg('<a href="https://example.org/"><text>x</text></a>')],
    [
      'an embedded style sheet',
      svg(
        '<style>@font-face{src:url(data:font/woff2;base64,AA)} .a{fill:#123}</style><style type="text/css"><![CDATA[.b{fill:url(#c)}]]></style>',
      ),
    ],
    [
      'the document type of SVG 1.1',
      `<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    ],
    [
      'metadata of a drawing program',
      svg(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li r:resource="http://example.org/"/></r:RDF></metadata>',
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:onx="1"',
      ),
    ],
  ])('%s', (_name, text) => {
    expect(drawingFaults(text)).toEqual([]);
  });
});

test('each fault has its position, and the first twenty are reported', () => {
  const text = svg('\n  <rect/>\n  <rect onclick="x"/>\n<!-- > -->  <script/>');
  expect(drawingFaults(text).map(({ offset }) => text.slice(offset, offset + 7))).toEqual(['<rect o', '<script']);
  expect(drawingFaults(svg('<rect onclick="x"/>'.repeat(10_000)))).toHaveLength(20);
});

test('a long drawing with broken markup is checked in time', () => {
  const parts = [
    '<g>',
    '<g id="a" class="b" mask="url(#a)">',
    '<style>.b{mask:url(#a)}',
    '<style>a',
    '<use href="#a"/><g id="a"/>',
    '<a b="',
    'url(',
    '&amp;',
    '<![CDATA[',
    '<!--',
    '<?a ',
    '<style>url(',
    ']]>',
  ];
  // A longer drawing is not read.
  const length = 1_000_000;
  for (const part of parts)
    expect(drawingFaults(svg(part.repeat(length / part.length))).length).toBeLessThanOrEqual(20);
  expect(drawingFaults(svg(`<style>${'.a  '.repeat(1_000)}</style>`))).toEqual([]);
  const fills = 'fill:url(#a);'.repeat(length / 13);
  expect(drawingFaults(svg(`<style>.a{${fills}}</style><g id="a"/><g class="a"/>`))).toEqual([]);
});

/** Small drawings that take long because parts repeat are in `fixtures/hostile/drawings.yaml`. */
describe('a drawing that a browser cannot render in time is reported', () => {
  const line = `d="M0 0${'h1'.repeat(15_000)}"`;
  const marker = `<marker id="m"><path ${line}/></marker>`;
  const corners = Array.from(
    { length: 9 },
    (_, index) => `<path d="M0 0${'h1'.repeat(99)}" marker-mid="url(#m${index})"/>`,
  );
  const classes = Array.from({ length: 9 }, (_, index) => `.c${index}{fill:url(#p${index})}`);
  const patterns = classes.map((_, index) => `<pattern id="p${index + 1}"><path class="c${index}"/></pattern>`);

  test.each<[string, string]>([
    ['markers at every corner', `${marker}<path marker-mid="url(#m)" ${line}/>`],
    [
      'markers with the id of a drawing program',
      `<g xmlns:x="urn:x" x:id="m"/>${marker}<path marker-mid="url(#m)" ${line}/>`,
    ],
    ['inherited markers', `${marker}<g style="/**/marker:url(#m)"><path ${line}/></g>`],
    ['markers on markers', corners.map((path, index) => `<marker id="m${index + 1}">${path}</marker>`).join('')],
    ['patterns of patterns by classes', `<style>${classes.join('')}</style>${patterns.join('')}`],
    ['patterns', `<pattern id="p"><path/></pattern>${'<path fill="url(#p)"/>'.repeat(12_000)}`],
    [
      'a part whose id is that of a later one too',
      `<g id="b"><path ${line}/></g>${'<use href="#b"/>'.repeat(400)}<g id="b"/>`,
    ],
    ['markers that a used part inherits', `<path id="p" ${line}/>${marker}<use href="#p" marker-mid="url(#m)"/>`],
    [
      'a class after a comment that ends with its style sheet',
      '<style>/*</style><style>.a{fill:url(#p)}*/.b{}</style><pattern id="p"><path class="a"/></pattern><path class="a"/>',
    ],
    [
      'a class in a string of a style sheet',
      `<style>.a{x:"}.b{";fill:url(#p)}</style><pattern id="p"><path class="a"/></pattern><path class="a"/>`,
    ],
    ['repeated long text', `<text id="t">${'a'.repeat(9_000)}</text>${'<use href="#t"/>'.repeat(1_500)}`],
  ])('%s', (_name, text) => {
    expect(drawingFaults(svg(text)).map(({ does }) => does)).toEqual([
      expect.stringContaining('than a browser can render'),
    ]);
  });
});

describe('a drawing that a browser renders in time is accepted', () => {
  test.each<[string, string]>([
    [
      'a plot of thousands of points',
      `<path id="p" d="M0 0${'h1'.repeat(50)}"/>${'<use xlink:href="#p" x="94.99" y="235.6"/>'.repeat(5_000)}`,
    ],
    [
      'a clip as Illustrator writes it',
      '<rect id="a" width="9"/><clipPath id="b"><use xlink:href="#a"/></clipPath><g style="clip-path:url(#b)"><path/></g>',
    ],
    [
      'a clip by a class whose shape has a class, as newer versions of Illustrator write it',
      '<style>.a{fill:none}.b{clip-path:url(#c);font-family:"Myriad Pro"}</style><clipPath id="c"><rect class="a"/></clipPath><g class="b"><path/></g>',
    ],
    [
      'a picture as Figma writes it',
      '<rect fill="url(#p)"/><pattern id="p"><use xlink:href="#i"/></pattern><image id="i" xlink:href="data:image/png;base64,AA"/>',
    ],
    [
      'a clone of a clone with a gradient',
      '<linearGradient id="g"><stop/></linearGradient><path id="a" fill="url(#g)"/><g id="b"><use href="#a"/></g><use href="#b"/>',
    ],
    [
      'a large drawing in nested clips',
      `<clipPath id="c"><rect x="1.5" y="2.5" width="1234.5" height="1234.5"/></clipPath>${'<g clip-path="url(#c)">'.repeat(4)}<g>${'<path d="M10.25 20.75L30.5 40.25Z" style="fill:#1f77b4"/>'.repeat(9_000)}</g>${'</g>'.repeat(4)}`,
    ],
    [
      'a diagram of many arrows',
      `<marker id="a" viewBox="0 0 10 10" refX="5" markerWidth="8"><path d="M0 0L10 5L0 10z"/></marker>${'<path d="M10.25 20.75L30.5 40.25L100 200" marker-end="url(#a)"/>'.repeat(3_000)}`,
    ],
    [
      'areas with gradients',
      `<linearGradient id="g" gradientUnits="userSpaceOnUse">${'<stop offset="0.5" stop-color="#1f77b4"/>'.repeat(6)}</linearGradient><style>.st0{fill:url(#g)}</style>${`<path class="st0" ${`d="M0 0${'c1 2 3 4 5 6'.repeat(80)}"`}/>`.repeat(500)}`,
    ],
    [
      'a photo in many frames',
      `<pattern id="p"><image xlink:href="data:image/png;base64,${'A'.repeat(300_000)}"/></pattern>${'<rect fill="url(#p)"/>'.repeat(200)}`,
    ],
  ])('%s', (_name, text) => {
    expect(drawingFaults(svg(text))).toEqual([]);
  });
});

test('patterns and embedded pictures are accepted, except in the mark of a site', () => {
  for (const inMark of [
    '<pattern width="1" height="1" patternTransform="scale(1e9)"/>',
    '<image href="data:image/png,"/>',
  ]) {
    expect(drawingFaults(svg(inMark))).toEqual([]);
    expect(drawingFaults(svg(inMark), true)).toHaveLength(1);
  }
});

test('filters and masks are not on the list', () => {
  const drawing = svg('<filter id="f"><feGaussianBlur stdDeviation="9"/></filter><mask id="m"><path/></mask>');
  expect(drawingFaults(drawing).map(({ found }) => found)).toEqual(['<filter>', '<feGaussianBlur>', '<mask>']);
});
