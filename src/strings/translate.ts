/** The strings of the interface. English is their source and their type, and stands where a language lacks a string. */
import type { en } from './en.ts';
import type { en as ofPages } from './pages/en.ts';

/** The forms of a string with a number, by the plural categories of its language. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type English = typeof en & typeof ofPages;
export type Key = keyof English;
/** Every string of the interface in one language; pages replace each `{name}`. */
export type Strings = { [K in Key]: English[K] extends string ? string : Forms };
/** Strings that a team or a language replaces. */
export type OwnStrings = { [K in Key]?: Strings[K] | undefined };
/** Strings by language, each for any region. All but English are written like a team's `strings.yaml`. */
export type Languages = Readonly<Record<string, OwnStrings>> & {
  readonly en: Readonly<Record<string, string | Forms>>;
};
/** The strings of a language in JSON, which may have no other keys. */
export type Translation<Data> = OwnStrings & {
  [K in keyof Data]: K extends Key ? { [F in Exclude<keyof Data[K], keyof Forms | keyof string>]: never } : never;
};
/** Strings whose names begin with a word and a dot. */
export type KeyOf<Group extends string> = Extract<Key, `${Group}.${string}`>;

/** Lists of statuses, which are put into the strings once (`src/report/status-lists.ts`). */
type ListName = `${string}Word` | `${string}Words`;
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, ListName> | NamesIn<Rest>
  : never;
type NamesOf<Text> = Text extends string ? NamesIn<Text> : 'count' | NamesIn<Text[keyof Text]>;

/** A value for each placeholder of a string; `count` is a number. */
export type Given<K extends Key, Value> = [NamesOf<English[K]>] extends [never]
  ? []
  : [
      values: Record<Exclude<NamesOf<English[K]>, 'count'>, Value> &
        Record<Extract<NamesOf<English[K]>, 'count'>, number>,
    ];

/** The strings of a site and their language. */
export interface Wording<K extends Key = Key> {
  /** A BCP 47 tag. */
  language: string;
  /** Set if the content is in another language: the `lang` of elements with words of the interface. */
  lang?: string | undefined;
  /** Set together with `lang`: the `lang` of content inside such elements. */
  content?: string | undefined;
  /** Set together with `lang`: ids of the statuses whose words are content. */
  ownStatuses?: readonly string[] | undefined;
  /** How many strings are in English, although the others are not. */
  missing?: number;
  strings: Pick<Strings, K>;
}

type PartOf<Values> = Values extends [infer Given] ? Exclude<Given[keyof Given], number> : never;

export interface Translate<K extends Key = Key> {
  /** A string with its placeholders filled in. Numbers and lists are written as in the language. */
  <Name extends K>(key: Name, ...given: Given<Name, string | number | readonly string[]>): string;
  /** A string in parts, for values that are not text, such as links. */
  parts<Name extends K, Values extends Given<Name, unknown>>(key: Name, ...given: Values): (string | PartOf<Values>)[];
  /** A list with the words that the language puts between its parts: `a, b and c`, `a, b or c`, or `a, b, c`. */
  list<Part>(parts: readonly Part[], type?: Intl.ListFormatType): (string | Part)[];
  /** A fraction as a whole percentage: `38%`, `38 %`. */
  percent(share: number): string;
  /** A day: `2 Apr 2031`, `02.04.2031`. The label of a cycle stays as it is. */
  date(day: string): string;
  /** A word inside a sentence: `in progress` for `In progress`. */
  inside(word: string): string;
  /** A noun inside a sentence: German writes it with a capital letter there, too. */
  noun(word: string): string;
  /** A word at the beginning of a sentence. */
  first(word: string): string;
  /** The language of the interface. */
  language: string;
  /** The `lang` of elements with words of the interface; undefined if it is that of the page. */
  lang: string | undefined;
  /** The `lang` of content inside such elements. */
  content: string | undefined;
  /** The `lang` of the word for a status, by its id, or of any other word. */
  langOf(status?: string): string | undefined;
}

export function translator<K extends Key>({
  language,
  lang,
  content,
  ownStatuses = [],
  strings,
}: Wording<K>): Translate<K> {
  // British lists have no comma before "and".
  const locale = language === 'en' ? 'en-GB' : language;
  // Made when they are needed: they cost a browser more than a search does.
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  let percents: Intl.NumberFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  const lists = new Map<Intl.ListFormatType, Intl.ListFormat>();
  // The same digits as in cycle labels, dates and data.
  const numberingSystem = 'latn';
  const pluralOf = (count: number) => (plurals ??= new Intl.PluralRules(locale)).select(count);
  const numberOf = (value: number) => {
    // The same in all languages, and most numbers are small.
    if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
    numbers ??= new Intl.NumberFormat(locale, { numberingSystem });
    return numbers.format(value);
  };
  const percentOf = (share: number) => {
    percents ??= new Intl.NumberFormat(locale, { numberingSystem, style: 'percent', maximumFractionDigits: 0 });
    return percents.format(share);
  };
  const dateOf = (day: string) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
    dates ??= new Intl.DateTimeFormat(locale, { numberingSystem, dateStyle: 'medium', timeZone: 'UTC' });
    return dates.format(new Date(day));
  };
  const formOf = (key: K, values: Values) => {
    const text: string | Forms = strings[key];
    return typeof text === 'string' ? text : (text[pluralOf(values['count'] as number)] ?? text.other);
  };
  // A page says the same strings hundreds of times.
  const divided = new Map<string, string[]>();
  const divide = (text: string) => {
    const parts = divided.get(text) ?? text.split(/\{(\w+)\}/);
    divided.set(text, parts);
    return parts;
  };
  const partsOf = (key: K, values: Values = {}) =>
    divide(formOf(key, values)).map((part, index) => (index % 2 === 0 ? part : written(values[part])));
  const written = (value: unknown) => (typeof value === 'number' ? numberOf(value) : value);
  const list = <Part>(parts: readonly Part[], type: Intl.ListFormatType = 'conjunction') => {
    const format = lists.get(type) ?? new Intl.ListFormat(locale, { type });
    lists.set(type, format);
    return format
      .formatToParts(parts.map((_, index) => String(index)))
      .map((part) => (part.type === 'element' ? parts[Number(part.value)]! : part.value));
  };
  const inText = (part: unknown) => (Array.isArray(part) ? list(part).join('') : part);
  const format = (key: K, values?: Values) => {
    const text: string | Forms = strings[key];
    // Most strings are said often, and have no values.
    return values === undefined && typeof text === 'string' ? text : partsOf(key, values).map(inText).join('');
  };
  return Object.assign(format, {
    parts: partsOf,
    list,
    date: dateOf,
    percent: percentOf,
    inside: (word: string) => insideSentence(word, locale),
    noun: (word: string) => (/^de/.test(locale) ? word : insideSentence(word, locale)),
    first: (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale)),
    language,
    lang,
    content,
    langOf: (status = '') => (ownStatuses.includes(status) ? content : lang),
  }) as Translate<K>;
}

type Values = Readonly<Record<string, unknown>>;

/** A word inside a sentence: with a small first letter, unless it is an acronym. */
export function insideSentence(word: string, locale?: string): string {
  return word.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase(locale));
}

/** The names in braces in a text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
