import { misspelt } from '../../report/diagnostics/nearest.ts';
import { isScalar } from 'yaml';
import { fieldAt, type Path } from '../../report/fields/yaml.ts';
import { meantUrl } from '../meant-url.ts';
import type { FieldsSeen } from '../rule.ts';
import { schemaAt } from './field-schema.ts';
import type { Issue } from './issues.ts';
import { writtenDays } from './written-days.ts';

/** A field that does not exist. */
export interface UnknownField {
  path: Path;
  /** The fields that exist in its place. */
  known: readonly string[];
  /** The one that it probably means, which is missing. */
  meant: string | undefined;
  /** Its value, if only that says what is meant. */
  value?: string;
  /** What the author wrote after a colon that is misplaced, or has no space behind it. */
  rest: string;
}

/** People mix these up. */
const called = new Set(['title', 'name', 'term', 'label']);

/** The beginnings of their names in the other languages that come with Almanac, without accents. */
const inOtherLanguages: Readonly<Record<string, RegExp>> = {
  title: /^tit(?:el|ulo|re)/,
  authors: /^(?:autor|verfasser|auteur|redact)/,
  meeting: /^(?:reunion|junta|asamblea|besprechung|sitzung|treffen|seance|assemblee)/,
  source: /^(?:quelle|fuente)/,
  number: /^(?:nummer|numero)/,
  language: /^(?:sprache|idioma|langue)/,
  aliases: /^(?:otros?nombres?|auchgenannt|autresnoms)/,
  contact: /^(?:kontakt|ansprech|contacto)/,
  retired: /^(?:stillgelegt|beendet|retirad|retire)/,
};

/** The fields that do not exist, and what each of them probably means. */
export function unknownFields(seen: FieldsSeen): UnknownField[] {
  const unknown = seen.issues.filter(({ kind }) => kind === 'unknown');
  const byPlace = Map.groupBy(unknown, ({ path }) => pathKey(path.slice(0, -1)));
  return [...byPlace.values()].flatMap((issues) => {
    const place = placeAt(issues[0]!.path.slice(0, -1), seen);
    const named = issues.map((issue) => unknownField(issue, place));
    const meant = new Set(named.map((field) => field.meant));
    const missing = place.missing.filter((name) => !meant.has(name));
    return named.map((field) =>
      field.meant === undefined ? { ...field, ...byValue(field.path, missing, seen) } : field,
    );
  });
}

/** The only missing field that takes the value, if few do: `fecha: 18/12/2031` is a date in Spanish, `enlace: https://…` a URL. */
function byValue(path: Path, missing: string[], { document, json, language, wouldPass }: FieldsSeen) {
  const node = fieldAt(document, path)?.value;
  if (!isScalar(node)) return {};
  const { source = '' } = node;
  const [day, ...others] = writtenDays(source, { language });
  const found = missing.flatMap((meant) => {
    const place = [...path.slice(0, -1), meant];
    const { format, pattern, type } = schemaAt(json, place);
    const isLimited = format === 'uri' || pattern?.includes('http') || type === 'number';
    // Of two days, only the author knows which is meant.
    if (format === 'date' && others.length > 0) return { meant, value: source };
    const value = format === 'date' ? day : isLimited ? (meantUrl(source) ?? source) : undefined;
    return value !== undefined && wouldPass(place, value) ? { meant, value } : [];
  });
  if (found.length !== 1) return {};
  missing.splice(missing.indexOf(found[0]!.meant), 1);
  return found[0]!;
}

/** The fields that a place can have, and those of them that it lacks. */
interface Place {
  known: readonly string[];
  missing: readonly string[];
}

function placeAt(path: Path, { document, json }: FieldsSeen): Place {
  const known = Object.keys(schemaAt(json, path).properties ?? {});
  return { known, missing: known.filter((name) => !fieldAt(document, [...path, name])) };
}

/** The missing fields that are just misspelt, by their paths. */
export function misspeltPaths(seen: FieldsSeen): ReadonlySet<string> {
  return new Set(unknownFields(seen).map(({ path, meant = '' }) => pathKey([...path.slice(0, -1), meant])));
}

export function pathKey(path: Path): string {
  return path.map(String).join('\0');
}

function unknownField({ path }: Issue, { known, missing }: Place): UnknownField {
  const key = String(path.at(-1));
  // Colons may be doubled, misplaced, or without a space.
  const [, word = '', rest = ''] = /^:*([^:]*)(?::+(.*))?$/s.exec(key) ?? [];
  const whole = missing.find((field) => field === key.replaceAll(':', ''));
  const otherWord = called.has(key) ? missing.find((field) => called.has(field)) : undefined;
  const meant = whole ?? otherWord ?? misspelt(word, missing) ?? missing.find((field) => isForeign(word, field));
  return { path, known, meant, rest: whole === undefined ? rest : '' };
}

function isForeign(word: string, field: string): boolean {
  const plain = word
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return inOtherLanguages[field]?.test(plain) === true;
}
