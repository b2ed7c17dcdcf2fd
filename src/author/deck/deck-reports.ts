import type { AreaTitles } from '../../report/area-titles.ts';
import { headingKey } from '../../report/heading-key.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { lineSlug } from '../../report/slug.ts';
import type { Bullet, Deck, Slide, Unmapped } from './deck.ts';

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
const beginnings = [`^${kind} (?:for|of|in) ${label}$`, `^(?:.* )?${label} ${kind}$`].map((pattern) => new RegExp(pattern, 'iu'));
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
  for (const slide of deck.slides.map(withTitle)) {
    const beginning = beginnings.map((pattern) => pattern.exec(slide.title)).find((match) => match !== null);
    if (beginning) report = reportOf(beginning.groups!['label']!, /^s/i.test(beginning.groups!['kind']!) ? 'status' : 'plan');
    let prose = slide.prose;
    if (slide.number === deck.slides[0]!.number) {
      authors = namesIn(prose[0]?.text ?? '');
      if (authors.length > 0) prose = prose.slice(1);
    }
    unmapped.push(...prose.map(({ text, place }) => ({ place, what: `the words "${text}"` })));
    if (slide.bullets.length === 0) {
      const isTold = beginning || slide.number === deck.slides[0]!.number || prose.length > 0;
      if (!isTold) unmapped.push({ place: { slide: slide.number, line: slide.line }, what: `the slide "${slide.title}", which has no bullets` });
    } else if (!report || beginning) {
      unmapped.push(...slide.bullets.map(({ text, place }) => ({ place, what: `the bullet "${text}", which stands under no area of a report` })));
    } else if (slide.title === '' && report.sections.length === 0) {
      unmapped.push({ place: slide.bullets[0]!.place, what: `a slide without a title that begins with "${slide.bullets[0]!.text}"` });
    } else {
      addSlide(slide, report);
    }
  }
  return { title, authors, reports, unknownAreas: [...unknownAreas], unmapped };

  /** Some decks write titles into ordinary boxes; the first words are one where they are known as such. */
  function withTitle(slide: Slide): Slide {
    const [first, ...prose] = slide.prose;
    if (slide.title !== '' || !first) return slide;
    const isTitle = slide === deck.slides[0] || areas.find(first.text) !== undefined || beginnings.some((pattern) => pattern.test(first.text));
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
    if (first.length > 0) sectionOf(report, heading).blocks.push({ slide: slide.number, bullets: first });
    if (areas.find(heading) === undefined) unknownAreas.add(heading);
    for (const bullets of others) {
      const home = homeOf(bullets, report);
      const block = { slide: slide.number, bullets, note: home?.note };
      sectionOf(report, home?.heading ?? heading).blocks.push(block);
      const what = home
        ? `a block without a heading that begins with "${bullets[0]?.text}": it stands under ${home.heading}, as all its items do in an earlier report`
        : slide.title === '' ? `a slide without a title that begins with "${bullets[0]?.text}": it stands under ${heading}, like the slide before`
        : `an empty line before "${bullets[0]?.text}": if a heading is missing there, its lines stand under the wrong area`;
      unmapped.push({ place: bullets[0]!.place, what });
    }
  }

  /** The heading under which all items of a block stand in an earlier report of the deck, if there is exactly one. */
  function homeOf(bullets: readonly Bullet[], report: ImportedReport): { heading: string; note: string } | undefined {
    for (const earlier of reports.slice(0, reports.indexOf(report)).toReversed()) {
      const homes = earlier.sections.filter(({ blocks }) => {
        const slugs = new Set(blocks.flatMap((block) => block.bullets).map(({ text }) => lineSlug(text)));
        return bullets.every(({ text }) => slugs.has(lineSlug(text)));
      });
      if (homes.length !== 1) continue;
      const { heading } = homes[0]!;
      return { heading, note: `This block has no heading in the original. All of its items stand under ${heading} in the ${earlier.label} ${earlier.kind}, so they stand here.` };
    }
    return undefined;
  }
}

function sectionOf(report: ImportedReport, heading: string): ImportedReport['sections'][number] {
  const known = report.sections.find((section) => headingKey(section.heading) === headingKey(heading));
  if (known) return known;
  const section = { heading, blocks: [] };
  report.sections.push(section);
  return section;
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
 * "Ada Byron, Grace Hopper and Jean Bartik": names of two words or more, and nothing else. "Ortega y Gasset" is one: what
 * joins names is told only where no name has it.
 */
function namesIn(text: string): string[] {
  const names = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|und|et|och|og)\s+|\s*&\s*/).filter((name) => name !== '');
  return names.every((name) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u.test(name)) ? names : [];
}
