import { translator } from '../../strings/translate.ts';
import wording from 'virtual:almanac/strings/report+write';

export const t = translator(wording);

/** The page, and its parts by their names in `data-part`. */
export interface Place {
  all: HTMLElement;
  part<Kind extends HTMLElement = HTMLElement>(name: string): Kind;
}

export function placeIn(all: HTMLElement): Place {
  return { all, part: <Kind>(name: string) => all.querySelector(`[data-part="${name}"]`) as Kind };
}

/** Makes an element with properties, attributes whose names have a hyphen, and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Record<string, unknown>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties))
    if (key.includes('-')) made.setAttribute(key, String(value));
    else Object.assign(made, { [key]: value });
  made.append(...inside);
  return made;
}
