/** Rules for site.yaml that a schema cannot check. */
import { bundledLanguages } from '../../strings/wording.ts';
import type { Content } from '../content.ts';
import { andNearest, misspelt, resemblingFile } from '../diagnostics/nearest.ts';
import { quote } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf } from '../order.ts';
import { plural } from '../plural.ts';
import { slugify } from '../slug.ts';
import type { Status } from '../status.ts';
import type { Checked, RuleFinding } from './rule.ts';

type ReportFinding = (finding: RuleFinding) => void;

/** Checks the mark of the team, the language, the statuses and the reviews. */
export function checkSite(content: Content, { named, report }: Checked): void {
  for (const check of [checkMark, checkLanguage, checkStatuses, checkReviews])
    check(content, (finding) => report(named('site.yaml'), finding));
}

function checkMark({ site: { mark }, paths }: Content, report: ReportFinding): void {
  if (mark === undefined || paths.has(mark)) return;
  const drawings = [...paths].filter((path) => /\.(svg|png)$/i.test(path));
  const near = resemblingFile(mark, drawings);
  const advice = `Put the mark at ${mark} in the content folder, or delete this field.`;
  report({
    code: 'missing-image',
    at: ['mark'],
    found: `no file ${quote(mark)}`,
    expected: `an SVG or PNG file below the content folder${andNearest(near)}`,
    fix: near === undefined ? advice : `mark: ${yamlText(near)}`,
  });
}

/** Checks that the interface is in the language of the site, and has the team's words. */
function checkLanguage({ site: { language, words }, wording }: Content, report: ReportFinding): void {
  const { lang, missing = 0 } = wording;
  const all = 'wording.json of the built site lists them all';
  if (lang !== undefined || missing > 0)
    report({
      code: 'untranslated',
      at: ['language'],
      found:
        lang === undefined
          ? `the language ${quote(language)}, of which strings.yaml lacks ${plural(missing, 'string')}: English stands in their place`
          : `the language ${quote(language)}, for which the interface has no strings: it is in English, and marked so`,
      expected: `${bundledLanguages.map((tag) => quote(tag)).join(', ')}, or strings.yaml with all strings`,
      fix: `Translate the strings into strings.yaml beside site.yaml; ${all}.`,
    });
  if (words && wording.language !== 'en')
    report({
      code: 'untranslated',
      at: ['words'],
      found: `words for an interface in English, and the language ${quote(language)}`,
      expected:
        'strings.yaml with the strings that have these words: in other languages words have too many forms to be replaced',
      fix: `Delete this field, and write those strings into strings.yaml beside site.yaml; ${all}.`,
    });
}

/** Checks that readers and authors can tell a team's own statuses from all others. */
function checkStatuses({ site, statuses }: Content, report: ReportFinding): void {
  const given = Object.entries(site.statuses ?? {});
  const known = statuses.filter(({ id }) => !given.some(([other]) => other === id));
  for (const [id, fields] of given) {
    const status = statuses.find((other) => other.id === id)!;
    for (const field of ['word', 'marker', 'shape'] as const) {
      const earlier = known.find((other) => statusField(other, field) === statusField(status, field));
      if (!fields || !(field in fields) || !earlier) continue;
      report({
        code: 'duplicate-status',
        at: ['statuses', id, field],
        found: `the ${field} of ${quote(id)}, which is that of ${quote(earlier.id)}`,
        expected: `a ${field} that no other status has`,
        fix: `Choose another ${field} for ${id}.`,
      });
    }
    known.push(status);
  }
}

/** In a form that can be compared: `x` and `X` are the same marker. */
function statusField(status: Status, field: 'word' | 'marker' | 'shape'): string | undefined {
  const value = status[field];
  return field === 'word' || value === 'X' ? value?.toLowerCase() : value;
}

/** Checks that each review has its own URL, and came after a cycle that has a report. */
function checkReviews({ site, cycles }: Content, report: ReportFinding): void {
  const known = cyclesOf(site).map(({ id }) => id);
  const labels = cycles.map(({ label }) => label);
  const slugs = site.reviews.map(({ name }) => slugify(name));
  for (const [index, { name, after }] of site.reviews.entries()) {
    const isKnown = known.includes(after.toLowerCase());
    const near = isKnown ? labels.at(-1) : misspelt(after, labels);
    const advice = isKnown ? `add this review once there is a report on ${after}` : 'list the cycle in site.yaml';
    if (!isKnown || (cycles.length > 0 && !cycles.some(({ id }) => id === after.toLowerCase())))
      report({
        code: 'unknown-cycle',
        at: ['reviews', index, 'after'],
        found: `after: ${quote(after)}, ${isKnown ? 'a cycle that has no report yet' : 'which is no cycle in site.yaml'}`,
        expected: `the label of a cycle that has a report${andNearest(near, isKnown ? 'newest' : 'nearest')}`,
        fix: isKnown || near === undefined ? `Correct the label, or ${advice}.` : `after: ${yamlText(near)}`,
      });
    if (slugs.indexOf(slugs[index]!) < index)
      report({
        code: 'duplicate-name',
        at: ['reviews', index, 'name'],
        found: `a second review named ${quote(name)}`,
        expected: 'a name of its own for each review, as its URL is made from it',
        fix: 'Give one of them another name, for instance with its year.',
      });
  }
}
