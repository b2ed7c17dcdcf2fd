/** The types of the interface's strings: English is their source, so whatever lacks one of its keys does not compile. */
import type { en } from './en.ts';

/** The forms of a string that counts, by the plural categories of its language. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type English = typeof en;
/** The name of a string. */
export type Key = keyof English;
/** Every string of the interface in one language; `{name}` stands for what a page puts there. */
export type Strings = { [K in Key]: English[K] extends string ? string : Forms };
/** Some of them. */
export type OwnStrings = { [K in Key]?: Strings[K] | undefined };
/** The strings whose names begin with a word and a dot. */
export type KeyOf<Group extends string> = Extract<Key, `${Group}.${string}`>;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<Text> = Text extends string ? NamesIn<Text> : 'count' | NamesIn<Text[keyof Text]>;

/** What a string has to be given: nothing, or a value for each of its placeholders; `count` is a number. */
export type Given<K extends Key, Value> = [NamesOf<English[K]>] extends [never]
  ? []
  : [
      values: Record<Exclude<NamesOf<English[K]>, 'count'>, Value> &
        Record<Extract<NamesOf<English[K]>, 'count'>, number>,
    ];

/** The names between braces in a text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
