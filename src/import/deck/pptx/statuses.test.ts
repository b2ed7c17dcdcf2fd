/** What decks say of statuses besides the colours of letters: ticks, signs, words, boxes, tables, drawings. */
import PptxGenJS from 'pptxgenjs';
import { expect, test } from 'vitest';
import { inEnglish } from '../../../report/status-words.ts';
import { createAreaTitles } from '../../../report/area-titles.ts';
import { deckWordsOf } from '../deck-words.ts';
import { reportsInDeck } from '../deck-reports.ts';
import { importedText } from '../imported-report.ts';
import { zipOf } from './decks.fixture.ts';
import { bulletShape, officeDeck, paragraph, run, shape, title } from './office-deck.fixture.ts';
import { readPptxDeck } from './read-pptx-deck.ts';

const known = deckWordsOf(inEnglish);

/** The lines of the status report in a deck, and what is unclear. */
async function imported(slides: readonly string[], { hidden = false, more = {} as Record<string, string> } = {}) {
  const { files } = officeDeck(slides);
  const deck = await readPptxDeck(zipOf({ ...files, ...more }), known, hidden);
  const given = { label: 'K1', kind: 'status' } as const;
  const { reports, unmapped } = reportsInDeck(deck, createAreaTitles([]), known, { given });
  const text = importedText({ title: '', team: '', authors: [] }, reports[0]!, 'sources/deck.pptx');
  const lines = text.split('\n').filter((row) => /^\s*(?:- |\|)/.test(row));
  return { lines, unclear: unmapped.map(({ what }) => what) };
}

/** A bullet as PowerPoint writes it: a letter of a font of signs. */
function signed(letter: string, text: string, font = 'Wingdings'): string {
  const bullet = `<a:buFont typeface="${font}" pitchFamily="2" charset="2"/><a:buChar char="${letter}"/>`;
  return `<a:p><a:pPr marL="285750" indent="-285750">${bullet}</a:pPr>${run(text)}</a:p>`;
}

const list = (...paragraphs: string[]) => title('Ovens') + shape(paragraphs.join(''));

const unexplained = (sign: string) =>
  `the meaning of ${sign}, which no key explains: [x] completed, [/] in progress, [ ] not started, [-] dropped, or none of these`;

test('bullets that are checkboxes are statuses, and ticks and crosses are asked about once, unless a key explains them', async () => {
  const slide = list(
    signed('ü', 'Doors'),
    signed('û', 'Hood'),
    signed('¨', 'Seals'),
    signed('\uf0fc', 'Filter'),
    signed('•', 'Heat', 'Arial'),
    signed('P', 'Paint', 'Wingdings 2'),
  );
  expect(await imported([slide])).toEqual({
    lines: ['- ✓ Doors', '- ✗ Hood', '- [ ] Seals', '- ✓ Filter', '- Heat', '- ✓ Paint'],
    unclear: ['✓', '✗'].map(unexplained),
  });
});

test('a marker that is typed on the slide is one', async () => {
  const slide = list(
    signed('•', '[x] Doors', 'Arial'),
    signed('•', '[ ] Hood', 'Arial'),
    signed('•', '[?] Heat', 'Arial'),
  );
  expect((await imported([slide])).lines).toEqual(['- [x] Doors', '- [ ] Hood', expect.stringContaining('Heat')]);
});

test('ticks that all bullets have are decoration, and so are other signs', async () => {
  const ticks = await imported([list(signed('ü', 'Doors'), signed('ü', 'Hood'))]);
  expect(ticks.lines).toEqual(['- Doors', '- Hood']);
  expect(ticks.unclear).toEqual(['the bullets: all are ✓, which therefore says no status']);
  expect(await imported([list(signed('Ø', 'Doors'), signed('§', 'Hood'), signed('q', 'Seals'))])).toEqual({
    lines: ['- Doors', '- Hood', '- Seals'],
    unclear: [],
  });
});

test('statuses in words become markers, in the languages of decks, and signs stay', async () => {
  const slide =
    title('Ovens') +
    ['✅ Doors', 'Hood (erledigt)', 'Seals – en curso', 'Heat'].map((text) => bulletShape(text)).join('');
  expect(await imported([slide])).toEqual({
    lines: ['- ✅ Doors', '- [x] Hood', '- [/] Seals', '- Heat'],
    unclear: [unexplained('✅')],
  });
});

