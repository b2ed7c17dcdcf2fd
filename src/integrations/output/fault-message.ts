import { showHidden } from '../../report/diagnostics/hidden-characters.ts';
import type { ContentFile } from '../../report/file.ts';
import { nearest } from '../../report/diagnostics/nearest.ts';
import { pathOf, type Place } from '../../urls/read-url.ts';
import type { Fault, Output } from './check-links.ts';
import { locateUrl } from './locate-url.ts';

/** At most so many are explained: nobody reads more, and each is compared with all pages. */
const maxExplained = 500;

/**
 * Explains what is wrong with a built site.
 * @param faults as found.
 * @param output in which they were found.
 * @param content the files in which an author may have written the URL.
 * @returns one message with every fault, up to five hundred: where, what was found, what was expected, what to write.
 */
export function faultMessage(faults: readonly Fault[], output: Output, content: readonly ContentFile[]): string {
  const pages = [...output.ids.keys()].map(pathOf);
  const explained = faults.slice(0, maxExplained).map((fault) => {
    const { found, expected, fix } = explain(fault, output, pages);
    const places = locateUrl(content, spellings(fault, output.place)).map(
      ({ file, position: { line, column } }) => `${file}:${line}:${column}`,
    );
    const [first = `${fault.file}`, ...rest] = places;
    const on =
      places.length > 0
        ? `on ${fault.file}${others(fault.others)}`
        : others(fault.others).replace(/^ and /, 'also on ');
    return [
      `${first} error ${fault.why === 'id twice' || fault.why === 'no id' ? 'broken-id' : 'broken-address'}`,
      `  found     ${showHidden(found)}${on === '' ? '' : `, ${on}`}`,
      ...rest.map((place) => `            also written in ${place}`),
      `  expected  ${showHidden(expected)}`,
      `  fix       ${showHidden(fix)}`,
    ].join('\n');
  });
  const more =
    faults.length > maxExplained ? ` Fix the first ${maxExplained}, which are above, to see the others.` : '';
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the built site.${more} The last good site is unchanged.`;
  return [...explained, count].join('\n\n');
}

function others(count: number): string {
  return count === 0 ? '' : ` and ${count} other ${count === 1 ? 'file' : 'files'}`;
}

function explain(
  fault: Fault,
  { ids, place }: Output,
  pages: readonly string[],
): { found: string; expected: string; fix: string } {
  const { why, written, path, fragment } = fault;
  const hash = fragment === '' ? '' : `#${fragment}`;
  switch (why) {
    case 'malformed':
      return {
        found: `\`${written}\`, which no browser can read`,
        expected: 'a URL',
        fix: 'Correct the URL, or remove the link.',
      };
    case 'outside':
      return {
        found: `\`${written}\`, which is not below ${place.base}`,
        expected: `a path below ${place.base}, or the full URL of another site`,
        fix: place.base + path.slice(1),
      };
    case 'no slash':
      return {
        found: `\`${written}\`, which hosts redirect`,
        expected: 'the URL of the page, with a slash at its end',
        fix: `${path}/${hash}`,
      };
    case 'no file': {
      const near = nearest(path, pages) ?? '/';
      return {
        found: `\`${written}\`, where there is no page`,
        expected: `a URL of the site; the nearest is \`${near}\``,
        fix: near,
      };
    }
    case 'no anchor': {
      const there = [...ids].find(([file]) => pathOf(file) === path)?.[1] ?? [];
      // Ids that begin with _ belong to the layout.
      const near = nearest(
        fragment,
        there.filter((id) => id.startsWith('_') === fragment.startsWith('_')),
      );
      const fix = near === undefined ? path : `${path}#${near}`;
      return {
        found: `\`${written}\`: the page ${path} has no anchor \`${fragment}\``,
        expected:
          near === undefined
            ? 'the page alone, which has no anchors'
            : `an anchor of that page; the nearest is \`${near}\``,
        fix,
      };
    }
    case 'id twice':
      return {
        found: `the id \`${written}\` more than once on the page ${path}`,
        expected: 'every id once on its page',
        fix: 'Give one of the two another id; of two lines, with `<Item id="…" />`.',
      };
    case 'no id':
      return { found: `an empty id on the page ${path}`, expected: 'an id, or none', fix: 'Remove the id.' };
  }
}

/** How an author may have written a URL: as the page has it, or from the root of the site, encoded or not. */
function spellings({ written, path, fragment }: Fault, { origin = '' }: Place): string[] {
  if (path === '') return [written];
  const hash = fragment === '' ? '' : `#${fragment}`;
  const own = [path + hash, path.replace(/\/$/, '') + hash, path.replace(/(?<=.)$/, '/') + hash];
  return [...new Set([written, written.replace(origin, ''), ...own, ...own.map(encodeURI)])].filter(
    (one) => one.length > 1,
  );
}
