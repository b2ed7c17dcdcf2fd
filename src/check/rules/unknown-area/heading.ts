import { misspelt } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { asHeading } from '../../../report/markdown/markdown-text.ts';
import { slugify } from '../../../report/slug.ts';
import { shareWord, type SiteAreas } from '../../areas.ts';
import type { ContentRule, Mistake } from '../../rule.ts';
import { unknownTitles, type UnknownHeading } from '../../unknown-headings.ts';

/** A heading that names no area, unless it has the former title of one. */
export const unknownHeading: ContentRule = {
  code: 'unknown-area',
  check(seen, report) {
    for (const { headings, formerlyOf } of unknownTitles(seen)) {
      if (formerlyOf) continue;
      for (const heading of headings) report(heading.document.file.displayPath, explain(heading, seen.areas));
    }
  },
};

const expected = 'the title or an alias of an area';

function explain({ document, section: { node, heading } }: UnknownHeading, areas: SiteAreas): Mistake {
  const { text: source } = document.file;
  const { start, end } = offsetsOf(node);
  const corrected = (instead: string) => correctedLines(source, start, end, instead);
  const unknown = { at: positionOf(node), found: quote(heading) };
  const words = wordsAboveHyphens(source.slice(start, end));
  const meant = areas.nearest(heading) ?? '';
  const isFar = misspelt(heading, areas.names) === undefined;
  if (isFar && words !== undefined)
    return {
      ...unknown,
      found: `${quote(heading)}, which the hyphens below it turn into a heading`,
      expected: `an empty line before the hyphens, or ${expected}`,
      fix: corrected(`${words}\n\n---`),
    };
  // In a wrong area, work would lose its history and its URL.
  if (!isFar || shareWord(heading, meant))
    return { ...unknown, expected: `${expected}; the nearest is ${quote(meant)}`, fix: corrected(asHeading(meant)) };
  const file = `areas/${slugify(heading) || 'area'}.mdx`;
  const newArea = `${file}:\n\n---\ntitle: ${yamlText(heading)}\n---`;
  return {
    ...unknown,
    expected: `${expected}; a new area has a file of its own, ${file}; text about the whole report stands above the first heading`,
    fix: heading === '' ? 'Delete this heading.' : newArea,
  };
}

/** What hyphens on the next line turn into a heading. */
function wordsAboveHyphens(heading: string): string | undefined {
  return /^(\s*[^#\s][\s\S]*?)(?:\r\n|\n|\r)[ \t]*-+[ \t]*$/.exec(heading)?.[1];
}
