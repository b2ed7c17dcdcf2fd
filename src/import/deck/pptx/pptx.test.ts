import { readFile } from 'node:fs/promises';
import PptxGenJS from 'pptxgenjs';
import { expect, test } from 'vitest';
import { builtIn, statusOfMarker } from '../../../report/status.ts';
import { planned, sandbox } from '../../../cli/sandbox.fixture.ts';
import type { Bullet } from '../deck.ts';
import { kitchenDeck, kitchenKey, zipOf } from './decks.fixture.ts';
import { bulletShape, levelColour, officeDeck, paragraph, run, shape, title } from './office-deck.fixture.ts';
import { readPptxDeck } from './read-pptx-deck.ts';

const { 'cycles/k1/plan.mdx': _plan, ...empty } = planned;

async function imported(bytes: Uint8Array) {
  const { run: almanac, read, write } = await sandbox(empty);
  await write('deck.pptx', bytes);
  const { code, out, err } = await almanac('import', 'deck.pptx');
  const reported = out
    .split('\n')
    .filter((row) => /^ {2}slide \d/.test(row))
    .map((row) => row.trim());
  return { code, err, reported, read };
}

/** Each bullet of a slide with its status and whether it was added, indented by level. */
async function bulletsOf(bytes: Uint8Array, slide: number): Promise<string[]> {
  const deck = await readPptxDeck(bytes);
  const rows = (bullets: readonly Bullet[], indent: string): string[] =>
    bullets.flatMap(({ text, marker, tag, lines: below }) => [
      `${indent}${text}: ${statusOfMarker(marker ?? '', builtIn)?.id ?? 'none'}${tag?.added ? ', added' : ''}`,
      ...rows(below, `${indent}  `),
    ]);
  return rows(deck.slides.find(({ number }) => number === slide)?.bullets ?? [], '');
}

test('import reads statuses and levels from a deck by PptxGenJS, and reports what is unclear', async () => {
  const { code, reported, read } = await imported(await kitchenDeck());
  expect(code).toBe(0);
  expect(await read('cycles/k1/status.mdx')).toBe(`---
title: Kitchen K1 status
authors: [Ada Byron, Grace Hopper]
source:
  title: Kitchen K1 Status & Plans
  file: sources/deck.pptx
---

## Ovens – small

<Note>Slide 3.</Note>

- [x] Replace the door seals
- [/] Measure heat loss
  - [x] East oven \\{410 W}
  - [ ] West oven <Item added />
- [ ] Choose a thermostat <Item added />
- Paint the doors
- [/] Read the [manual](https://example.org/manual)

## Staff

<Note>Slide 4.</Note>

- [x] Evening course
- Handbook
  - [/] Chapter_1 \\*draft\\*
`);
  expect(await read('cycles/k2/plan.mdx')).toContain(
    '## Ovens – small\n\n<Note>Slide 6.</Note>\n\n- Measure heat loss\n\n| A cell |\n| --- |\n',
  );
  expect(reported).toEqual([
    'slide 3, line 6: the status of "Paint the doors": it has several looks (00B050, C00000)',
    'slide 4, line 2: the status of "Handbook": the key does not explain its look (123456)',
  ]);
});

test('import reads a deck by LibreOffice just as well', async () => {
  // Made from kitchen.fodp: soffice --headless --convert-to pptx:"Impress MS PowerPoint 2007 XML" kitchen.fodp
  const { code, reported, read } = await imported(await readFile(new URL('fixtures/kitchen.pptx', import.meta.url)));
  expect(code).toBe(0);
  expect((await read('cycles/k1/status.mdx')).split('---\n')[2]).toBe(`
## Ovens — small

<Note>Slide 3.</Note>

- [x] Replace the door seals
- [/] Measure heat loss
  - [x] East oven
  - [ ] West oven <Item added />
- Paint the doors
- Clean

## Staff

<Note>Slide 4.</Note>

- [ ] Evening course <Item added />
- [/] Handbook
`);
  expect(reported).toEqual([
    'slide 3, line 5: the status of "Paint the doors": it has several looks (00A933, C9211E)',
    'slide 3, line 6: the status of "Clean": the key does not explain its look (000000)',
  ]);
});