test('a sign that was inserted from a font of signs is that sign', async () => {
  const tick =
    '<a:r><a:rPr lang="en"><a:sym typeface="Wingdings" panose="05000000000000000000" pitchFamily="2" charset="2"/></a:rPr><a:t>\uf0fc</a:t></a:r>';
  expect(
    (await imported([list(`<a:p><a:pPr><a:buChar char="•"/></a:pPr>${run('Doors ')}${tick}</a:p>`)])).lines,
  ).toEqual(['- Doors ✓']);
});

test('words in the font of symbols stay as they are, as PowerPoint shows them in the usual font', async () => {
  const words = (text: string) => `<a:r><a:rPr lang="en"><a:sym typeface="Wingdings"/></a:rPr><a:t>${text}</a:t></a:r>`;
  const slide = list(`<a:p><a:pPr><a:buChar char="•"/></a:pPr>${words('Gianmarco: ovens')}</a:p>`);
  expect((await imported([slide])).lines).toEqual(['- Gianmarco: ovens']);
});

test('struck-out words say that a status is unclear', async () => {
  const struck = '<a:r><a:rPr lang="en" strike="sngStrike"/><a:t>Doors</a:t></a:r>';
  const slide = list(`<a:p><a:pPr><a:buChar char="•"/></a:pPr>${struck}</a:p>`, signed('•', 'Hood', 'Arial'));
  expect(await imported([slide])).toEqual({
    lines: ['- Doors', '- Hood'],
    unclear: ['the status of "Doors": its words are struck out, as completed or as dropped'],
  });
});

test('a key explains signs, in another language too', async () => {
  const key = title('Legende') + shape(paragraph(run('▲ Erledigt, ★ In Arbeit, ◆ Abgebrochen')));
  const slide = title('Ovens') + ['▲ Doors', '★ Hood', 'Seals ◆', 'Heat'].map((text) => bulletShape(text)).join('');
  expect(await imported([key, slide])).toEqual({
    lines: ['- [x] Doors', '- [/] Hood', '- [-] Seals', '- Heat'],
    unclear: [],
  });
});

const box = (text: string, scheme: string, letters = 'lt1') =>
  shape(paragraph(run(text, letters))).replace(
    '<p:spPr/>',
    `<p:spPr><a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill></p:spPr>`,
  );

test('boxes in the colours of the key are lines, and so are letters in these colours', async () => {
  const key = title('Key') + box('Completed', 'accent1') + box('In progress', 'accent2', 'dk1');
  const boxes = title('Ovens') + box('Doors', 'accent1') + box('Hood', 'accent2') + shape(paragraph(run('A remark')));
  const letters = title('Staff') + bulletShape('Course', 'accent2');
  expect(await imported([key, boxes, letters])).toEqual({
    lines: ['- [x] Doors', '- [/] Hood', '- [/] Course'],
    unclear: ['the words "A remark"'],
  });
});

