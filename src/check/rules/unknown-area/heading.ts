import { misspelt } from '../../../report/diagnostics/nearest.ts';
import type { Position } from '../../../report/diagnostics/diagnostic.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { asHeading } from '../../../report/markdown/markdown-text.ts';
import { slugify } from '../../../report/slug.ts';
import { shareWord } from '../../areas.ts';
import { statusWordsOf, type StatusWords } from '../../../report/status-words.ts';
import type { ContentRule, ContentSeen, Mistake } from '../../rule.ts';
import { isMisspelt } from '../../similar-words.ts';
import { setApart } from '../../../report/set-apart.ts';
import type { ReadReport } from '../../../report/read-report.ts';
import type { Status } from '../../../report/status.ts';
import { asAreas, saidInHeading } from '../../status-headings.ts';
import { unknownTitles, type UnknownHeading } from '../../unknown-headings.ts';

/** A heading that names no area, unless it has the former title of one. */
export const unknownHeading: ContentRule = {
  code: 'unknown-area',
  check(seen, report) {
    for (const { headings, formerlyOf } of unknownTitles(seen)) {
      if (formerlyOf) continue;
      for (const heading of headings) {
        const { document } = heading;
        const mistake = mistakeOf(heading, seen, statusWordsOf(seen.content));
        if (mistake) report(document.file.displayPath, mistake);
      }
    }
  },
};

const expected = 'the title or an alias of an area';

/** What a way to read a heading looks at. */
interface Unknown extends UnknownHeading {
  seen: ContentSeen;
  words: StatusWords;
  /** Whether it is like no area in its letters. */
  isFar: boolean;
  unknown: Pick<Mistake, 'found'> & { at: Position };
  corrected: (heading: string) => string;
}

function mistakeOf(found: UnknownHeading, seen: ContentSeen, words: StatusWords): Mistake | undefined {
  const { document, section } = found;
  const { node, heading } = section;
  const { start, end } = offsetsOf(node);
  const unknown: Unknown = {
    ...found,
    seen,
    words,
    isFar: misspelt(heading, seen.areas.names, 5) === undefined,
    unknown: { at: positionOf(node), found: quote(heading) },
    corrected: (instead) => correctedLines(document.file.text, start, end, instead),
  };
  if (unknown.isFar && saidInHeading(section, words)) return areaAndStatus(unknown) ?? statusAlone(unknown);
  return (
    areaAndStatus(unknown) ?? aboveHyphens(unknown) ?? severalAreas(unknown) ?? nearest(unknown) ?? newArea(unknown)
  );
}

function areaAndStatus({ document, section, seen: { areas }, words, unknown }: Unknown): Mistake | undefined {
  const beside = setApart(section.heading, words);
  if (!beside || areas.find(beside.others) === undefined) return undefined;
  const right = asHeading(areas.nearest(beside.others) ?? beside.others);
  return {
    ...unknown,
    found: `${quote(section.heading)}, an area and a status`,
    expected: `${expected}; a status is the marker of each line`,
    fix: `Write ${quote(right)} as the heading${markersBelow(beside.status, document)}.`,
  };
}

function statusAlone({ document, section, seen, words, unknown }: Unknown): Mistake | undefined {
  const lines = asAreas(document, section, seen, words);
  return (
    lines && {
      ...unknown,
      at: { ...unknown.at, ...lines.to },
      found: `${lines.headings.map((one) => quote(one)).join(', ')}, a status in place of an area`,
      expected: `${expected}; a status is the marker of each line`,
      fix: lines.fix,
    }
  );
}

function aboveHyphens({ document, section, isFar, unknown, corrected }: Unknown): Mistake | undefined {
  const { start, end } = offsetsOf(section.node);
  const words = wordsAboveHyphens(document.file.text.slice(start, end));
  if (!isFar || words === undefined) return undefined;
  return {
    ...unknown,
    found: `${quote(section.heading)}, which the hyphens below it turn into a heading`,
    expected: `an empty line before the hyphens, or ${expected}`,
    fix: corrected(`${words}\n\n---`),
  };
}

function severalAreas({ section: { heading }, seen: { areas }, unknown }: Unknown): Mistake | undefined {
  const inside = areas.names.filter((name) => holds(heading, name));
  if (inside.length < 2) return undefined;
  return {
    ...unknown,
    found: `${quote(heading)}, which names several areas`,
    expected: `${expected}; one area under each heading`,
    fix: `Put each line under the heading of its area: ${inside.map((name) => `## ${name}`).join(' or ')}.`,
  };
}

/** In a wrong area, work would lose its history and its URL: of two that differ in more, the author decides. */
function nearest({ section: { heading }, seen: { areas }, isFar, unknown, corrected }: Unknown): Mistake | undefined {
  const meant = areas.nearest(heading) ?? '';
  if (!isFar || shareWord(heading, meant))
    return { ...unknown, expected: `${expected}; the nearest is ${quote(meant)}`, fix: corrected(asHeading(meant)) };
  const slip = areas.names.find((name) => sharesSlip(heading, name));
  if (slip === undefined) return undefined;
  return {
    ...unknown,
    expected: `${expected}; the nearest is ${quote(slip)}`,
    fix: `Write ${quote(asHeading(slip))}; if this is another area, correct its slip, and give it a file of its own below areas/.`,
  };
}

function newArea({ section: { heading }, unknown }: Unknown): Mistake {
  const file = `areas/${slugify(heading) || 'area'}.mdx`;
  return {
    ...unknown,
    expected: `${expected}; a new area has a file of its own, ${file}; text about the whole report is above the first heading, and what is planned next in a plan.mdx`,
    fix: heading === '' ? 'Delete this heading.' : `${file}:\n\n---\ntitle: ${yamlText(heading)}\n---`,
  };
}

function holds(heading: string, name: string): boolean {
  const words = (text: string) => ` ${slugify(text).replaceAll('-', ' ')} `;
  return words(heading).includes(words(name));
}

/** Whether a longer heading has a word of an area with a slip: `Infrastucture and networks` for `Infrastructure`. */
function sharesSlip(heading: string, name: string): boolean {
  const words = slugify(heading).split('-');
  return slugify(name)
    .split('-')
    .some((word) => words.some((own) => isMisspelt(own, word)));
}

function markersBelow(status: Status, { report }: ReadReport): string {
  if (report.kind === 'plan') return '';
  return `, and [${status.marker}] before each of the lines below it`;
}

/** What hyphens on the next line turn into a heading. */
function wordsAboveHyphens(heading: string): string | undefined {
  return /^(\s*[^#\s][\s\S]*?)(?:\r\n|\n|\r)[ \t]*-+[ \t]*$/.exec(heading)?.[1];
}
