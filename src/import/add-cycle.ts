import { yamlText } from '../report/fields/yaml.ts';
import { withEntry } from './list-entry.ts';

/**
 * Adds a cycle to the end of `cycles` in the text of `site.yaml`, and changes no other character. Returns undefined if
 * the way `cycles` is written does not allow that.
 */
export function addCycle(yaml: string, label: string): string | undefined {
  return withEntry(yaml, 'cycles', yamlText(label));
}
