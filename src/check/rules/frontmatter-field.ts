import { isMap } from 'yaml';
import { quote, restOfLine } from '../../report/diagnostics/source.ts';
import { fieldAt, nodeAt, type Path } from '../../report/fields/yaml.ts';
import { isOldUrl, pathOf } from '../../report/schema/redirects.ts';
import { expectedOf, schemaAt } from '../fields/field-schema.ts';
import type { Issue } from '../fields/issues.ts';
import { meantNames } from '../fields/meant-names.ts';
import { rightForms, writtenAt, type Written } from '../fields/right-form.ts';
import { dayAdvice, isCertainDay } from '../../report/written-days.ts';
import { choiceOf } from '../lines-to-choose.ts';
import type { FieldsRule, FieldsSeen, MistakeHere } from '../rule.ts';

/** What the schema of a file does not take. */
export const wrongField: FieldsRule = {
  code: 'frontmatter-field',
  check(seen, report) {
    if (!seen.hasFrontmatter) return noFrontmatter(seen, report);
    const meant = meantNames(seen);
    for (const issue of seen.issues) {
      const mistake = mistakes[issue.kind](issue, seen, meant);
      if (mistake) report(mistake);
    }
  },
};

type MistakeOf = (issue: Issue, seen: FieldsSeen, meant: ReturnType<typeof meantNames>) => MistakeHere | undefined;

