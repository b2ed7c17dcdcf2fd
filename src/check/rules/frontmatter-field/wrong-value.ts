import { dayAdvice } from '../../fields/day-advice.ts';
import type { Node } from 'yaml';
import { quote, type Stretch } from '../../../report/diagnostics/source.ts';
import { nodeAt, type Path } from '../../../report/fields/yaml.ts';
import { languageTag } from '../../../report/schema/texts.ts';
import { expectedOf, schemaAt } from '../../fields/field-schema.ts';
import { meantValues } from '../../fields/fixed-value.ts';
import type { DayHints } from '../../fields/written-days.ts';
import type { Issue } from '../../fields/issues.ts';
import type { Correction, FieldsRule, FieldsSeen } from '../../rule.ts';

/** Nobody can tell what a longer value means. */
const longest = 1_000;

/** A value that its field does not take. */
export const wrongValue: FieldsRule = {
  code: 'frontmatter-field',
  check(seen, report) {
    for (const issue of seen.issues) {
      if (issue.kind !== 'value') continue;
      const mistake = explain(seen, issue);
      report({ ...mistake, expected: expectedOf(issue, seen.json, 'fix' in mistake) });
    }
  },
};

function explain(seen: FieldsSeen, issue: Issue): { at: Stretch; found: string } & Correction {
  const written = writtenAt(seen, issue.path);
  const { value, advice } = correct(seen, issue, written);
  const { name, text, start, end, isElement } = written;
  const shown = isElement ? `${quote(text)} in ${name}` : quote(`${name}: ${text}`);
  const found = text === '' ? `${name} without a value` : shown;
  if (value === undefined) return { at: [start, end], found, fix: advice };
  // A value below its name moves beside it.
  const isBelow = /[\r\n]\s*$/.test(seen.yaml.slice(0, start)) && !isElement;
  const key = isBelow ? seen.yaml.lastIndexOf(name, start) : -1;
  if (key >= 0) return { at: [key, end], found, instead: `${name}: ${value}` };
  const gap = text === '' && seen.yaml[start - 1] === ':' ? ' ' : '';
  return { at: [start, end], found, instead: gap + value };
}

/** What is written at a path. */
interface Written {
  node: Node | undefined;
  text: string;
  start: number;
  end: number;
  /** The name of the field that it is in. */
  name: string;
  isElement: boolean;
}

function writtenAt({ yaml, document }: FieldsSeen, path: Path): Written {
  const node = nodeAt(document, path);
  const [start, last] = node?.range ?? [0, 0];
  const text = yaml.slice(start, last).trimEnd();
  const name = String(path.findLast((segment) => typeof segment === 'string'));
  return { node, text, start, end: start + text.length, name, isElement: typeof path.at(-1) === 'number' };
}

/** The first value, as YAML, that may be meant and would pass; and what to do if there is none. */
function correct(
  seen: FieldsSeen,
  { path, message, isTooLong }: Issue,
  { node, text, name }: Written,
): { value: string | undefined; advice: string } {
  const { document, json, proposals, wouldPass } = seen;
  const field = schemaAt(json, path);
  const isGuessed = text !== '' && text.length <= longest;
  const meant = isGuessed ? meantValues(text, field, node, document, () => hintsIn(seen)) : [];
  // Only the author can tell which of two days or lists is right.
  const isChoice = meant.length > 1 && (field.format === 'date' || field.type === 'array');
  const proposal = path.length === 1 ? (proposals[name] ?? []) : [];
  const value = (isChoice ? [] : meant).concat(proposal).find((candidate) => wouldPass(path, candidate));
  const ofDay = field.format === 'date' && isGuessed ? dayAdvice(text, hintsIn(seen), (day) => day) : undefined;
  const another = ofDay ?? (isTooLong ? `Keep ${message}.` : `Write another value for ${name}.`);
  return { value, advice: isChoice ? `Write ${meant.join(' or ')}.` : another };
}

/** A file may say that it is in another language than the site. */
function hintsIn({ yaml, document, datesElsewhere, language }: FieldsSeen): DayHints {
  const own = languageTag.safeParse(document.get('language'));
  return { language: own.data ?? language, beside: `${yaml}\n${datesElsewhere()}` };
}