const keySlide =
  title('Status for K1') +
  shape(
    [
      paragraph(run('Key: ')),
      paragraph(
        `${run('Completed', 'accent1')}${run(', ')}${run('In progress', 'accent2')}${run(', ')}${run('Not started', 'tx1')}`,
      ),
    ].join(''),
  );

test('a colour comes from the run, the shape, the layout or the master, in this order', async () => {
  const body = (text: string, levels = '', index = 1) =>
    shape(text, { placeholder: `<p:ph type="body" idx="${index}"/>`, levels });
  const layout =
    shape('', { placeholder: '<p:ph type="body" idx="1"/>', levels: levelColour(2, 'accent2') }) +
    shape('', { placeholder: '<p:ph type="body" idx="2"/>', levels: levelColour(1, 'accent1') });
  const { bytes } = officeDeck(
    [
      keySlide,
      title('Staff') +
        body(
          [
            paragraph(run('Of the master')),
            paragraph(run('Of the layout'), 1),
            paragraph(run('Of the run', 'accent1'), 2),
          ].join(''),
        ),
      title('Staff') +
        body(paragraph(run('Of the other placeholder')), '', 2) +
        body(paragraph(run('Of the shape')), levelColour(1, 'accent2')),
    ],
    layout,
  );
  expect(await bulletsOf(bytes, 2)).toEqual([
    'Of the master: not-started',
    '  Of the layout: in-progress',
    '    Of the run: completed',
  ]);
  expect(await bulletsOf(bytes, 3)).toEqual(['Of the other placeholder: completed', 'Of the shape: in-progress']);
});

test('a colour of the theme means the same as its hexadecimal value, but another shade does not', async () => {
  const body = (fill: string) =>
    shape(paragraph(`<a:r><a:rPr><a:solidFill>${fill}</a:solidFill></a:rPr><a:t>Course</a:t></a:r>`), {
      placeholder: '<p:ph idx="1"/>',
    });
  const statusOf = async (fill: string) => bulletsOf(officeDeck([keySlide, title('Staff') + body(fill)]).bytes, 2);
  expect(await statusOf('<a:srgbClr val="00b050"/>')).toEqual(['Course: completed']);
  expect(await statusOf('<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>')).toEqual(['Course: none']);
});

test('plain words have no status if their bullet has the colour of another status', async () => {
  const bullet = (text: string, mark: string, colour?: string) =>
    shape(`<a:p><a:pPr><a:buClr><a:schemeClr val="${mark}"/></a:buClr></a:pPr>${run(text, colour)}</a:p>`, {
      placeholder: '<p:ph idx="1"/>',
    });
  const { bytes } = officeDeck([
    keySlide,
    title('Staff') +
      bullet('Lost', 'accent1') +
      bullet('Plain', 'tx1') +
      bullet('Green', 'tx1', 'accent1') +
      bullet('Other', 'accent3'),
  ]);
  expect(await bulletsOf(bytes, 2)).toEqual([
    'Lost: none',
    'Plain: not-started',
    'Green: completed',
    'Other: not-started',
  ]);
  const { reported } = await imported(bytes);
  expect(reported).toEqual([
    'slide 2, line 1: the status of "Lost": its bullet has another colour (00B050) than its words (111111)',
  ]);
});

test.each(['Key', 'Legend:', ''])(
  'a slide with nothing but the key, titled "%s", leaves nothing to report',
  async (heading) => {
    const key =
      (heading === '' ? shape(paragraph(run('Key'))) : title(heading)) +
      bulletShape('Completed', 'accent1') +
      bulletShape('In progress', 'accent2');
    const { bytes } = officeDeck([
      title('Kitchen'),
      key,
      title('Status for K1'),
      title('Staff') + bulletShape('Course', 'accent1'),
    ]);
    const { reported, read } = await imported(bytes);
    expect(reported).toEqual([]);
    expect(await read('cycles/k1/status.mdx')).toContain('<Note>Slide 4.</Note>\n\n- [x] Course\n');
  },
);

