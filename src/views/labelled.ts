import type { Addition } from '../report/schema/item-tag.ts';
import type { Given, Translate } from '../strings/translate.ts';

/**
 * What an author adds to a line, after its label: `Reason: no room`. A text stands at the placeholder that has the name
 * of its attribute, and a URL at `{link}`.
 * @param shown the value, as the page or file shows it.
 */
export function labelled<Part>({ name, type, label }: Addition, shown: Part, t: Translate): (string | Part)[] {
  const values: Readonly<Record<string, Part>> = { [type === 'url' ? 'link' : name]: shown };
  return t.parts(label, values as Given<Addition['label'], Part>[0]);
}
