import { stringify } from 'yaml';

/**
 * Writes a value as YAML on one line, quoted where it has to be.
 * @param value text, list or fields.
 * @returns YAML that can stand after `key: `.
 */
export function yamlText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}
