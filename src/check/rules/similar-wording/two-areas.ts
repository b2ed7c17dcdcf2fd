import type { Appearance } from '../../../history/history.ts';
import { headingOf } from '../../../history/related-lines.ts';
import { questionIds } from '../../../report/questions.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { slugOf } from '../../rewordings.ts';
import type { QuestionRule } from '../../rule.ts';
import { slugWords } from '../../similar-words.ts';
import { writtenAt } from '../../../report/report-lines.ts';

/** Two areas can say the same in a few words, each of its own work: "Hire a developer". */
const fewestWords = 3;

/** A new item with the words of one below another heading of its report. */
export const inTwoAreas: QuestionRule = {
  code: 'similar-wording',
  check({ history, content }, report) {
    const teams = new Map(content.areas.map(({ id, team }) => [id, team]));
    const questions = questionIds(content.areas);
    const teamOf = ({ area, part }: Appearance) => part.team ?? teams.get(area);
    const items = [...history.appearanceOf.values()].filter(
      // An answer may name work that stands elsewhere, too.
      ({ parent, area }) => parent === undefined && !questions.has(area),
    );
    const byWords = Map.groupBy(items, (item) => `${item.report.key} ${slugOf(item)}`);
    for (const [first, ...others] of byWords.values()) {
      if (!first || others.length === 0 || slugWords(slugOf(first)).words.size < fewestWords) continue;
      // Two teams do the same, each for itself.
      const ofTeam = others.filter((one) => one.area !== first.area && teamOf(one) === teamOf(first));
      for (const other of ofTeam.filter((one) => isOpenQuestion(first, one))) {
        report(other.part.file, {
          at: other.line.position,
          found: `${quote(other.line.text)}, which is also below ${quote(headingOf(first))}, on line ${writtenAt(first.line).line}${first.part === other.part ? '' : ` of ${first.part.file}`}`,
          expected: 'one line about one piece of work; if these are two, words that say what each is about',
          fix: `Delete this line or line ${writtenAt(first.line).line}; if the areas do different work, say in each line what its area does.`,
        });
      }
    }
  },
};

/** Not once both have a history, or if one was dropped for the other. */
function isOpenQuestion(first: Appearance, other: Appearance): boolean {
  const isDropped = [first, other].some(({ line }) => line.status.closed === 'dropped');
  return !isDropped && (isNew(first) || isNew(other));
}

function isNew({ thread, report }: Appearance): boolean {
  return thread.appearances[0]?.report === report;
}
