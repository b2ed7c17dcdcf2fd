import { escapeRegExp } from '../../../report/escape-reg-exp.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { cyclesOf, type Cycle } from '../../../report/order.ts';
import type { Report } from '../../../report/schema/report.ts';
import { en } from '../../../strings/en.ts';
import { cyclesNamed, namedAmong } from '../../cycle-named.ts';
import type { ContentRule, ContentSeen } from '../../rule.ts';

/** A title or number that names another cycle or the other kind of report, and not its own. */
export const otherTitle: ContentRule = {
  code: 'copied-report',
  check({ content }, report) {
    const { site, reports } = content;
    const cycles = site ? cyclesOf(site) : [];
    const named = namedAmong(cycles);
    for (const one of reports) {
      const own = cycles.find(({ id }) => id === one.cycle);
      if (!own) continue;
      for (const field of ['title', 'number'] as const) {
        const text = one[field] ?? '';
        const swaps = [otherCycle(text, own, named, reports), field === 'title' && otherKind(text, one, content)];
        const wrong = swaps.filter((swap): swap is Swap => Boolean(swap));
        if (wrong.length === 0) continue;
        const right = wrong.reduce((left, { written, instead }) => left.replace(written, () => instead), text);
        report(one.file, {
          at: [field],
          found: `${quote(`${field}: ${text}`)} in the ${own.label} ${one.kind}`,
          expected: `a ${field} that names ${wrong.map(({ named }) => named).join(' and ')}, or neither`,
          fix: right === text ? `Write the ${field} of this ${one.kind}.` : `${field}: ${yamlText(right)}`,
        });
      }
    }
  },
};

/** What is written in place of what is meant: the same if only the author can tell the right word. */
interface Swap {
  written: string;
  instead: string;
  /** What the text should name. */
  named: string;
}

function otherCycle(
  text: string,
  own: Cycle,
  named: ReturnType<typeof namedAmong>,
  reports: readonly Report[],
): Swap | undefined {
  if (cyclesNamed(text, [own]).length > 0) return undefined;
  // A small number may be no cycle, unless the title is just that of the report about it.
  const other = named(text).find(
    ({ cycle: { id, label } }) =>
      !/^\d{1,3}$/.test(label) || reports.some(({ cycle, title }) => cycle === id && title === text),
  );
  return other && { written: other.written, instead: own.label, named: `the cycle ${quote(own.label)}` };
}

function otherKind(title: string, { kind }: Report, { site, wording }: ContentSeen['content']): Swap | undefined {
  // Their names may have the word, too.
  const text = [site?.team, site?.title].reduce<string>((left, name = '') => left.replaceAll(name, ' '), title);
  const other = kind === 'plan' ? 'status' : 'plan';
  // "Planning" is no plan, but "Statusbericht" is a status.
  const find = (word: string, of: string) =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}])${escapeRegExp(word)}${of === 'plan' ? String.raw`(?![\p{L}\p{M}\p{N}])` : String.raw`[\p{L}\p{M}]*`}`,
      'iu',
    ).exec(text)?.[0];
  const words = [wording.strings, en].map((strings) => ({
    own: strings[`kind.${kind}`],
    other: strings[`kind.${other}`],
  }));
  if (words.some(({ own }) => find(own, 'status') !== undefined)) return undefined;
  for (const { own, other: word } of words) {
    const written = find(word, other);
    if (written === undefined) continue;
    const meant = /^\p{Lu}/u.test(written) ? own : own.toLowerCase();
    return { written, instead: written.length > word.length ? written : meant, named: `the ${kind}` };
  }
  return undefined;
}
