import { resemblingFileAmong } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../../../report/diagnostics/source.ts';
import { contentPage, resolveFile } from '../../../report/markdown/resolve-link.ts';
import { withUrl, wordsIn, wrongLinks } from '../../link-targets.ts';
import type { ContentRule } from '../../rule.ts';

/** A path like that of a content file, although there is none. */
export const linkToUnknownFile: ContentRule = {
  code: 'broken-link',
  check({ documents, input }, report) {
    const meantPage = pageFinder(input.paths);
    for (const document of documents) {
      const { path, displayPath, text } = document.file;
      for (const { target, is } of wrongLinks(document)) {
        if (is !== 'unknown path') continue;
        const { start, end } = offsetsOf(target);
        const written = text.slice(start, end);
        const near = meantPage(target.url, path);
        const nearest = near === undefined ? 'none is like this one' : `the nearest is ${quote(near)}`;
        report(displayPath, {
          at: positionOf(target),
          found: `${quote(written)}, where there is no content file`,
          expected: `a URL of the site; ${nearest}`,
          fix: correctedLines(text, start, end, withUrl(written, near) ?? wordsIn(written)),
        });
      }
    }
  },
};

/** Returns a function that finds the page of the content file with the path that is most like that of a link. */
function pageFinder(paths: readonly string[]): (url: string, from: string) => string | undefined {
  const files = paths.filter((file) => file.endsWith('.mdx') && !/(?:^|\/)_/.test(file));
  // A path from another folder has a folder too few or too many.
  const forms = new Map(files.flatMap((file) => [file, file.slice(file.indexOf('/') + 1)].map((form) => [form, file])));
  const resembling = resemblingFileAmong(forms.keys());
  return (url, from) => {
    const [path = '', anchor = ''] = url.split(/(?=#)/, 2);
    const near = forms.get(resembling(resolveFile(path, from) ?? path) ?? '');
    const page = near === undefined ? undefined : contentPage(near);
    return page === undefined ? undefined : page + anchor;
  };
}
