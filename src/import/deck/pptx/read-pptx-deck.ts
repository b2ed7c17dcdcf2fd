import { inEnglish, statusWordsOf, type StatusWords } from '../../../report/status-words.ts';
import type { Bullet, Deck, Slide } from '../deck.ts';
import { isGrey, lettersOf, readKey, saysKey, type DeckKey } from './key.ts';
import { descend, openPackage } from './office-package.ts';
import { wordsOfRuns, type Paragraph, type RawSlide } from './runs.ts';
import { readSlides } from './slides.ts';
import { plainLook, type Look } from './styles.ts';

/**
 * Reads a .pptx deck. The look of its bullets gives their statuses, if the key of the deck leaves no doubt.
 * @param words for the statuses of the site, with which a key names them.
 * Throws a PlainError if the file is damaged, is not a presentation, or would unpack to too much.
 */
export async function readPptxDeck(bytes: Uint8Array, words: StatusWords = statusWordsOf(inEnglish)): Promise<Deck> {
  const deck = await openPackage(bytes);
  const { slides, unmapped } = readSlides(deck);
  const key = readKey(slides, words);
  return {
    slides: slides.filter((slide) => !isKeyAlone(slide, key)).map((slide) => toSlide(slide, key)),
    unmapped: [...unmapped, ...key.unmapped],
    title: descend(deck.properties, 'title')?.text.trim() ?? '',
    isNumbered: true,
  };
}

function isKeyAlone({ title, paragraphs }: RawSlide, key: DeckKey): boolean {
  const isKey = paragraphs.length > 0 && paragraphs.every((paragraph) => key.paragraphs.has(paragraph));
  return isKey && (title === '' || saysKey(title));
}

function toSlide({ number, title, paragraphs, tables, hasObjects }: RawSlide, key: DeckKey): Slide {
  const slide: Slide = { number, title, line: 1, bullets: [], prose: [], tables, hasObjects };
  let open: { level: number; bullet: Bullet }[] = [];
  let box = -1;
  for (const paragraph of paragraphs) {
    if (key.paragraphs.has(paragraph)) continue;
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
    const bullet = toBullet(paragraph, number, key);
    open = open.filter(({ level }) => level < paragraph.level);
    (open.at(-1)?.bullet.lines ?? slide.bullets).push(bullet);
    open.push({ level: paragraph.level, bullet });
  }
  return slide;
}

function toBullet(paragraph: Paragraph, slide: number, key: DeckKey): Bullet {
  const { runs, text, line } = paragraph;
  const looks = lettersOf(runs).flatMap(({ letter, look }) => (look && /[\p{L}\p{N}]/u.test(letter) ? [look] : []));
  const added = new Set(looks.map((look) => key.isAdded(look)));
  const { marker, doubts } = key.hasStatuses ? markerIn(paragraph, looks, key) : { doubts: [] };
  return {
    words: wordsOfRuns(runs),
    text,
    marker,
    tag: added.size === 1 && added.has(true) ? { added: true } : {},
    doubts: [...(added.size > 1 ? [`only a part of "${text}" looks added`] : []), ...doubts],
    position: { slide, line },
    lines: [],
  };
}

/** The marker of the status that the looks of a paragraph's letters and bullet mean, and what makes that doubtful. */
function markerIn(
  { bulletColour, text }: Paragraph,
  looks: readonly Look[],
  key: DeckKey,
): { marker?: string; doubts: string[] } {
  const unclear = (why: string) => ({ doubts: [`the status of "${text}": ${why}`] });
  const [look] = looks;
  const colours = [...new Set(looks.map(({ colour }) => colour))].join(', ');
  const ofBullet =
    bulletColour === undefined ? undefined : key.markerOf({ ...(look ?? plainLook), colour: bulletColour });
  const marker = look && key.markerOf(look);
  if (looks.some((other) => key.markerOf(other) !== marker)) return unclear(`it has several looks (${colours})`);
  const isPlain = looks.every(({ colour }) => colour === key.plainColour || isGrey(colour));
  if (isPlain && bulletColour !== undefined && ofBullet !== undefined && ofBullet !== marker) {
    // The author coloured only the bullet, or a converter kept no other colour.
    return marker === undefined
      ? { marker: ofBullet, doubts: nearly(bulletColour, key) }
      : unclear(`its bullet has another colour (${bulletColour}) than its words (${colours})`);
  }
  if (!look) return unclear('links hide their colour');
  return marker === undefined
    ? unclear(`the key does not explain its look (${colours})`)
    : { marker, doubts: nearly(look.colour, key) };
}

function nearly(colour: string, key: DeckKey): string[] {
  const meant = key.closest(colour) ?? colour;
  return meant === colour ? [] : [`the colour ${colour} is taken for ${meant}, which the key explains`];
}
