import type { AreaTitles } from '../../report/headings/area-titles.ts';
import { headingKey } from '../../report/headings/titles.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { lineSlug } from '../../report/slug.ts';
import type { Bullet, Deck, DeckPosition, Slide, Unmapped } from './deck.ts';

/** A report found in a deck. */
export interface ImportedReport {
  label: string;
  kind: ReportKind;
  /** A block has the bullets of one slide, or a part of them. Its note, for readers of the report, may be empty. */
  sections: { heading: string; blocks: { note: string; bullets: Bullet[] }[] }[];
}

/** What a deck holds. */
export interface Imported {
  title: string;
  authors: string[];
  reports: ImportedReport[];
  /** Headings that name no area. */
  unknownAreas: string[];
  unmapped: Unmapped[];
}

const label = String.raw`(?<label>[\p{L}\p{N}._-]*\p{N}[\p{L}\p{N}._-]*)`;
const kind = String.raw`(?<kind>status|plans?)`;
const reportTitles = [`^${kind} (?:for|of|in) ${label}$`, `^(?:.* )?${label} ${kind}$`].map(
  (pattern) => new RegExp(pattern, 'iu'),
);
const continued = /\s*[([]?\b(?:cont(?:inued|['’]d|\.|d)?|\d+\s*(?:\/|of)\s*\d+)[)\]]?\.?$/i;

/**
 * Finds the reports in a deck: a slide titled "Status for F23A" or "F23B plans" begins one, and every later slide with
 * bullets is a section of it. Everything else on the slides is unmapped.
 */
export function reportsInDeck(deck: Deck, areas: AreaTitles): Imported {
  const unmapped = [...deck.unmapped];
  const warn = (position: DeckPosition, what: string) => void unmapped.push({ position, what });
  const slides = deck.slides.map((slide, index) => withTitle(slide, index === 0, areas));
  const authors = namesIn(slides[0]?.prose[0]?.text ?? '');
  const reports: ImportedReport[] = [];
  let report: ImportedReport | undefined;
  for (const [index, slide] of slides.entries()) {
    const begun = reportOf(slide.title);
    if (begun) report = reports.find((earlier) => isSame(earlier, begun)) ?? begun;
    if (begun && report === begun) reports.push(begun);
    const prose = index === 0 && authors.length > 0 ? slide.prose.slice(1) : slide.prose;
    for (const { text, position } of prose) warn(position, `the words "${text}"`);
    const [first] = slide.bullets;
    if (!first) {
      if (!begun && index > 0 && prose.length === 0)
        warn({ slide: slide.number, line: slide.line }, `the slide "${slide.title}", which has no bullets`);
    } else if (!report || begun) {
      for (const { text, position } of slide.bullets)
        warn(position, `the bullet "${text}", which is under no area of a report`);
    } else if (slide.title === '' && report.sections.length === 0) {
      warn(first.position, `a slide without a title that begins with "${first.text}"`);
    } else {
      const earlier = reports.slice(0, reports.indexOf(report));
      addSlide(slide, deck.isNumbered ? `Slide ${slide.number}.` : '', report, earlier, warn);
    }
  }
  const headings = reports.flatMap(({ sections }) => sections.map(({ heading }) => heading));
  const unknownAreas = [...new Set(headings.filter((heading) => areas.find(heading) === undefined))];
  return { title: slides[0]?.title ?? '', authors, reports, unknownAreas, unmapped };
}

/** Some decks write titles into ordinary boxes: then the first words are the title if they can be one. */
function withTitle(slide: Slide, isFirst: boolean, areas: AreaTitles): Slide {
  const [first, ...prose] = slide.prose;
  if (slide.title !== '' || !first) return slide;
  const isTitle = isFirst || areas.find(first.text) !== undefined || reportOf(first.text) !== undefined;
  return isTitle ? { ...slide, title: first.text, prose } : slide;
}

/** The report that begins with a title, still empty. */
function reportOf(title: string): ImportedReport | undefined {
  const groups = reportTitles.map((pattern) => pattern.exec(title)?.groups).find((match) => match !== undefined);
  return groups && { label: groups['label']!, kind: /^s/i.test(groups['kind']!) ? 'status' : 'plan', sections: [] };
}

/** The title of a deck often repeats that of its first report. */
function isSame(a: ImportedReport, b: ImportedReport): boolean {
  return a.label.toLowerCase() === b.label.toLowerCase() && a.kind === b.kind;
}

/** Adds the bullets of a slide. Those after an empty line, and all without a title, may have lost their heading. */
function addSlide(
  { title, bullets: slideBullets }: Slide,
  source: string,
  report: ImportedReport,
  earlier: readonly ImportedReport[],
  warn: (position: DeckPosition, what: string) => void,
): void {
  const heading = title.replace(continued, '').trim() || title || report.sections.at(-1)!.heading;
  for (const [index, bullets] of splitAtGaps(slideBullets).entries()) {
    const hasHeading = index === 0 && title !== '';
    const home = hasHeading ? undefined : homeOf(bullets, earlier);
    addBlock(report, home?.heading ?? heading, `${source} ${home?.note ?? ''}`.trim(), bullets);
    if (hasHeading) continue;
    const { text, position } = bullets[0]!;
    const what = home
      ? `a block without a heading that begins with "${text}": it is put under ${home.heading}, ` +
        'as all its items are in an earlier report'
      : title === ''
        ? `a slide without a title that begins with "${text}": it is put under ${heading}, like the slide before`
        : `an empty line before "${text}": if a heading is missing there, its lines are under the wrong area`;
    warn(position, what);
  }
}

function splitAtGaps(bullets: readonly Bullet[]): Bullet[][] {
  const blocks: Bullet[][] = [];
  for (const bullet of bullets) {
    if (blocks.length === 0 || bullet.afterGap) blocks.push([]);
    blocks.at(-1)!.push(bullet);
  }
  return blocks;
}

function addBlock({ sections }: ImportedReport, heading: string, note: string, bullets: Bullet[]): void {
  const section = sections.find((other) => headingKey(other.heading) === headingKey(heading));
  if (section) section.blocks.push({ note, bullets });
  else sections.push({ heading, blocks: [{ note, bullets }] });
}

/** The heading that all items of a block are under in an earlier report of the deck, if there is exactly one. */
function homeOf(
  bullets: readonly Bullet[],
  earlier: readonly ImportedReport[],
): { heading: string; note: string } | undefined {
  const slugs = bullets.map(({ text }) => lineSlug(text));
  for (const { label, kind, sections } of earlier.toReversed()) {
    const [home, ...alternatives] = sections.filter(({ blocks }) => {
      const inSection = new Set(blocks.flatMap((block) => block.bullets.map(({ text }) => lineSlug(text))));
      return slugs.every((slug) => inSection.has(slug));
    });
    if (!home || alternatives.length > 0) continue;
    return {
      heading: home.heading,
      note:
        'This block has no heading in the original. All of its items are under ' +
        `${home.heading} in the ${label} ${kind}, so they are listed here.`,
    };
  }
  return undefined;
}

/**
 * The names in "Ada Byron, Grace Hopper and Jean Bartik", each of two words or more; none if there is anything else.
 * "Ortega y Gasset" is one name: words that can be part of a name do not join two.
 */
function namesIn(text: string): string[] {
  const names = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|und|et|och|og)\s+|\s*&\s*/).filter((name) => name !== '');
  return names.every((name) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u.test(name)) ? names : [];
}
