import { yamlText } from '../report/fields/yaml.ts';

/** A line of `redirects.yaml`, with both URLs quoted if necessary. */
export function redirectLine(from: string, to: string): string {
  return `${yamlText(from)}: ${yamlText(to)}`;
}
