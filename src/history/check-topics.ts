import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import { yamlText } from '../report/fields/yaml.ts';
import type { History } from './history.ts';

/** Warns of each topic that neither a line nor any other text of the content mentions. */
export function topicWarnings(content: Content, history: History): Diagnostic[] {
  const inLines = new Set([...history.appearanceOf.keys()].flatMap(({ topics }) => topics));
  const unlisted = content.topics.filter(({ id }) => !inLines.has(id));
  if (unlisted.length === 0) return [];
  const notes = [...content.areas, ...content.notes, ...content.topics, ...content.pages];
  const inReports = content.reports
    .flatMap(({ intro, sections }) => [intro, JSON.stringify(sections)])
    .join('\n')
    .replaceAll('\\"', '"');
  return unlisted.flatMap((topic) => {
    const link = `/topics/${topic.id}/"`;
    if (inReports.includes(link) || notes.some((note) => note !== topic && note.html.includes(link))) return [];
    return [
      diagnostic(topic.file, {
        code: 'unmentioned-topic',
        position: { line: 1, column: 1 },
        found: `the topic ${quote(topic.term)}, which no line mentions`,
        expected: 'a term or an alias as lines write it; or no topic, if nobody looks for it',
        fix: `aliases: ${yamlText([...topic.aliases, '…'])}`,
      }),
    ];
  });
}
