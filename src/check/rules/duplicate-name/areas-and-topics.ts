import { headingKey, titleKey } from '../../../report/area-titles.ts';
import { quote, quoteLine } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import type { ContentRule, ReportMistake } from '../../rule.ts';

/** No two areas have a heading in common, and no two topics a name. */
export const duplicateTitle: ContentRule = {
  code: 'duplicate-name',
  check({ content: { areas, topics } }, report) {
    const titles = areas.map(({ file, title, aliases }) => ({ file, names: [title, ...aliases] }));
    reportShared(titles, 'title', titleKey, report);
    const terms = topics.map(({ file, term, aliases }) => ({ file, names: [term, ...aliases] }));
    reportShared(terms, 'term', (name) => name.toLowerCase(), report);
  },
};

/** Reports names that an earlier file has too; names with the same `key` are the same. */
function reportShared(
  files: readonly { file: string; names: readonly string[] }[],
  field: 'title' | 'term',
  key: (name: string) => string,
  report: ReportMistake,
): void {
  const owners = new Map<string, { file: string; name: string; aliases: readonly string[]; isAlias: boolean }>();
  for (const { file, names } of files) {
    for (const [index, name] of names.entries()) {
      const owner = owners.get(key(name));
      const aliases = names.filter((_, other) => other > 0 && other !== index);
      owners.set(key(name), owner ?? { file, name, aliases, isAlias: index > 0 });
      // An alias may repeat the title of its own file in another case or with another dash.
      if (owner === undefined || owner.file === file) continue;
      const spelling = headingKey(name) === headingKey(owner.name) ? '' : ` as ${quote(owner.name)}`;
      report(file, {
        at: index === 0 ? [field] : ['aliases', index - 1],
        found: `the name ${quote(name)}, which ${owner.file} already has${owner.isAlias ? ' among its aliases' : ''}${spelling}`,
        expected: 'each name in one file; other names of the same thing are its aliases',
        fix:
          index > 0
            ? aliasesText(aliases)
            : `If both are the same, move what this file says there, and delete it; if not, ${owner.isAlias ? `write ${quoteLine(aliasesText(owner.aliases))} in ${owner.file}` : `write another ${field}`}.`,
      });
    }
  }
}

function aliasesText(aliases: readonly string[]): string {
  return `aliases: ${yamlText(aliases)}`;
}
