import { messageLabel } from '../../history/history.ts';
import { guessOrder, cyclesOf } from '../../report/order.ts';
import { asHeading } from '../../report/markdown/markdown-text.ts';
import { eachNode, plainText } from '../../report/markdown/nodes.ts';
import { asComment, questionsFor } from '../../report/questions.ts';
import { quote } from '../../report/diagnostics/source.ts';
import type { Section } from '../../report/schema/report.ts';
import { endOfReport } from '../end-of-report.ts';
import type { QuestionRule } from '../rule.ts';

/** A report, or the part of a team, without the answer to a question that it is asked, or with the question alone. */
export const unanswered: QuestionRule = {
  code: 'unanswered',
  check({ content: { site, areas, reports }, history, isDoubtful }, report) {
    const order = guessOrder(cyclesOf(site), reports).map(({ id }) => id);
    for (const whole of history.reports) {
      const asked = questionsFor({ kind: whole.kind, cycle: whole.cycle.id }, areas, order);
      for (const { id, title, question } of asked) {
        for (const part of whole.parts) {
          const answers = part.sections.filter(({ area }) => area === id);
          const [first] = answers;
          if (first && answers.every((answer) => isEmpty(answer, question)))
            report(part.file, {
              at: first.position,
              found: `${quote(first.heading)} without an answer to ${quote(question)}`,
              expected: 'the answer below this heading, in prose or as bullets',
              fix: 'Write the answer below this heading.',
            });
          else if (!first && !isDoubtful(whole))
            report(part.file, {
              at: endOfReport(part),
              found: `no answer to ${quote(question)}, which the ${messageLabel(whole)} is asked`,
              expected: `at the end of the report: this heading, and the answer below it; or \`since\` in areas/${id}.mdx, if it was not asked then`,
              fix: `${asHeading(title)}\n\n${asComment(question)}`,
            });
        }
      }
    }
  },
};

/** Whether a section says nothing, or only repeats the question. */
function isEmpty({ blocks }: Section, question: string): boolean {
  const body = blocks.flatMap((block) => (block.type === 'prose' ? block.body : []));
  const hasLines = blocks.some(({ type }) => type === 'lines');
  let hasPicture = false;
  for (const node of body) eachNode(node, ({ type }) => (hasPicture ||= type === 'image'));
  const text = plainText(body).trim();
  return !hasLines && !hasPicture && (text === '' || text === question.trim());
}
