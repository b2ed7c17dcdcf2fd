import type { Bullet, Deck, Slide } from '../deck.ts';
import { lettersOf, readKey, saysKey, type Key } from './key.ts';
import { openPackage } from './office-package.ts';
import { wordsOfRuns } from './slide-words.ts';
import { readSlides, type Paragraph, type RawSlide } from './slides.ts';

/**
 * Reads a .pptx deck, the statuses in its colours included.
 * @param bytes of the file.
 * @returns the deck; a status that its key does not explain beyond doubt is none.
 * @throws AuthorError where the file is damaged, no presentation, or would unpack to too much.
 */
export async function readPptxDeck(bytes: Uint8Array): Promise<Deck> {
  const { slides, unmapped } = readSlides(await openPackage(bytes));
  const { key, paragraphs, unmapped: ofKey } = readKey(slides);
  return {
    slides: slides.filter((slide) => !isKeyAlone(slide, paragraphs)).map((slide) => toSlide(slide, paragraphs, key)),
    unmapped: [...unmapped, ...ofKey],
    isNumbered: true,
  };
}

/** A slide with the key and nothing else has been read whole. */
function isKeyAlone({ title, paragraphs }: RawSlide, ofKey: ReadonlySet<Paragraph>): boolean {
  return (
    paragraphs.length > 0 && paragraphs.every((paragraph) => ofKey.has(paragraph)) && (title === '' || saysKey(title))
  );
}

function toSlide({ number, title, paragraphs }: RawSlide, ofKey: ReadonlySet<Paragraph>, key: Key): Slide {
  const slide: Slide = { number, title, line: 1, bullets: [], prose: [] };
  let open: { level: number; bullet: Bullet }[] = [];
  let box = -1;
  for (const paragraph of paragraphs) {
    if (ofKey.has(paragraph)) continue;
    if (!paragraph.isBullet) {
      slide.prose.push({ text: paragraph.text, place: { slide: number, line: paragraph.line } });
      continue;
    }
    if (paragraph.box !== box) open = [];
    box = paragraph.box;
    const bullet = toBullet(paragraph, number, key);
    open = open.filter(({ level }) => level < paragraph.level);
    (open.at(-1)?.bullet.bullets ?? slide.bullets).push(bullet);
    open.push({ level: paragraph.level, bullet });
  }
  return slide;
}

function toBullet({ runs, text, line, bulletColour }: Paragraph, slide: number, key: Key): Bullet {
  const bullet: Bullet = { words: wordsOfRuns(runs), text, place: { slide, line }, bullets: [] };
  const looks = lettersOf(runs).flatMap(({ letter, look }) => (look && /[\p{L}\p{N}]/u.test(letter) ? [look] : []));
  const added = new Set(looks.map((look) => key.isAdded(look)));
  if (added.size === 1) bullet.added = added.has(true);
  const statuses = new Set(looks.map((look) => key.statusOf(look)));
  const [status] = statuses;
  // Some converters lose the colour of the words and keep that of the bullet before them.
  const hasLost =
    status !== undefined &&
    bulletColour !== undefined &&
    looks.every(({ colour }) => colour === key.plainColour) &&
    (key.statusOf({ ...looks[0]!, colour: bulletColour }) ?? status) !== status;
  const colours = [...new Set(looks.map(({ colour }) => colour))].join(', ');
  const doubts = [
    ...(added.size > 1 ? [`only a part of "${text}" looks added`] : []),
    ...(!key.hasStatuses
      ? []
      : looks.length === 0
        ? [`the status of "${text}": links hide their colour`]
        : statuses.size > 1
          ? [`the status of "${text}": it has several looks (${colours})`]
          : hasLost
            ? [`the status of "${text}": its bullet has another colour (${bulletColour}) than its words (${colours})`]
            : status === undefined
              ? [`the status of "${text}": the key does not explain its look (${colours})`]
              : []),
  ];
  if (statuses.size === 1 && !hasLost) bullet.status = status;
  if (doubts.length > 0) bullet.doubts = doubts;
  return bullet;
}