test('import reads boxes and groups in file order, and reports hidden slides and pictures', async () => {
  const { files } = officeDeck([
    title('Staff') +
      bulletShape('First') +
      bulletShape('Second') +
      `<p:grpSp>${bulletShape('Group')}</p:grpSp>` +
      bulletShape('Third') +
      '<p:pic/>',
    title('Secret') + bulletShape('Hidden'),
  ]);
  files['ppt/slides/slide2.xml'] = files['ppt/slides/slide2.xml']!.replace('<p:sld ', '<p:sld show="0" ');
  const deck = await readPptxDeck(zipOf(files));
  expect(deck.slides.map(({ bullets }) => bullets.map(({ text }) => text))).toEqual([
    ['First', 'Second', 'Group', 'Third'],
  ]);
  expect(deck.unmapped.map(({ what }) => what)).toEqual([
    'a picture',
    'a hidden slide, "Secret; Hidden"; --hidden imports it',
  ]);
});

const coloured = (text: string, color: string) => ({ text, options: { color } });

/** Imports a deck into an empty folder, where it begins a site. */
async function begun(bytes: Uint8Array, ...args: string[]) {
  const { run: almanac, read, list, write } = await sandbox({});
  await write('sources/deck.pptx', bytes);
  const { code, out, err } = await almanac('import', 'sources/deck.pptx', ...args);
  return { code, out, err, read, list, write, check: () => almanac('check') };
}

type Cell = string | [string, string];

/** A deck by PptxGenJS without any placeholder: each slide has a large title, and perhaps bullets with their colours. */
function boxDeck(...texts: [title: string, ...bullets: Cell[]][]) {
  const deck = new PptxGenJS();
  const slides = texts.map(([heading, ...bullets]) => {
    const slide = deck.addSlide().addText('Spring 2029', { x: 8, y: 0, w: 2, h: 0.3, fontSize: 8 });
    const lines = bullets.map((bullet) => {
      const [text, color] = typeof bullet === 'string' ? [bullet] : bullet;
      return { text, options: { bullet: true, breakLine: true, ...(color && { color }) } };
    });
    if (lines.length > 0) slide.addText(lines, { x: 0.5, y: 1.4, w: 9, h: 3, fontSize: 14 });
    return slide.addText(heading, { x: 0.5, y: 0.4, w: 9, h: 0.8, fontSize: 28 });
  });
  return { deck, slides };
}

const bytesOf = async ({ deck }: { deck: PptxGenJS }) => (await deck.write({ outputType: 'uint8array' })) as Uint8Array;

