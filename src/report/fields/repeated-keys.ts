import { isScalar, visit, type Document } from 'yaml';
import { quote } from '../diagnostics/source.ts';
import type { YamlError } from './yaml.ts';

/**
 * Finds fields that are there more than once, in linear time.
 * @param document that can be read otherwise.
 * @returns an error for each further time.
 */
export function repeatedKeys(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : undefined;
        if (seen.has(name) && isScalar(key)) {
          errors.push({
            code: 'frontmatter-syntax',
            offset: key.range?.[0] ?? 0,
            found: `the field ${quote(String(name))} a second time`,
            expected: 'each field once',
            fix: 'Delete one of the two.',
          });
        }
        seen.add(name);
      }
    },
  });
  return errors;
}
