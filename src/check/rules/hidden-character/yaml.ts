import { findHidden } from '../../hidden-characters.ts';
import type { ContentRule } from '../../rule.ts';

const files: readonly string[] = ['site.yaml', 'strings.yaml', 'redirects.yaml'];

/** Characters that readers cannot see, in files of fields alone. */
export const hiddenInYaml: ContentRule = {
  code: 'hidden-character',
  check({ input }, report) {
    for (const { path, displayPath, text } of input.files) {
      if (!files.includes(path)) continue;
      for (const mistake of findHidden(text)) report(displayPath, mistake);
    }
  },
};