test('a deck with titles in ordinary boxes begins a site, and check only asks for what its key does not explain', async () => {
  const deck = boxDeck(
    ['City Transit 2029-1 Status & Plans'],
    ['2029-1 – Status update'],
    ['Trams', ['Doors', '00A651'], ['Seals', '00A651'], ['Night trams', 'FFC000'], ['Depot', '0070C0']],
    ['Plans for 2029-2'],
    ['Trams', 'Night trams', 'Depot'],
  );
  const legend = [
    coloured('Legend: ', '000000'),
    coloured('Done', '00B050'),
    coloured(', ', '000000'),
    coloured('In progress', 'FFC000'),
  ];
  deck.slides[1]!.addText(legend, { x: 1, y: 4, w: 8, h: 1, fontSize: 12 });
  deck.slides[2]!.addText('Key benefits:', { x: 1, y: 4, w: 3, h: 0.4, fontSize: 12, bold: true }).addTable(
    [
      [{ text: 'Line' }, { text: 'Cars|trams' }],
      [{ text: '1' }, { text: '20' }],
    ],
    { x: 5, y: 4, w: 4 },
  );
  const { code, out, read, list, write, check } = await begun(await bytesOf(deck), '--team', 'Transit');
  expect(code).toBe(0);
  expect(await list()).toEqual([
    'areas/trams.mdx',
    'cycles/2029-1/status.mdx',
    'cycles/2029-2/plan.mdx',
    'site.yaml',
    'sources/deck.pptx',
  ]);
  expect(await read('site.yaml')).toBe(
    'title: City Transit 2029-1 Status & Plans\nteam: Transit\n# Oldest first.\ncycles: [2029-1, 2029-2]\n',
  );
  expect((await read('cycles/2029-1/status.mdx')).split('---\n')[2]).toBe(`
## Trams

<Note>Slide 3.</Note>

- [x] Doors
- [x] Seals
- [/] Night trams
- Depot

| Line | Cars\\|trams |
| --- | --- |
| 1 | 20 |
`);
  expect(await read('cycles/2029-2/plan.mdx')).toContain('  title: City Transit 2029-1 Status & Plans\n');
  expect(out.match(/the colour 00A651 is taken for 00B050, which the key explains/g)).toHaveLength(1);
  expect(out).toContain('the status of "Depot": the key does not explain its look (0070C0)');
  expect(out).toContain('the words "Key benefits:"');
  expect(out.match(/Spring 2029/g)).toHaveLength(1);
  expect(JSON.parse(await read('../package.json'))).toMatchObject({ scripts: { dev: 'astro dev' } });
  // Almanac is not installed there.
  await write('../astro.config.mjs', 'export default {};\n');
  const asked = / warning unmarked-item\n[^]*found {5}`Depot`, new\n[^]*\n1 warning in the content\.$/;
  expect(await check()).toMatchObject({ code: 0, out: expect.stringMatching(asked) as string });
});

const sections = () =>
  boxDeck(
    ['City Transit'],
    ['Rolling stock'],
    ['Doors', 'Seals'],
    ['Trams', 'Night trams'],
    ['Stations'],
    ['Lifts', 'North'],
  );

test('a deck that names no report is imported with --cycle and --kind, which the message shows', async () => {
  const bytes = await bytesOf(sections());
  const { code, err } = await begun(bytes);
  expect(code).toBe(1);
  expect(err).toContain('3 slides with bullets or tables, "Doors", "Trams", "Lifts"');
  expect(err).toContain('\nnpx almanac import content/sources/deck.pptx --cycle K1 --kind status');
  expect((await begun(bytes, '--cycle', 'K1')).err).toContain('belong together');
  const { read } = await begun(bytes, '--cycle', '2029-1', '--kind', 'plan');
  expect(await read('cycles/2029-1/plan.mdx')).toContain(
    '## Rolling stock\n\n<Note>Slide 3, “Doors”.</Note>\n\n- Seals\n\n<Note>Slide 4, “Trams”.</Note>',
  );
});

test('the titles of sections are areas, or those of slides on request or where the site knows them', async () => {
  const bytes = await bytesOf(sections());
  const sectioned = await begun(bytes, '--cycle', 'K1', '--kind', 'status');
  expect(await sectioned.list()).toContain('areas/rolling-stock.mdx');
  expect(sectioned.out).toContain('--areas-from slides');
  const slides = await begun(bytes, '--cycle', 'K1', '--kind', 'status', '--areas-from', 'slides');
  expect(await slides.list()).toContain('areas/trams.mdx');
  const { run: almanac, read, write } = await sandbox({ ...empty, 'areas/lifts.mdx': '---\ntitle: Lifts\n---\n' });
  await write('deck.pptx', bytes);
  await almanac('import', 'deck.pptx', '--cycle', 'K1', '--kind', 'status');
  expect(await read('cycles/k1/status.mdx')).toContain('## Lifts\n');
});

test('options that name one report are refused for a deck that names two', async () => {
  const deck = boxDeck(['Status 2029-1'], ['Trams', 'Doors'], ['Plan 2029-2'], ['Trams', 'Doors']);
  const { code, err } = await begun(await bytesOf(deck), '--cycle', 'K1', '--kind', 'status');
  expect(code).toBe(2);
  expect(err).toContain('2029-1 status, 2029-2 plan: leave out --cycle and --kind');
});

