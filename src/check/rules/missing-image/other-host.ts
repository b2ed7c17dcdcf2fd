import { isPicture } from '../../../report/content-path.ts';
import { decoded } from '../../../report/decoded.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { resolveFile } from '../../../report/markdown/resolve-link.ts';
import { corrected, imagesIn } from '../../link-targets.ts';
import type { DocumentRule } from '../../rule.ts';
import { fileName } from '../../wrong-paths.ts';

/** An image that is not a file of the content. */
export const imageOnOtherHost: DocumentRule = {
  code: 'missing-image',
  check({ document }, report) {
    const { path, text } = document.file;
    for (const { node, target } of imagesIn(document)) {
      if (resolveFile(target.url, path) !== undefined) continue;
      const name = fileName(decoded(target.url.replace(/[?#].*$/s, '')));
      const instead = corrected(target, text, `/sources/${name}`, node.alt ?? '');
      const advice = 'Save the picture as a file in the content folder, and write its path here.';
      report({
        at: target,
        found: quote(target.url),
        expected: 'an image inside the content folder; pages load nothing from other hosts',
        ...(isPicture(name) && !/^data:/i.test(target.url) ? { instead } : { fix: advice }),
      });
    }
  },
};
