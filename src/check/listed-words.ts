import { allStrings } from '../strings/all-strings.ts';
import type { Key } from '../strings/translate.ts';
import { builtIn, statusStrings } from '../report/status.ts';

const listed = /^(?:change|outcome|counted|grouped)\.(.+)$|^review\.(completed|dropped|open|unlisted)$/;

/**
 * Strings under which lines are listed or counted, and the name of what each is about. Those that name a status are left
 * out, as they are made from its word.
 */
export const nameOfString: ReadonlyMap<Key, string> = new Map(
  (Object.keys(allStrings.en) as Key[]).flatMap((key) => {
    const [, name, outcome = name] = listed.exec(key) ?? [];
    return outcome === undefined || statusStrings.includes(key) ? [] : [[key, outcome] as const];
  }),
);

/** The names of changes and outcomes, and of what is open. */
export const namesOfStrings: ReadonlySet<string> = new Set(nameOfString.values()).difference(
  new Set<string>(builtIn.map(({ id }) => id)),
);

/** Strings that are made from the words of statuses, unless a team writes them itself. */
export const madeOfStatuses: ReadonlySet<string> = new Set(
  Object.entries<string | object>(allStrings.en).flatMap(([key, text]) =>
    typeof text === 'string' && /\{\w+Words?\}/.test(text) ? key : [],
  ),
);