test('a bullet before black words says the status by its colour, on slides and in the key', async () => {
  const bullet = (text: string, colour: string) =>
    `<a:p><a:pPr><a:buClr><a:schemeClr val="${colour}"/></a:buClr><a:buChar char="•"/></a:pPr>${run(text, 'tx1')}</a:p>`;
  const key = title('Key') + shape(bullet('Completed', 'accent1') + bullet('In progress', 'accent2'));
  const { bytes } = officeDeck([key, title('Staff') + shape(bullet('Course', 'accent2') + bullet('Rota', 'accent3'))]);
  expect(await bulletsOf(bytes, 2)).toEqual(['Course: in-progress', 'Rota: none']);
});

test('where words of the key are coloured, the colours of their bullets do not count', async () => {
  const bullet = (colour: string, runs: string) =>
    `<a:p><a:pPr><a:buClr><a:schemeClr val="${colour}"/></a:buClr><a:buChar char="•"/></a:pPr>${runs}</a:p>`;
  const key =
    title('Key') +
    shape(
      bullet('accent3', run('Completed', 'accent1') + run(',', 'tx1')) +
        bullet('accent4', run('In progress', 'accent2')),
    );
  const line = (text: string, colour: string) => bullet('accent3', run(text, colour));
  const { bytes } = officeDeck([key, title('Staff') + shape(line('Course', 'accent1') + line('Rota', 'accent2'))]);
  expect(await bulletsOf(bytes, 2)).toEqual(['Course: completed', 'Rota: in-progress']);
});

test('lines that lost their bullets to the layout are a list, which is reported', async () => {
  const layout = shape('', {
    placeholder: '<p:ph type="body" idx="1"/>',
    levels: '<a:lvl1pPr><a:buNone/></a:lvl1pPr>',
  });
  const body = (text: string) => shape(text, { placeholder: '<p:ph type="body" idx="1"/>' });
  const { bytes } = officeDeck(
    [
      title('A') + body(paragraph(run('One')) + paragraph(run('Two'))),
      title('B') + body(paragraph(run('A sentence.'))),
    ],
    layout,
  );
  expect(await bulletsOf(bytes, 1)).toEqual(['One: none', 'Two: none']);
  expect(await bulletsOf(bytes, 2)).toEqual([]);
  expect((await readPptxDeck(bytes)).unmapped[0]!.what).toMatch(/without bullets.*"One"/);
});

