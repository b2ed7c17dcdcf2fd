import { yamlText } from './yaml-text.ts';

/**
 * A line of `redirects.yaml`, to be pasted.
 * @param from old address.
 * @param to new one.
 * @returns both as YAML, quoted where they have to be.
 */
export function redirectLine(from: string, to: string): string {
  return `${yamlText(from)}: ${yamlText(to)}`;
}
