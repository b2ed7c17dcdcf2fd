import { escapeRegExp } from '../../../report/escape-reg-exp.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { cyclesOf, type Cycle } from '../../../report/order.ts';
import type { Report, ReportKind } from '../../../report/schema/report.ts';
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
        if (text === '') continue;
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
  const [other] = named(text).filter(({ cycle }) => isTelling(cycle, text, reports));
  return other && { written: other.written, instead: own.label, named: `the cycle ${quote(own.label)}` };
}

/** A small number may be no cycle, unless the title is just that of the report about it. */
function isTelling({ id, label }: Cycle, text: string, reports: readonly Report[]): boolean {
  return !/^\d{1,3}$/.test(label) || reports.some(({ cycle, title }) => cycle === id && title === text);
}

function otherKind(title: string, { kind }: Report, { site, wording }: ContentSeen['content']): Swap | undefined {
  // Their names may have the word, too.
  const names = [site?.team, site?.title].filter((name) => name !== undefined);
  const text = names.reduce((left, name) => left.replaceAll(name, ' '), title);
  const key = (of: ReportKind) => `kind.${of}` as const;
  const wordsFor = (of: ReportKind) => [wording.strings[key(of)], en[key(of)]];
  // A word that begins so may be a longer one for the same, such as "Statusbericht".
  if (wordsFor(kind).some((word) => wordPattern(word, '').test(text))) return undefined;
  const other = kind === 'plan' ? 'status' : 'plan';
  for (const [index, word] of wordsFor(other).entries()) {
    // "Planning" is no plan, but "Statusbericht" is a status.
    const [written] = wordPattern(word, other === 'plan' ? end : String.raw`[\p{L}\p{M}]*`).exec(text) ?? [];
    if (written === undefined) continue;
    const isLonger = written.length > word.length;
    const meant = wordsFor(kind)[index] ?? kind;
    if (isLonger) return { written, instead: written, named: `the ${kind}` };
    const isCapital = /^\p{Lu}/u.test(written);
    return { written, instead: isCapital ? meant : meant.toLowerCase(), named: `the ${kind}` };
  }
  return undefined;
}

const end = String.raw`(?![\p{L}\p{M}\p{N}])`;

function wordPattern(word: string, rest: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${escapeRegExp(word)}${rest}`, 'iu');
}
