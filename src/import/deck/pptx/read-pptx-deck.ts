import { inEnglish } from '../../../report/status-words.ts';
import { deckWordsOf, type DeckWords } from '../deck-words.ts';
import type { Bullet, Deck, Slide, Unmapped } from '../deck.ts';
import { saysKey } from './key-words.ts';
import { readKey, type DeckKey } from './key.ts';
import { isColoured, lettersOf, lookSignature } from './looks.ts';
import { markerIn, markerOfCell, signIn } from './look-status.ts';
import { descend, openPackage } from './office-package.ts';
import { wordsOfRuns, type Paragraph, type RawSlide } from './runs.ts';
import { readSlides } from './slides.ts';
import type { Look } from './styles.ts';

/**
 * Reads a .pptx deck. The looks and signs of its bullets give their statuses, if the key of the deck leaves no doubt.
 * @param known what statuses, columns and keys are called.
 * @param withHidden whether hidden slides count.
 * Throws a PlainError if the file is damaged, is not a presentation, or would unpack to too much.
 */
export async function readPptxDeck(
  bytes: Uint8Array,
  known: DeckWords = deckWordsOf(inEnglish),
  withHidden = false,
): Promise<Deck> {
  const deck = await openPackage(bytes);
  const { slides, unmapped } = readSlides(deck, withHidden, known);
  const key = readKey(slides, known);
  const shown = slides.filter((slide) => !isKeyAlone(slide, key, known));
  const read = shown.map((slide) => withLines(slide, key));
  const signs = signsOf(read);
  return {
    slides: read.map((slide) => toSlide(slide, key, signs.count > 1)),
    unmapped: [...unmapped, ...key.unmapped, ...unexplained(read, key, signs)],
    title: descend(deck.properties, 'title')?.text.trim() ?? '',
    isNumbered: true,
  };
}

function isKeyAlone({ title, paragraphs }: RawSlide, key: DeckKey, known: DeckWords): boolean {
  const isKey = paragraphs.length > 0 && paragraphs.every((paragraph) => key.paragraphs.has(paragraph));
  return isKey && (title === '' || saysKey(title, known));
}

/** A slide without the key. Without bullets, boxes in colours of the key are its lines. */
function withLines(slide: RawSlide, key: DeckKey): RawSlide {
  const paragraphs = slide.paragraphs.filter((paragraph) => !key.paragraphs.has(paragraph));
  if (paragraphs.some(({ isBullet }) => isBullet)) return { ...slide, paragraphs };
  const boxes = Map.groupBy(paragraphs, ({ box }) => box);
  const listed = [...boxes.values()].flatMap((inBox) => {
    const [look] = inBox.flatMap(looksOf);
    if (look === undefined || look.fill === 'none' || key.markerOf(look) === undefined) return inBox;
    return inBox.map((paragraph, index) => ({ ...paragraph, isBullet: true, level: index === 0 ? 0 : 1 }));
  });
  return { ...slide, paragraphs: listed };
}

/** The looks of the letters of a paragraph, but not of links. */
function looksOf({ runs }: Pick<Paragraph, 'runs'>): Look[] {
  return lettersOf(runs).flatMap(({ letter, look }) => (look && /[\p{L}\p{N}]/u.test(letter) ? [look] : []));
}

interface DeckSigns {
  /** How many different bullets the lines have, a plain one included. */
  count: number;
  /** The only one, if it is a sign. */
  only: string | undefined;
  first: RawSlide | undefined;
}

function signsOf(slides: readonly RawSlide[]): DeckSigns {
  const signs = new Set(slides.flatMap(({ paragraphs }) => paragraphs.filter(isLine).map(({ sign }) => tickIn(sign))));
  const [only] = signs;
  return { count: signs.size, only: signs.size === 1 ? only : undefined, first: slides.find(hasLines) };
}

function isLine({ isBullet }: Paragraph): boolean {
  return isBullet;
}

function hasLines({ paragraphs }: RawSlide): boolean {
  return paragraphs.some(isLine);
}

/** A bullet that says something: an empty box does so only beside ticks. */
function tickIn(sign: string | undefined): string | undefined {
  return sign !== undefined && /^[✓✔✗✘☑☒✅❌]/u.test(sign) ? sign : undefined;
}

/** What a deck seems to say without a key. */
function unexplained(slides: readonly RawSlide[], key: DeckKey, { only, first }: DeckSigns): Unmapped[] {
  const found: Unmapped[] = [];
  const looks = slides.flatMap(({ paragraphs, tables }) => [
    ...paragraphs.filter(isLine).flatMap((paragraph) => looksOf(paragraph).slice(0, 1)),
    ...tables.flatMap((rows) => rows.slice(1).flat()).flatMap(({ runs }) => looksOf({ runs }).slice(0, 1)),
  ]);
  const differ = new Set(looks.map((look) => lookSignature(look, ['colour', 'highlight', 'fill']))).size > 1;
  if (!key.exists && differ && looks.some(isColoured))
    found.push({ position: { slide: 1, line: 1 }, what: 'the meaning of colours: no slide has a key' });
  if (only !== undefined && first)
    found.push({
      position: { slide: first.number, line: 1 },
      what: `the bullets: all are ${only}, which therefore says no status`,
    });
  return found;
}

function toSlide({ number, title, paragraphs, tables, hasObjects }: RawSlide, key: DeckKey, hasSigns: boolean): Slide {
  const slide: Slide = { number, title, line: 1, bullets: [], prose: [], tables: [], hasObjects };
  slide.tables = tables.map((rows) =>
    rows.map((row) => row.map((cell) => ({ words: cell.words, text: cell.text, marker: markerOfCell(cell, key) }))),
  );
  let open: { level: number; bullet: Bullet }[] = [];
  let box = -1;
  for (const paragraph of paragraphs) {
    if (!paragraph.isBullet) {
      const lines = paragraph.runs
        .map((run) => run.text)
        .join('')
        .split('\n');
      slide.prose.push({ text: paragraph.text, lines, position: { slide: number, line: paragraph.line } });
      continue;
    }
    if (paragraph.box !== box) open = [];
    box = paragraph.box;
    const bullet = toBullet(paragraph, number, key, hasSigns);
    open = open.filter(({ level }) => level < paragraph.level);
    (open.at(-1)?.bullet.lines ?? slide.bullets).push(bullet);
    open.push({ level: paragraph.level, bullet });
  }
  return slide;
}

function toBullet(paragraph: Paragraph, slide: number, key: DeckKey, hasSigns: boolean): Bullet {
  const { runs, text, line, sign } = paragraph;
  const looks = looksOf(paragraph);
  const added = new Set(looks.map((look) => key.isAdded(look)));
  const ofLook = key.hasStatuses ? markerIn(paragraph, looks, key) : { marker: undefined, doubts: [] };
  const signed = signIn(wordsOfRuns(runs), key);
  const ofSign = signed.marker ?? key.signs.get(sign ?? '');
  const marker = ofSign ?? ofLook.marker;
  const isStruck = marker === undefined && looks.length > 0 && looks.every(({ strike }) => strike);
  const struck = `the status of "${text}": its words are struck out, as completed or as dropped`;
  const ofStatus = isStruck ? [struck] : ofSign === undefined ? ofLook.doubts : [];
  return {
    words: signed.words,
    text: signIn(text, key).words,
    marker,
    sign: hasSigns && ofSign === undefined ? sign : undefined,
    tag: added.size === 1 && added.has(true) ? { added: true } : {},
    doubts: [...(added.size > 1 ? [`only a part of "${text}" looks added`] : []), ...ofStatus],
    position: { slide, line },
    lines: [],
  };
}
