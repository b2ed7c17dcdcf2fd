/** The redirects that a team writes, and how rules report them. */
import type { Content } from '../report/content.ts';
import { placesIn } from '../report/diagnostics/source.ts';
import { fieldAt, parseYaml } from '../report/fields/yaml.ts';
import { plainUrl } from '../urls/redirects.ts';
import type { Files, Mistake, ReportMistake } from './rule.ts';

export interface Redirect {
  /** The old URL as it is in the file. */
  written: string;
  from: string;
  to: string;
}

export function redirectsOf({ redirects }: Content): Redirect[] {
  return Object.entries(redirects).map(([written, to]) => ({ written, from: plainUrl(written), to: plainUrl(to) }));
}

/** Reports what is wrong with each redirect, at its old URL. */
export function reportRedirects(
  redirects: readonly Redirect[],
  mistakeIn: (redirect: Redirect) => Mistake | undefined,
  { nameOf, textOf }: Files,
  report: ReportMistake,
): void {
  if (redirects.length === 0) return;
  const file = nameOf('redirects.yaml');
  const text = textOf(file);
  const document = parseYaml(text);
  const { at } = placesIn(text);
  for (const redirect of redirects) {
    const mistake = mistakeIn(redirect);
    const field = fieldAt(document, [redirect.written]);
    if (mistake) report(file, { ...mistake, at: at(field?.key.range[0] ?? 0) });
  }
}
