import { messageLabel } from '../../history/history.ts';
import { guessOrder, cyclesOf } from '../../report/order.ts';
import { asHeading } from '../../report/markdown/markdown-text.ts';
import { eachNode, plainText } from '../../report/markdown/nodes.ts';
import { asComment, questionsFor, type Question } from '../../report/questions.ts';
import { quote } from '../../report/diagnostics/source.ts';
import type { Report, Section } from '../../report/schema/report.ts';
import { endOfReport } from '../end-of-report.ts';
import type { Mistake, QuestionRule } from '../rule.ts';

/** How many questions a message names. Its fix has them all. */
const maxNamed = 3;

/** A report, or the part of a team, without answers to questions that it is asked, or with a question alone. */
export const unanswered: QuestionRule = {
  code: 'unanswered',
  check({ content: { site, areas, reports }, history, isDoubtful }, report) {
    const order = guessOrder(cyclesOf(site), reports).map(({ id }) => id);
    for (const whole of history.reports) {
      const asked = questionsFor({ kind: whole.kind, cycle: whole.cycle.id }, areas, order);
      for (const part of whole.parts) {
        const answersTo = ({ id }: Question) => part.sections.filter(({ area }) => area === id);
        for (const one of asked) {
          const [first, ...others] = answersTo(one);
          if (first && [first, ...others].every((answer) => isEmpty(answer, one.question)))
            report(part.file, {
              at: first.position,
              found: `${quote(first.heading)} without an answer to ${quote(one.question)}`,
              expected: 'the answer below this heading, in prose or as bullets',
              fix: 'Write the answer below this heading.',
            });
        }
        const missing = isDoubtful(whole) ? [] : asked.filter((one) => answersTo(one).length === 0);
        if (missing.length > 0) report(part.file, withoutAnswers(missing, part, messageLabel(whole)));
      }
    }
  },
};

function withoutAnswers(missing: readonly Question[], part: Report, label: string): Mistake {
  const named = missing.slice(0, maxNamed).map(({ question }) => quote(question));
  const more = missing.length - named.length;
  const expected =
    missing.length === 1
      ? `this heading, and the answer below it; or \`since\` in areas/${missing[0]!.id}.mdx, if it was not asked then`
      : 'these headings, and the answers below them; or `since` in the areas of those that were not asked then';
  return {
    at: endOfReport(part),
    found: `no answer to ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}, which the ${label} is asked`,
    expected: `at the end of the report: ${expected}`,
    fix: missing.map(({ title, question }) => `${asHeading(title)}\n\n${asComment(question)}`).join('\n\n'),
  };
}

/** Whether a section says nothing, or only repeats the question. */
function isEmpty({ blocks }: Section, question: string): boolean {
  const body = blocks.flatMap((block) => (block.type === 'prose' ? block.body : []));
  const hasLines = blocks.some(({ type }) => type === 'lines');
  let hasPicture = false;
  for (const node of body) eachNode(node, ({ type }) => (hasPicture ||= type === 'image'));
  const text = plainText(body).trim();
  return !hasLines && !hasPicture && (text === '' || text === question.trim());
}