test('speaker notes are reported, but not imported', async () => {
  const deck = new PptxGenJS();
  deck.addSlide().addText('Status for K1', { x: 1, y: 1, w: 8, h: 1 }).addNotes('Say that nobody\nis to blame.');
  deck.addSlide().addText('Plans for K2', { x: 1, y: 1, w: 8, h: 1 });
  const { unmapped } = await readPptxDeck((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
  expect(unmapped.map(({ position, what }) => [position.slide, what])).toEqual([
    [
      1,
      'the notes of the speaker, "Say that nobody is to blame.": anyone who opens the published original can read them',
    ],
  ]);
});

test.each([
  [
    'an unknown status',
    [...kitchenKey, coloured(', ', '000000'), coloured('Deferred', '7030A0')],
    'the key: Almanac does not know what "Deferred" means',
    '- [x] Replace the door seals',
  ],
  [
    'two statuses that look the same',
    [coloured('Key: ', '000000'), coloured('Completed', '00B050'), coloured(', In Progress, Not Started', '00B050')],
    'the key: "Completed" looks like another status',
    '- Replace the door seals',
  ],
  [
    'a status in two colours',
    [coloured('Key: Comp', '000000'), coloured('leted', '00B050'), coloured(', In Progress', 'FFC000')],
    'the key: "Completed" has several looks',
    '- Replace the door seals',
  ],
  [
    'no status at all',
    [coloured('Key: see the wiki', '00B050')],
    'the key: no word of it is a status',
    '- Replace the door seals',
  ],
  [
    '"added" that looks like the rest',
    [
      coloured('Key: added since May, ', '000000'),
      coloured('Completed', '00B050'),
      coloured(', ', '000000'),
      coloured('In progress', 'FFC000'),
    ],
    'the key: nothing tells "added since May" from other text',
    '- [x] Replace the door seals',
  ],
])('a key with %s is reported, and nothing is guessed from it', async (_what, key, message, line) => {
  const { reported, read } = await imported(await kitchenDeck(key));
  expect(reported.join('\n')).toContain(message);
  expect((await read('cycles/k1/status.mdx')).split('\n')).toContain(line);
});

test('a deck without a key gives no statuses, which is reported once', async () => {
  const { reported, read } = await imported(await kitchenDeck([{ text: 'Welcome', options: {} }]));
  expect(await read('cycles/k1/status.mdx')).not.toMatch(/^\s*- \[/m);
  expect(reported.filter((row) => /colour|status/.test(row))).toEqual([
    'slide 1, line 1: the meaning of colours: no slide has a key',
  ]);
});

const intact = officeDeck([keySlide]);
/** The offset of the checksum of the first file in the directory of the archive. */
const checksumAt = Buffer.from(intact.bytes).indexOf('PK\x01\x02') + 16;
const relations = 'ppt/_rels/presentation.xml.rels';
const nested = (depth: number) =>
  intact.files['ppt/slides/slide1.xml']!.replace(
    '</p:spTree>',
    `${'<p:grpSp>'.repeat(depth)}${'</p:grpSp>'.repeat(depth)}$&`,
  );

test.each([
  ['a text', Buffer.from('This is a text.'), /damaged or not a \.pptx deck .*\. Save it as \.pptx/],
  ['an empty file', new Uint8Array(), /damaged or not a \.pptx deck/],
  ['a truncated archive', intact.bytes.slice(0, intact.bytes.length - 40), /damaged/],
  [
    'an archive with inverted bytes',
    intact.bytes.map((byte, index) => (index > 60 && index < 160 ? byte ^ 0xff : byte)),
    /damaged/,
  ],
  ['an archive of another kind', zipOf({ 'word/document.xml': '<a/>' }), /no ppt\/presentation\.xml/],
  [
    '200,000 elements inside each other',
    zipOf({ ...intact.files, 'ppt/slides/slide1.xml': nested(200_000) }),
    /damaged/,
  ],
  [
    'a relationship that is no URL',
    zipOf({ ...intact.files, [relations]: intact.files[relations]!.replace('slides/slide1.xml', 'http://[') }),
    /damaged \(ppt\/presentation\.xml refers to "http:\/\/\["\)/,
  ],
  [
    'a wrong checksum',
    intact.bytes.map((byte, index) => (index === checksumAt ? byte ^ 1 : byte)),
    /the checksum of ppt\/presentation\.xml is wrong/,
  ],
  ['XML with an open tag', zipOf({ ...intact.files, 'ppt/slides/slide1.xml': '<p:sld>' }), /damaged/],
  [
    'a ZIP bomb that lies about its size',
    zipOf({ ...intact.files, 'ppt/slides/slide1.xml': ' '.repeat(21_000_000) }, (text) => Math.min(text.length, 5_000)),
    /damaged/,
  ],
  [
    'an archive that unpacks to gigabytes',
    zipOf({ ...intact.files, 'ppt/slides/slide1.xml': ' ' }, () => 2_000_000_000),
    /more than any deck holds/,
  ],
])('import reports %s and writes nothing', async (_what, bytes, message) => {
  const { run: almanac, list, write } = await sandbox(empty);
  await write('deck.pptx', bytes);
  const before = await list();
  const { code, err } = await almanac('import', 'deck.pptx');
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^ +at /m);
  expect(code).toBe(2);
  expect(await list()).toEqual(before);
});
