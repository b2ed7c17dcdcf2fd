import { ident } from 'css-tree/utils';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../loaders/read-files.ts';
import type { Settings } from '../../loaders/settings.ts';
import { diagnostic, type Diagnostic } from '../../report/diagnostics/diagnostic.ts';
import { placesIn, quote } from '../../report/diagnostics/source.ts';

type Folders = Pick<Settings, 'folder' | 'root' | 'publicFolder' | 'publicRoot' | 'pagesFolder'>;

/** A class whose name has escapes, and no others. */
const escapedClass = /\.((?:\\[^]|[\w-]|[^\0-\x7f])+)/g;

/**
 * Reports what plugins of a build, such as Tailwind's, made of words of the content: they search whole projects for names of
 * classes, and a name between brackets says anything: `[&,body]:bg-[url(…)]` asks another host on each page that has the style.
 * @param css the style sheets that the build made.
 */
export function contentStyles(
  css: string,
  { folder, root, publicFolder, publicRoot, pagesFolder }: Folders,
): Diagnostic[] {
  const left = new Set(namesIn(css));
  if (left.size === 0) return [];
  // The code may say the same.
  for (const { bytes } of filesIn(dirname(pagesFolder), ''))
    for (const name of left) if (bytes.includes(name)) left.delete(name);
  const diagnostics: Diagnostic[] = [];
  for (const { file, bytes } of [...filesIn(folder, root), ...filesIn(publicFolder, publicRoot)])
    for (const name of left) {
      if (!bytes.includes(name)) continue;
      left.delete(name);
      const text = bytes.toString();
      diagnostics.push(
        diagnostic(file, {
          code: 'unsafe-file',
          position: placesIn(text).at(text.indexOf(name)),
          found: `${quote(name)}, which a plugin of the build, such as that of Tailwind, made a style of`,
          expected:
            'styles that are made of code alone, as a style can load files of other hosts and hide what pages say',
          fix: 'Let the plugin read code alone: for Tailwind, write @import "tailwindcss" source("../src"), with the path from its sheet.',
        }),
      );
    }
  return diagnostics;
}

/** The names of classes that have a bracket. Others have the few meanings that a plugin gives them. */
function namesIn(css: string): string[] {
  return [...css.matchAll(escapedClass)]
    .map(([, name = '']) => ident.decode(name))
    .filter((name) => name.includes('['));
}

function* filesIn(folder: string, of: string) {
  for (const path of listFiles(folder)) yield { file: `${of}/${path}`, bytes: readFileSync(join(folder, path)) };
}
