import type { AreaTitles } from '../../report/headings/area-titles.ts';
import { headingKey } from '../../report/headings/titles.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { lineSlug } from '../../report/slug.ts';
import type { Bullet, Deck, Place, Slide, Unmapped } from './deck.ts';

/** The lines of one slide, or of a block on it, under the heading they belong to. */
export interface ImportedBlock {
  slide: number;
  note?: string | undefined;
  bullets: Bullet[];
}

/** A report found in a deck. */
export interface ImportedReport {
  label: string;
  kind: ReportKind;
  sections: { heading: string; blocks: ImportedBlock[] }[];
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
const beginnings = [`^${kind} (?:for|of|in) ${label}$`, `^(?:.* )?${label} ${kind}$`].map(
  (pattern) => new RegExp(pattern, 'iu'),
);
const continued = /\s*[([]?\b(?:cont(?:inued|['’]d|\.|d)?|\d+\s*(?:\/|of)\s*\d+)[)\]]?\.?$/i;

/**
 * Finds the reports in a deck: a slide titled "Status for F23A" or "F23B plans" begins one, and every later slide with
 * bullets is a section of it.
 * @param deck as read.
 * @param areas of the site.
 * @returns the reports, and everything on the slides that is in none of them.
 */
export function reportsInDeck(deck: Deck, areas: AreaTitles): Imported {
  const unmapped = [...deck.unmapped];
  const unknownAreas = new Set<string>();
  const reports: ImportedReport[] = [];
  const title = deck.slides[0]?.title || (deck.slides[0]?.prose[0]?.text ?? '');
  let authors: string[] = [];
  let report: ImportedReport | undefined;
  const tell = (place: Place, what: string) => unmapped.push({ place, what });
  for (const [index, slide] of deck.slides.map(withTitle).entries()) {
    const beginning = beginningOf(slide.title);
    if (beginning) report = reportOf(beginning['label']!, /^s/i.test(beginning['kind']!) ? 'status' : 'plan');
    let { prose } = slide;
    if (index === 0) {
      authors = namesIn(prose[0]?.text ?? '');
      if (authors.length > 0) prose = prose.slice(1);
    }
    for (const { text, place } of prose) tell(place, `the words "${text}"`);
    const [first] = slide.bullets;
    if (!first) {
      if (!beginning && index > 0 && prose.length === 0)
        tell({ slide: slide.number, line: slide.line }, `the slide "${slide.title}", which has no bullets`);
    } else if (!report || beginning) {
      for (const { text, place } of slide.bullets)
        tell(place, `the bullet "${text}", which is under no area of a report`);
    } else if (slide.title === '' && report.sections.length === 0) {
      tell(first.place, `a slide without a title that begins with "${first.text}"`);
    } else {
      addSlide(slide, report);
    }
  }
  return { title, authors, reports, unknownAreas: [...unknownAreas], unmapped };

  /** Some decks write titles into ordinary boxes; the first words are one where they are known as such. */
  function withTitle(slide: Slide): Slide {
    const [first, ...prose] = slide.prose;
    if (slide.title !== '' || !first) return slide;
    const isTitle =
      slide === deck.slides[0] || areas.find(first.text) !== undefined || beginningOf(first.text) !== undefined;
    return isTitle ? { ...slide, title: first.text, prose } : slide;
  }

  /** A title can repeat that of the deck. */
  function reportOf(name: string, of: ReportKind): ImportedReport {
    const known = reports.find((one) => one.label.toLowerCase() === name.toLowerCase() && one.kind === of);
    if (known) return known;
    const begun: ImportedReport = { label: name, kind: of, sections: [] };
    reports.push(begun);
    return begun;
  }

  function addSlide(slide: Slide, report: ImportedReport): void {
    const heading = slide.title.replace(continued, '').trim() || slide.title || report.sections.at(-1)!.heading;
    const blocks = splitAtGaps(slide.bullets);
    // On a slide without a title even the first block has lost its heading.
    const [first, others] = slide.title === '' ? [[], blocks] : [blocks[0] ?? [], blocks.slice(1)];
    if (first.length > 0) addBlock(report, heading, { slide: slide.number, bullets: first });
    if (areas.find(heading) === undefined) unknownAreas.add(heading);
    for (const bullets of others) {
      const home = homeOf(bullets, report);
      addBlock(report, home?.heading ?? heading, { slide: slide.number, bullets, note: home?.note });
      const { text, place } = bullets[0]!;
      const what = home
        ? `a block without a heading that begins with "${text}": it is put under ${home.heading}, ` +
          'as all its items are in an earlier report'
        : slide.title === ''
          ? `a slide without a title that begins with "${text}": it is put under ${heading}, like the slide before`
          : `an empty line before "${text}": if a heading is missing there, its lines are under the wrong area`;
      tell(place, what);
    }
  }

  function addBlock({ sections }: ImportedReport, heading: string, block: ImportedBlock): void {
    const known = sections.find((section) => headingKey(section.heading) === headingKey(heading));
    if (known) known.blocks.push(block);
    else sections.push({ heading, blocks: [block] });
  }

  /** The heading that all items of a block are under in an earlier report of the deck, if there is exactly one. */
  function homeOf(bullets: readonly Bullet[], report: ImportedReport): { heading: string; note: string } | undefined {
    const slugs = bullets.map(({ text }) => lineSlug(text));
    for (const earlier of reports.slice(0, reports.indexOf(report)).toReversed()) {
      const [heading, ...others] = earlier.sections.flatMap((section) => {
        const there = new Set(section.blocks.flatMap((block) => block.bullets.map(({ text }) => lineSlug(text))));
        return slugs.every((slug) => there.has(slug)) ? section.heading : [];
      });
      if (heading === undefined || others.length > 0) continue;
      return {
        heading,
        note: `This block has no heading in the original. All of its items stand under ${heading} in the ${earlier.label} ${earlier.kind}, so they stand here.`,
      };
    }
    return undefined;
  }
}

/** The label and kind of the report that a title begins. */
function beginningOf(title: string): Record<string, string> | undefined {
  return beginnings.map((pattern) => pattern.exec(title)?.groups).find((groups) => groups !== undefined);
}

function splitAtGaps(bullets: readonly Bullet[]): Bullet[][] {
  const blocks: Bullet[][] = [[]];
  for (const bullet of bullets) {
    if (bullet.afterGap) blocks.push([]);
    blocks.at(-1)!.push(bullet);
  }
  return blocks;
}

/**
 * "Ada Byron, Grace Hopper and Jean Bartik": names of two words or more, and nothing else. "Ortega y Gasset" is one:
 * what joins names is reported only where no name has it.
 */
function namesIn(text: string): string[] {
  const names = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|und|et|och|og)\s+|\s*&\s*/).filter((name) => name !== '');
  return names.every((name) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u.test(name)) ? names : [];
}
