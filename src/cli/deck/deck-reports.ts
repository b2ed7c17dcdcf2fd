import type { AreaTitles } from '../../report/headings/area-titles.ts';
import { headingKey } from '../../report/headings/titles.ts';
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

/** What is found so far in a report of the deck. */
interface ReportIndex {
  sections: Map<string, ImportedReport['sections'][number]>;
  /** The headings under which an item stands, by its slug. */
  headings: Map<string, Set<string>>;
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
/** No longer words name a report, and looking for a label in them takes quadratic time. */
const maxTitle = 200;
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
  const contents = new Map<ImportedReport, ReportIndex>();
  const title = deck.slides[0]?.title || (deck.slides[0]?.prose[0]?.text ?? '');
  let authors: string[] = [];
  let report: ImportedReport | undefined;
  for (const slide of deck.slides.map(withTitle)) {
    const beginning = beginningOf(slide.title);
    if (beginning)
      report = reportOf(beginning.groups!['label']!, /^s/i.test(beginning.groups!['kind']!) ? 'status' : 'plan');
    let prose = slide.prose;
    if (slide.number === deck.slides[0]!.number) {
      authors = namesIn(prose[0]?.text ?? '');
      if (authors.length > 0) prose = prose.slice(1);
    }
    unmapped.push(...prose.map(({ text, place }) => ({ place, what: `the words "${text}"` })));
    if (slide.bullets.length === 0) {
      const isReported = beginning || slide.number === deck.slides[0]!.number || prose.length > 0;
      if (!isReported)
        unmapped.push({
          place: { slide: slide.number, line: slide.line },
          what: `the slide "${slide.title}", which has no bullets`,
        });
    } else if (!report || beginning) {
      unmapped.push(
        ...slide.bullets.map(({ text, place }) => ({
          place,
          what: `the bullet "${text}", which stands under no area of a report`,
        })),
      );
    } else if (slide.title === '' && report.sections.length === 0) {
      unmapped.push({
        place: slide.bullets[0]!.place,
        what: `a slide without a title that begins with "${slide.bullets[0]!.text}"`,
      });
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
    contents.set(begun, { sections: new Map(), headings: new Map() });
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
      const what = home
        ? `a block without a heading that begins with "${bullets[0]?.text}": it stands under ${home.heading}, as all its items do in an earlier report`
        : slide.title === ''
          ? `a slide without a title that begins with "${bullets[0]?.text}": it stands under ${heading}, like the slide before`
          : `an empty line before "${bullets[0]?.text}": if a heading is missing there, its lines stand under the wrong area`;
      unmapped.push({ place: bullets[0]!.place, what });
    }
  }

  function addBlock(to: ImportedReport, heading: string, block: ImportedBlock): void {
    const { sections, headings } = contents.get(to)!;
    const key = headingKey(heading);
    const section = sections.get(key) ?? { heading, blocks: [] };
    if (!sections.has(key)) to.sections.push(section);
    sections.set(key, section);
    section.blocks.push(block);
    for (const { text } of block.bullets) {
      const slug = lineSlug(text);
      headings.set(slug, (headings.get(slug) ?? new Set()).add(section.heading));
    }
  }

  /** The heading under which all items of a block stand in an earlier report of the deck, if there is exactly one. */
  function homeOf(bullets: readonly Bullet[], report: ImportedReport): { heading: string; note: string } | undefined {
    const slugs = bullets.map(({ text }) => lineSlug(text));
    for (const earlier of reports.slice(0, reports.indexOf(report)).toReversed()) {
      const headingsOf = (slug: string) => contents.get(earlier)?.headings.get(slug) ?? new Set();
      const common = [...headingsOf(slugs[0] ?? '')].filter((one) => slugs.every((slug) => headingsOf(slug).has(one)));
      const [heading, ...others] = common;
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
function beginningOf(title: string): RegExpExecArray | undefined {
  if (title.length > maxTitle) return undefined;
  return beginnings.map((pattern) => pattern.exec(title)).find((match) => match !== null) ?? undefined;
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
