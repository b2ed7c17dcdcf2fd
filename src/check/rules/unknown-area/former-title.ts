import { placesIn, quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { plural } from '../../../report/plural.ts';
import { placeOfField } from '../../../report/fields/field-place.ts';
import type { ContentRule } from '../../rule.ts';
import { unknownTitles, type UnknownTitle } from '../../unknown-headings.ts';
import { writtenAt } from '../../../report/report-lines.ts';

/** A former title of an area, in however many reports it is a heading. The fix is an alias. */
export const formerTitle: ContentRule = {
  code: 'unknown-area',
  check(seen, report) {
    for (const { title, headings, formerlyOf: area } of unknownTitles(seen)) {
      if (!area) continue;
      const text = seen.textOf(area.file);
      const field = placeOfField(text, ['aliases']);
      const { start, end } = field.node ? field : placeOfField(text, ['title']);
      const aliases = `aliases: ${yamlText([...area.aliases, title])}`;
      report(area.file, {
        at: placesIn(text).span(start, end),
        found: `no title or alias ${quote(title)}, which is a heading at ${placesOf(headings)}`,
        expected: 'the former title among the aliases of the area; a file of its own if the area is new',
        fix: field.node ? aliases : `${text.slice(start, end)}${restOfLine(text, end)}\n${aliases}`,
      });
    }
  },
};

function placesOf([first, ...others]: UnknownTitle['headings']): string {
  const more = others.length > 0 ? ` and ${plural(others.length, 'more heading')}` : '';
  return `${first.document.file.displayPath}:${writtenAt(first.section).line}${more}`;
}
