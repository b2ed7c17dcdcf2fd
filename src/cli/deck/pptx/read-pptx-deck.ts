import type { Bullet, Deck, Slide } from '../deck.ts';
import { lettersOf, readKey, saysKey, type Key } from './key.ts';
import type { Look } from './look.ts';
import { openPackage } from './office-package.ts';
import { wordsOfRuns } from './slide-words.ts';
import { readSlides, type Paragraph, type RawSlide } from './slides.ts';

/**
 * Reads a .pptx deck, with the statuses in its colours: a status that its key does not explain beyond doubt is none.
 * Throws an AuthorError if the file is damaged, is not a presentation, or would unpack to too much.
 */
export async function readPptxDeck(bytes: Uint8Array): Promise<Deck> {
  const { slides, unmapped } = readSlides(await openPackage(bytes));
  const key = readKey(slides);
  return {
    slides: slides.filter((slide) => !isKeyAlone(slide, key)).map((slide) => toSlide(slide, key)),
    unmapped: [...unmapped, ...key.unmapped],
    isNumbered: true,
  };
}

/** Whether a slide has nothing but the key, which is read already. */
function isKeyAlone({ title, paragraphs }: RawSlide, key: Key): boolean {
  const isKey = paragraphs.length > 0 && paragraphs.every((paragraph) => key.paragraphs.has(paragraph));
  return isKey && (title === '' || saysKey(title));
}

function toSlide({ number, title, paragraphs }: RawSlide, key: Key): Slide {
  const slide: Slide = { number, title, line: 1, bullets: [], prose: [] };
  let open: { level: number; bullet: Bullet }[] = [];
  let box = -1;
  for (const paragraph of paragraphs) {
    if (key.paragraphs.has(paragraph)) continue;
    if (!paragraph.isBullet) {
      slide.prose.push({ text: paragraph.text, position: { slide: number, line: paragraph.line } });
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

function toBullet(paragraph: Paragraph, slide: number, key: Key): Bullet {
  const { runs, text, line } = paragraph;
  const looks = lettersOf(runs).flatMap(({ letter, look }) => (look && /[\p{L}\p{N}]/u.test(letter) ? [look] : []));
  const added = new Set(looks.map((look) => key.isAdded(look)));
  const doubt = key.hasStatuses ? statusDoubt(paragraph, looks, key) : undefined;
  return {
    words: wordsOfRuns(runs),
    text,
    status: looks[0] && doubt === undefined ? key.statusOf(looks[0]) : undefined,
    added: added.size === 1 && added.has(true),
    doubts: [
      ...(added.size > 1 ? [`only a part of "${text}" looks added`] : []),
      ...(doubt === undefined ? [] : [`the status of "${text}": ${doubt}`]),
    ],
    position: { slide, line },
    bullets: [],
  };
}

/** Why the looks of a paragraph's letters do not say its status beyond doubt; undefined if they do. */
function statusDoubt({ bulletColour }: Paragraph, looks: readonly Look[], key: Key): string | undefined {
  const [look] = looks;
  if (!look) return 'links hide their colour';
  const colours = [...new Set(looks.map(({ colour }) => colour))].join(', ');
  const status = key.statusOf(look);
  if (looks.some((other) => key.statusOf(other) !== status)) return `it has several looks (${colours})`;
  if (status === undefined) return `the key does not explain its look (${colours})`;
  // A coloured bullet before plain words: its author may have coloured only that, or a converter lost the other colour.
  const ofBullet = bulletColour === undefined ? status : key.statusOf({ ...look, colour: bulletColour });
  const isPlain = looks.every(({ colour }) => colour === key.plainColour);
  return isPlain && ofBullet !== undefined && ofBullet !== status
    ? `its bullet has another colour (${bulletColour}) than its words (${colours})`
    : undefined;
}
