import { logLine } from '../../report/diagnostics/log-line.ts';
import { nearest } from '../../report/diagnostics/nearest.ts';
import type { ContentFile } from '../../report/file.ts';
import { plural } from '../../report/plural.ts';
import { fileOf, pathOf, type SiteLocation } from '../../urls/read-url.ts';
import { joinUrl } from '../../urls/redirects.ts';
import type { Fault, Output } from './check-links.ts';
import { locateUrl } from './locate-url.ts';

/** What was found, what was expected, and what to write instead. */
type Explanation = [found: string, expected: string, fix: string];

/** How many faults are explained: nobody reads more, and each is compared with all pages. */
const maxExplained = 500;

/**
 * A message with every fault of a built site, up to five hundred: where it is, what was found, what was expected, what
 * to write. `content` are the files in which an author may have written the URL.
 */
export function faultMessage(faults: readonly Fault[], output: Output, content: readonly ContentFile[]): string {
  const pages = [...output.ids.keys()].map(pathOf);
  const explained = faults.slice(0, maxExplained).map((fault) => {
    const { file, otherFiles, why } = fault;
    const [found, expected, fix] = explain(fault, output, pages);
    const [first = file, ...rest] = locateUrl(content, spellings(fault, output.location));
    const on = [...(first === file ? [] : [file]), ...(otherFiles === 0 ? [] : [plural(otherFiles, 'other file')])];
    const where = on.length === 0 ? '' : `, ${first === file ? 'also ' : ''}on ${on.join(' and ')}`;
    return faultText(
      `${first} error ${why === 'id twice' || why === 'no id' ? 'broken-id' : 'broken-address'}`,
      [found + where, expected, fix],
      rest.map((other) => `also written in ${other}`),
    );
  });
  const more =
    faults.length > maxExplained ? ` Fix the first ${maxExplained}, which are above, to see the others.` : '';
  const count = `${plural(faults.length, 'fault')} in the built site.${more} The last good site is unchanged.`;
  return [...explained, count].join('\n\n');
}

/** The rows of a message about one fault: its head has the place and the code, `also` is more about what was found. */
export function faultText(head: string, [found, expected, fix]: Explanation, also: readonly string[] = []): string {
  return [
    head,
    `  found     ${found}`,
    ...also.map((row) => `            ${row}`),
    `  expected  ${expected}`,
    `  fix       ${fix}`,
  ]
    .map(logLine)
    .join('\n');
}

function explain(fault: Fault, { ids, location }: Output, pages: readonly string[]): Explanation {
  const { why, written, path, fragment } = fault;
  switch (why) {
    case 'malformed':
      return [`\`${written}\`, which no browser can read`, 'a URL', 'Correct the URL, or remove the link.'];
    case 'outside':
      return [
        `\`${written}\`, which is not below ${location.base}`,
        `a path below ${location.base}, or the full URL of another site`,
        location.base + path.slice(1),
      ];
    case 'no slash':
      return [
        `\`${written}\`, which hosts redirect`,
        'the URL of the page, with a slash at its end',
        joinUrl({ path: `${path}/`, anchor: fragment }),
      ];
    case 'no file': {
      const near = nearest(path, pages) ?? '/';
      return [`\`${written}\`, where there is no page`, `a URL of the site; the nearest is \`${near}\``, near];
    }
    case 'no anchor': {
      // Ids that begin with _ belong to the layout.
      const isLike = (id: string) => id.startsWith('_') === fragment.startsWith('_');
      const near = nearest(fragment, (ids.get(fileOf(path, '/') ?? '') ?? []).filter(isLike));
      return [
        `\`${written}\`: the page ${path} has no anchor \`${fragment}\``,
        near === undefined
          ? 'the page alone, which has no anchors'
          : `an anchor of that page; the nearest is \`${near}\``,
        joinUrl({ path, anchor: near ?? '' }),
      ];
    }
    case 'id twice':
      return [
        `the id \`${written}\` more than once on the page ${path}`,
        'every id once on its page',
        'Give one of the two another id.',
      ];
    case 'no id':
      return [`an empty id on the page ${path}`, 'an id, or none', 'Remove the id.'];
  }
}

/** The ways in which an author may have written a URL: as on the page or from the root of the site, encoded or not. */
function spellings({ written, path, fragment }: Fault, { origin = '' }: SiteLocation): string[] {
  if (path === '') return [written];
  const paths = [path, path.replace(/\/$/, ''), path.replace(/(?<=.)$/, '/')];
  const urls = paths.map((spelling) => joinUrl({ path: spelling, anchor: fragment }));
  return [written, written.replace(origin, ''), ...urls, ...urls.map(encodeURI)].filter((url) => url.length > 1);
}
