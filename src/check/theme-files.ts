import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { ContentFile } from '../report/file.ts';
import { findingsOf } from './findings.ts';
import { namedFiles } from './theme-names.ts';

const ofPublic = 'a file in public/, by its path from there, such as url("/fonts/team.woff2"); no other file or host';

/**
 * Finds at-rules and functions in a style sheet of a team that only plugins of a build know, and what it names besides
 * the files that the team publishes. The bundler would put any file of the machine into the site, and a browser would ask
 * other hosts.
 * @param publicFiles their paths in `public/`.
 */
export function foreignFiles(theme: ContentFile, publicFiles: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const known = new Set(publicFiles.map((path) => `/${path}`));
  for (const { target, start, end, expected = ofPublic, fix } of namedFiles(theme.text)) {
    if (target !== undefined && isPublished(target, known)) continue;
    findingsOf(theme, diagnostics).report('unsafe-file', {
      at: [start, end],
      expected,
      ...(fix === undefined ? correction(theme.text[start] ?? '', target, publicFiles) : { fix }),
    });
  }
  return diagnostics;
}

/** Escapes are read differently by different programs, so no name may have one. */
function isPublished(target: string, known: ReadonlySet<string>): boolean {
  if (target === '' || /^(?:#|data:)/i.test(target)) return true;
  return !/[\\%]/.test(target) && known.has(target.replace(/[?#].*$/s, ''));
}

/** Proposes the file of the same name that the team publishes, if there is one. */
function correction(
  first: string,
  target: string | undefined,
  publicFiles: readonly string[],
): { fix: string } | { instead: string } {
  const nameOf = (path: string) => path.split('/').at(-1);
  const meant = nameOf(target?.replace(/[?#].*$/s, '') ?? '');
  const [file, ...others] = publicFiles.filter((path) => nameOf(path) === meant);
  if (file === undefined || others.length > 0)
    return { fix: 'Put the file into public/, and write its path from there.' };
  const isText = /["']/.test(first);
  return { instead: isText ? `"/${file}"` : `url("/${file}")` };
}