const table = (...rows: (string | [text: string, scheme: string])[][]) => {
  const cell = (one: string | [string, string]) => {
    const [text, scheme] = typeof one === 'string' ? [one] : one;
    const fill = scheme ? `<a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill>` : '';
    const body = `<a:txBody><a:bodyPr/><a:p>${text === '' ? '' : run(text)}</a:p></a:txBody>`;
    return `<a:tc>${body}<a:tcPr>${fill}</a:tcPr></a:tc>`;
  };
  const all = rows.map((row) => `<a:tr h="1">${row.map(cell).join('')}</a:tr>`);
  return `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${all.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
};

test('the rows of a table with a column of statuses are lines', async () => {
  const slide =
    title('Ovens') +
    table(
      ['Nr.', 'Aufgabe', 'Wer', 'Stand'],
      ['1', 'Türen', 'Ida', 'Erledigt'],
      ['2', 'Dichtungen', '', 'in Arbeit'],
      ['3', 'Haube', 'Marek', 'Später'],
    );
  expect(await imported([slide])).toEqual({
    lines: ['- [x] Türen (Ida)', '- [/] Dichtungen', '- Haube (Später; Marek)'],
    unclear: ['the status of "Haube": Almanac does not know what "Später" means'],
  });
});

test('a cell in a colour of the key is a status', async () => {
  const key = title('Key') + box('Completed', 'accent1') + box('In progress', 'accent2');
  const rows = table(['Work', ''], ['Doors', ['', 'accent1']], ['Hood', ['', 'accent2']]);
  expect((await imported([key, title('Ovens') + rows])).lines).toEqual(['- [x] Doors', '- [/] Hood']);
});

test('another table is a table beside bullets, and lines where a deck has nothing else', async () => {
  const rows = table(['Oven', 'Watts'], ['East', '410'], ['West', '380']);
  expect((await imported([title('Ovens') + bulletShape('Measure') + rows])).lines).toEqual([
    '- Measure',
    '| Oven | Watts |',
    '| --- | --- |',
    '| East | 410 |',
    '| West | 380 |',
  ]);
  expect(await imported([title('Ovens') + table(['Task', 'Who'], ['Doors', 'Ida'])])).toEqual({
    lines: ['- Doors (Ida)'],
    unclear: ['the rows of a table, taken for lines: it begins with "Task, Who"'],
  });
});

test('the words of SmartArt are the lines of a slide without others', async () => {
  const point = (id: string, text: string, type = '') =>
    `<dgm:pt modelId="${id}"${type}><dgm:prSet/><dgm:t><a:bodyPr/><a:p>${text === '' ? '' : run(text)}</a:p></dgm:t></dgm:pt>`;
  const link = (from: string, to: string, order: number, type = '') =>
    `<dgm:cxn${type} srcId="${from}" destId="${to}" srcOrd="${order}" destOrd="0"/>`;
  const namespaces =
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const points = [
    point('d', '', ' type="doc"'),
    point('2', 'Hood'),
    point('1', 'Doors – done'),
    point('3', 'Handle'),
    point('p', 'Drawn', ' type="pres"'),
  ];
  const links = [link('d', '1', 0), link('d', '2', 1), link('1', '3', 0), link('p', 'd', 0, ' type="presOf"')];
  const data = `<dgm:dataModel ${namespaces}><dgm:ptLst>${points.join('')}</dgm:ptLst><dgm:cxnLst>${links.join('')}</dgm:cxnLst></dgm:dataModel>`;
  const frame =
    '<p:graphicFrame><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="d" r:dm="rId9"/></a:graphicData></a:graphic></p:graphicFrame>';
  const relations = officeDeck([frame]).files['ppt/slides/_rels/slide1.xml.rels']!.replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="x/diagramData" Target="../diagrams/data1.xml"/></Relationships>',
  );
  const more = { 'ppt/diagrams/data1.xml': data, 'ppt/slides/_rels/slide1.xml.rels': relations };
  expect(await imported([title('Ovens') + frame], { more })).toEqual({
    lines: ['- [x] Doors', '  - Handle', '- Hood'],
    unclear: ['the words of a SmartArt drawing, taken for a list: it begins with "Doors – done"'],
  });
  expect((await imported([title('Ovens') + frame + bulletShape('Seals')], { more })).unclear).toEqual([
    'the words "Doors – done"',
    'the words "Handle"',
    'the words "Hood"',
  ]);
});

test('hidden slides are imported on request', async () => {
  const slides = [title('Ovens') + bulletShape('Doors'), title('Staff') + bulletShape('Course')];
  const name = 'ppt/slides/slide2.xml';
  const more = { [name]: officeDeck(slides).files[name]!.replace('<p:sld ', '<p:sld show="0" ') };
  expect(await imported(slides, { more })).toEqual({
    lines: ['- Doors'],
    unclear: ['a hidden slide, "Staff; Course"; --hidden imports it'],
  });
  expect((await imported(slides, { more, hidden: true })).lines).toEqual(['- Doors', '- Course']);
});

test('pictures are named by what their authors say that they show', async () => {
  const picture = '<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 3" descr="Lag of the brokers"/></p:nvPicPr></p:pic>';
  expect((await imported([title('Ovens') + bulletShape('Doors') + picture])).unclear).toEqual([
    'a picture, "Lag of the brokers"',
  ]);
});

test('charts are named by their titles', async () => {
  const deck = new PptxGenJS();
  const slide = deck.addSlide().addText('Ovens', { x: 1, y: 0.3, w: 8, h: 1, fontSize: 28 });
  slide.addText([{ text: 'Doors', options: { bullet: true } }], { x: 1, y: 1.5, w: 8, h: 1 });
  const values = [{ name: 'Watts', labels: ['East', 'West'], values: [410, 380] }];
  slide.addChart(deck.ChartType.bar, values, { x: 1, y: 3, w: 4, h: 2, showTitle: true, title: 'Heat loss' });
  const { unmapped } = await readPptxDeck((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
  expect(unmapped.map(({ what }) => what)).toEqual(['a chart, "Heat loss"']);
});

test('a status that contradicts the colour, or that is unclear, is named', async () => {
  const key = title('Key') + shape(paragraph(run('Completed', 'accent1') + run(', ') + run('In progress', 'accent2')));
  const lines =
    bulletShape('Doors (done)', 'accent2') + bulletShape('Hood – on hold', 'tx1') + bulletShape('Seals', 'accent1');
  expect(await imported([key, title('Ovens') + lines])).toEqual({
    lines: ['- Doors (done)', '- Hood – on hold', '- [x] Seals'],
    unclear: [
      'the status of "Doors (done)": its look and its words say different things',
      'the status of "Hood – on hold": the key does not explain its look (111111)',
    ],
  });
});

test('small coloured shapes explain the words beside them, and are lights beside bullets', async () => {
  const at = (xml: string, [x, y, width, height]: number[], fill = '') =>
    xml.replace(
      '<p:spPr/>',
      `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>${fill}</p:spPr>`,
    );
  const square = (x: number, y: number, scheme: string) =>
    at(shape('<a:p/>'), [x, y, 200_000, 200_000], `<a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill>`);
  const key =
    title('Key') +
    at(shape(paragraph(run('Completed'))), [900_000, 1_000_000, 1_000_000, 300_000]) +
    at(shape(paragraph(run('In progress'))), [2_900_000, 1_000_000, 1_000_000, 300_000]) +
    square(600_000, 1_050_000, 'accent1') +
    square(2_600_000, 1_050_000, 'accent2');
  const lines = signed('•', 'Doors', 'Arial') + signed('•', 'Hood', 'Arial');
  const slide =
    title('Ovens') +
    at(shape(lines), [900_000, 1_000_000, 5_000_000, 1_000_000]) +
    square(600_000, 1_600_000, 'accent2') +
    square(600_000, 1_100_000, 'accent1');
  const letters = title('Staff') + bulletShape('Course', 'accent2');
  expect(await imported([key, slide, letters])).toEqual({
    lines: ['- [x] Doors', '- [/] Hood', '- [/] Course'],
    unclear: [],
  });
});

test.each([
  ['one status', ['● Completed'], ['- [x] Doors', '- Hood', '- Seals']],
  ['a status for each level', ['● Completed', '■ In progress'], ['- [x] Doors', '- [/] Hood', '- Seals']],
])('an ordinary bullet says no status beside the colours of a key with %s', async (_what, entries, lines) => {
  const bullet = (entry: string, scheme?: string, level = 0) => {
    const pattern = `<a:buFont typeface="Arial"/><a:buChar char="${entry.charAt(0)}"/>`;
    return `<a:p><a:pPr lvl="${level}">${pattern}</a:pPr>${run(entry.slice(2), scheme)}</a:p>`;
  };
  const schemes = ['accent1', 'accent2'].slice(0, entries.length);
  const key = title('Key') + shape(entries.map((entry, level) => bullet(entry, schemes[level], level)).join(''));
  const slide = list(bullet('● Doors', 'accent1'), bullet('● Hood', schemes[1]), bullet('● Seals'));
  expect((await imported([key, slide])).lines).toEqual(lines);
});

test('ticks as the bullets of a key are explained by it', async () => {
  const key = title('Key') + shape(signed('ü', 'Completed') + signed('¨', 'In progress'));
  const slide = list(signed('ü', 'Doors'), signed('¨', 'Hood'));
  expect((await imported([key, slide])).lines).toEqual(['- [x] Doors', '- [/] Hood']);
});
