/** Decks for the tests of the importer. */
import { deflateRawSync, crc32 } from 'node:zlib';
import PptxGenJS from 'pptxgenjs';

type Text = { text: string; options: Record<string, unknown> };
const green = { color: '00B050' };
const amber = { color: 'FFC000' };
const red = { color: 'C00000' };
const added = { underline: { style: 'sng' } };

function bullet(level: number, ...runs: [string, Record<string, unknown>][]): Text[] {
  return runs.map(([text, options], index) => ({
    text,
    options: {
      ...options,
      ...(index === 0 && { bullet: true, indentLevel: level }),
      ...(index === runs.length - 1 && { breakLine: true }),
    },
  }));
}

export const kitchenKey: Text[] = [
  { text: 'Key:', options: { breakLine: true } },
  { text: 'Added since last meeting', options: { ...added, breakLine: true } },
  { text: 'Completed', options: green },
  { text: ', ', options: {} },
  { text: 'In Progress', options: amber },
  { text: ', ', options: {} },
  { text: 'Not Started', options: red },
];

/** A deck with a status of K1 and a plan of K2. Colours are statuses, and added lines are underlined. */
export async function kitchenDeck(key: readonly Text[] = kitchenKey): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineSlideMaster({
    title: 'PAGE',
    objects: [
      { placeholder: { options: { name: 'title', type: 'title', x: 0.5, y: 0.3, w: 9, h: 1 }, text: '' } },
      { placeholder: { options: { name: 'body', type: 'body', x: 0.5, y: 1.5, w: 9, h: 3.5 }, text: '' } },
    ],
  });
  const slide = (title: string) => deck.addSlide({ masterName: 'PAGE' }).addText(title, { placeholder: 'title' });
  slide('Kitchen K1 Status & Plans').addText('Ada Byron and Grace Hopper', { x: 1, y: 3, w: 6, h: 1 });
  slide('Status for K1').addText([...key], { x: 1, y: 2, w: 8, h: 2 });
  slide('Ovens – small').addText(
    [
      ...bullet(0, ['Replace the door seals', green]),
      ...bullet(0, ['Measure heat loss', amber]),
      ...bullet(1, ['East oven {410 W}', green]),
      ...bullet(1, ['West oven', { ...red, ...added }]),
      ...bullet(0, ['Choose a ', { ...red, ...added }], ['thermostat', { ...red, ...added }]),
      ...bullet(0, ['Paint ', green], ['the doors', red]),
      ...bullet(0, ['Read the ', amber], ['manual', { hyperlink: { url: 'https://example.org/manual' } }]),
    ],
    { placeholder: 'body' },
  );
  slide('Staff')
    .addText(bullet(0, ['Evening course', green]), { x: 5, y: 2, w: 4, h: 2 })
    .addText([...bullet(0, ['Handbook', { color: '123456' }]), ...bullet(1, ['Chapter_1 *draft*', amber])], {
      x: 0.5,
      y: 2.2,
      w: 4,
      h: 2,
    });
  slide('Plans for K2');
  slide('Ovens – small (cont.)')
    .addText(bullet(0, ['Measure heat loss', {}]), { placeholder: 'body' })
    .addTable([[{ text: 'A cell' }]], { x: 1, y: 4, w: 3 });
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
}

/**
 * A ZIP archive of texts by name, as plain as the format allows (APPNOTE.TXT 4.3). `declaredSize` may give a false size.
 */
export function zipOf(
  files: Readonly<Record<string, string>>,
  declaredSize = (text: Uint8Array): number => text.length,
): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize(bytes), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}