/** Each kind of mistake. */
const mistakes: Record<Issue['kind'], MistakeOf> = {
  unknown: (issue, seen, meant) => {
    const { path } = issue;
    const { known = [], path: meantPath, rest = '' } = meant.get(issue) ?? {};
    const [start, end] = fieldAt(seen.document, path)?.key.range ?? [0, 0];
    const listed = known.length > mostListed ? `the ${known.length} in the guide` : known.join(', ');
    const mistake = {
      at: [start, end],
      found: `the field ${quote(String(path.at(-1)))}, which does not exist`,
      expected: `one of ${listed}`,
    } as const;
    if (meantPath === undefined) return { ...mistake, fix: 'Delete this field.' };
    const name = String(meantPath.at(-1));
    // `author: Ada` means a list of one.
    const value = writtenAt(path, seen);
    const isList = schemaAt(seen.json, meantPath).type === 'array' && /^[^[\]{}\n-]+$/.test(value.text);
    if (isList) return { ...mistake, instead: `${name}: [${value.text}]`, over: [start, value.end] };
    if (rest !== '') return { ...mistake, instead: `${name}: ${rest}` };
    // It only differs in capitals.
    const isSame = String(path.at(-1)).toLowerCase() === name.toLowerCase();
    return { ...mistake, instead: name, ...(isSame && { certainty: 'certain' }) };
  },

  missing: (issue, { yaml, document, json, proposals }, meant) => {
    const { path } = issue;
    const name = String(path.at(-1));
    // It is there, but misspelt.
    if ([...meant.values()].some((one) => isSame(one.path, path))) return undefined;
    const parent = nodeAt(document, path.slice(0, -1));
    const [start] = parent?.range ?? [yaml.search(/\S|$/)];
    const proposal = (isMap(parent) && parent.flow) || path.length > 1 ? undefined : proposals[name];
    return {
      at: [start, start],
      found: `no field ${quote(name)}`,
      expected: expectedOf(issue, json, proposal === undefined),
      ...(proposal === undefined
        ? { fix: `Add the field ${name}.` }
        : // On a line of its own, above the other fields.
          { instead: `${name}: ${proposal}`, over: [start, yaml.length] }),
    };
  },

  value: (issue, seen) => {
    const { path } = issue;
    const written = writtenAt(path, seen);
    const { name, text, start, end, isElement } = written;
    const forms = rightForms(path, seen);
    const isDay = schemaAt(seen.json, path).format === 'date';
    const proposals = path.length === 1 ? (seen.proposals[name] ?? []) : [];
    // Of two days, only the author knows which is right.
    const value = (isDay && forms.length > 1 ? [] : forms).concat(proposals).find((form) => seen.wouldPass(path, form));
    const place = isElement ? `${quote(text)} in ${name}` : quote(`${name}: ${text}`);
    return {
      at: [start, end],
      found: text === '' ? `${name} without a value` : place,
      expected: expectedOf(issue, seen.json, value === undefined),
      ...(value === undefined
        ? anotherValue(issue, name, isDay, forms)
        : valueInPlace(value, written, isDay, seen.yaml)),
    };
  },

  // No other name of a field is up to the author than an old URL.
  name: ({ path, message }, { yaml, document, json }) => {
    const [start, end] = fieldAt(document, path)?.key.range ?? [0, 0];
    const written = yaml.slice(start, end);
    const old = written.replace(/["']/g, '').replace(/[?#].*$|(?<=\/)index\.html$/gs, '');
    const corrected = pathOf(old) === old ? `/${old.replace(/^\/+/, '')}` : old;
    return {
      at: [start, end],
      found: quote(written),
      expected: `${message}${json.description ? `. ${json.description}` : ''}`,
      ...(isOldUrl(pathOf(corrected)) ? { instead: corrected } : { fix: 'Delete this field.' }),
    };
  },

  fields: ({ message }, { yaml, document }) => {
    const start = document.contents?.range[0] ?? 0;
    return {
      // YAML takes a no-break space for text.
      at: [start, Math.max(start, yaml.trimEnd().length)],
      found: quote(yaml),
      expected: message,
      fix: 'Write a key, a colon and a space before each value.',
    };
  },
};

function anotherValue({ isTooLong, message }: Issue, name: string, isDay: boolean, forms: readonly string[]) {
  if (isDay && forms.length > 1) return choiceOf(...forms.map((form) => `${name}: ${form}`));
  if (isDay && forms.length === 0) return { fix: dayAdvice };
  return { fix: isTooLong ? `Keep ${message}.` : `Write another value for ${name}.` };
}

function valueInPlace(value: string, { name, text, start, end, isElement }: Written, isDay: boolean, yaml: string) {
  // A value below its name moves beside it.
  const isBelow = /[\r\n]\s*$/.test(yaml.slice(0, start)) && !isElement;
  const key = isBelow ? yaml.lastIndexOf(name, start) : -1;
  if (key >= 0) return { at: [key, end] as const, instead: `${name}: ${value}` };
  const gap = text === '' && yaml[start - 1] === ':' ? ' ' : '';
  const isSure = text !== '' && (isDay ? isCertainDay(text) : value === JSON.stringify(text));
  return { instead: gap + value, ...(isSure && { certainty: 'certain' as const }) };
}

/** More names would fill the screen. */
const mostListed = 50;

function isSame(one: Path | undefined, other: Path): boolean {
  return one?.length === other.length && one.every((segment, index) => segment === other[index]);
}

/** Frontmatter below other text, perhaps in a block of code. */
const fieldsBelow = /(?:\r\n|\n|\r)---[^\S\r\n]*(?:\r\n|\n|\r)[\w-]+[^\S\r\n]*:/;

/** A file without the frontmatter that it needs. */
function noFrontmatter(
  { file: { text }, issues, json, proposals }: FieldsSeen,
  report: (mistake: MistakeHere) => void,
) {
  const [first] = issues;
  if (!first) return;
  const names = issues.map(({ path }) => String(path[0]));
  const fields = names.map((name) => (proposals[name] ? `${name}: ${proposals[name]}` : `Add the field ${name}.`));
  const below = fieldsBelow.exec(text.slice(0, mostAbove));
  if (below && !/^#/m.test(text.slice(0, below.index)))
    return report({
      at: [0, Math.max(0, text.slice(0, below.index).trimEnd().length)],
      found: `${quote(text.slice(0, below.index).trim())}, text above the frontmatter`,
      expected: 'three hyphens as the first line of the file',
      fix: 'Delete everything above the three hyphens, and the end of the block of code if they are in one.',
    });
  report({
    at: [0, 0],
    found: `no frontmatter, so ${names.map((name) => `no field ${quote(name)}`).join(', ')}`,
    expected: expectedOf(first, json, proposals[names[0] ?? ''] === undefined),
    fix: text.startsWith('+++')
      ? 'Write these fields in YAML, between two lines of three hyphens.'
      : `---\n${fields.join('\n')}\n---\n\n${restOfLine(text)}`.trimEnd(),
  });
}

/** How much an assistant or a mail program writes above a report at most. */
const mostAbove = 1_000;
