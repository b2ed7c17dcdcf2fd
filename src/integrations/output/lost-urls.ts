import { showHidden } from '../../report/diagnostics/hidden-characters.ts';
import { splitUrl } from '../../urls/redirects.ts';
import { redirectLine } from '../../report/fields/redirect-line.ts';
import { fileOf, pathOf } from '../../urls/read-url.ts';
import type { Output } from './check-links.ts';
import type { OldUrls } from './old-urls.ts';
import { permanentUrls } from '../../urls/permanent-urls.ts';
import { suggestRedirects } from './suggest-redirects.ts';
import { createRedirectResolver } from '../../urls/redirect-resolver.ts';

/** Something that is wrong with an address of former times. */
export interface LostUrl {
  /** `addresses.txt` or `redirects.yaml`. */
  file: string;
  /** Line of that file, from 1; 0 where it is not known. */
  line: number;
  found: string;
  expected: string;
  /** The line for `redirects.yaml`; or in a sentence what to do. */
  fix: string;
}

/** As many are told at once: for each, the new address is looked for among all. */
const mostTold = 1_000;

/**
 * Checks that every address that was ever published still works, and every redirect leads from something old.
 * @param output scanned whole.
 * @param old what the content says about old addresses.
 * @returns what does not, with the redirect that would mend it.
 */
export function lostUrls(output: Output, { recorded = [], redirects }: OldUrls): LostUrl[] {
  const { reaches, endOf } = createRedirectResolver(output);
  const lineOf = new Map(recorded.map(({ address, line }) => [address, line]));
  const malformed = recorded.filter(({ address }) => !address.startsWith('/'));
  // Feeds need the address of the site, which a build for trying things out does not have.
  const isLost = (address: string) =>
    !reaches(address) && !(output.place.origin === undefined && /\/feed\.xml$/.test(address));
  const gone = recorded.map(({ address }) => address).filter((address) => address.startsWith('/') && isLost(address));
  const lost =
    gone.length === 0
      ? []
      : suggestRedirects(gone.slice(0, mostTold), {
          urls: new Set(permanentUrls(output)),
          leading: new Set([...output.refreshes.keys()].map(pathOf)),
          recorded: new Set(lineOf.keys()),
          endOf,
          reaches,
        });
  const live = Object.keys(redirects).filter((address) => {
    const { path, anchor } = splitUrl(address);
    const file = fileOf(path, '/') ?? '';
    return anchor === '' && output.files.has(file) && output.ids.has(file) && !output.refreshes.has(file);
  });
  return [
    ...malformed.map(({ address, line }) => ({
      file: 'addresses.txt',
      line,
      found: `\`${address}\``,
      expected: 'an address that begins with /',
      fix: `/${address}`,
    })),
    ...lost.map(({ from, to, fixes }) => {
      const line = lineOf.get(from) ?? Math.min(...fixes.map((other) => lineOf.get(other) ?? Infinity));
      const others =
        fixes.length === 0
          ? ''
          : `, and ${fixes.length} ${fixes.length === 1 ? 'other' : 'others'} that the same redirect would mend`;
      return {
        file: 'addresses.txt',
        line: Number.isFinite(line) ? line : 0,
        found: `\`${from}\`, which was published and would stop working${others}`,
        expected: `a redirect in redirects.yaml; the most probable new address is \`${to}\``,
        fix: redirectLine(from, to),
      };
    }),
    ...gone.slice(mostTold, mostTold + 1).map((address) => ({
      file: 'addresses.txt',
      line: lineOf.get(address) ?? 0,
      found: `${gone.length - mostTold} more addresses that would stop working`,
      expected: 'redirects in redirects.yaml',
      fix: 'Mend those above; most of these may be mended by the same lines, and the others are told then.',
    })),
    ...live.map((address) => ({
      file: 'redirects.yaml',
      line: 0,
      found: `\`${address}\`, which is a page of the site`,
      expected: 'an old address, at which there is no page any more',
      fix: 'Delete this line.',
    })),
  ];
}

/**
 * Addresses that the output has and the list does not.
 * @param output scanned whole.
 * @param recorded the list.
 * @returns them, sorted.
 */
export function unrecordedUrls(output: Output, recorded: readonly { address: string }[]): string[] {
  const known = new Set(recorded.map(({ address }) => address));
  return permanentUrls(output)
    .filter((address) => !known.has(address))
    .sort();
}

/**
 * Says what would stop working.
 * @param lost as found.
 * @param root the content folder as the author knows it.
 * @returns one message, at its end all lines to paste.
 */
export function lostUrlsMessage(lost: readonly LostUrl[], root: string): string {
  const told = lost.map(({ file, line, found, expected, fix }) =>
    [
      `${root}/${file}${line > 0 ? `:${line}:1` : ''} error lost-address`,
      `  found     ${showHidden(found)}`,
      `  expected  ${showHidden(expected)}`,
      `  fix       ${showHidden(fix)}`,
    ].join('\n'),
  );
  const lines = lost
    .map(({ fix }) => fix)
    .filter((fix) => fix.startsWith('/') || fix.startsWith('"') || fix.startsWith("'"));
  const paste =
    lines.length > 1
      ? [
          `To paste into ${root}/redirects.yaml, after a look at where each leads:\n\n${lines.map(showHidden).join('\n')}`,
        ]
      : [];
  const count = `${lost.length} ${lost.length === 1 ? 'address' : 'addresses'} of former times. The last good output stays in its place.`;
  return [...told, ...paste, count].join('\n\n');
}
