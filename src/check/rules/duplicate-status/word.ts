import { quote } from '../../../report/diagnostics/source.ts';
import { fieldsIn } from '../../../report/fields/read-fields.ts';
import type { Path } from '../../../report/fields/yaml.ts';
import { builtIn, statusesOf, statusStrings } from '../../../report/status.ts';
import { isWordList, wordingOf } from '../../../strings/wording.ts';
import { allStrings } from '../../../strings/all-strings.ts';
import type { Key } from '../../../strings/translate.ts';
import { lookOf } from '../../alike.ts';
import type { ContentRule, ContentSeen } from '../../rule.ts';
import { madeOfStatuses, nameOfString } from '../../listed-words.ts';

/** A word under which lines are listed. */
interface Word {
  text: string;
  /** The status, change or outcome that has it. */
  name: string;
  /** The string that it is, unless it is the word of a status. */
  key?: Key;
  /** Where the team wrote it; undefined if it comes with Almanac. */
  written?: { file: 'site.yaml' | 'strings.yaml'; at: Path };
}

/** Readers can tell the words of all statuses, changes and outcomes apart, whatever file and language they come from. */
export const duplicateWord: ContentRule = {
  code: 'duplicate-status',
  check(seen, report) {
    const { site } = seen.content;
    if (!site) return;
    const words = [...wordsOfStatuses(seen), ...wordsOfStrings(seen)];
    const known = new Map<string, Word>();
    // What comes with Almanac is right, so the others have to give way.
    for (const word of words.toSorted((a, b) => Number(!!a.written) - Number(!!b.written))) {
      const { text, name, key, written } = word;
      const look = lookOf(text);
      const isRenamed = written !== undefined && key === undefined && builtIn.some(({ id }) => id === name);
      const earlier = known.get(look) ?? (isRenamed ? builtInWord(look, name, site.language) : undefined);
      if (earlier && earlier.name !== name && written) {
        report(seen.nameOf(written.file), {
          at: written.at,
          found: `${described(word)}, which ${likeness(word, earlier)}`,
          expected: 'a word that no other status, change or outcome has',
          fix: `Choose another word for ${key ?? name}.`,
        });
      } else if (!earlier) known.set(look, word);
    }
  },
};

function described({ key, name, written }: Word): string {
  return key ? quote(key) : `the ${String(written?.at.at(-1))} of ${quote(name)}`;
}

function likeness({ text }: Word, earlier: Word): string {
  const other = quote(earlier.key ?? earlier.name);
  const isSame = earlier.text.toLowerCase() === text.toLowerCase();
  return isSame ? `is that of ${other}` : `readers take for that of ${other}, ${quote(earlier.text)}`;
}

function wordsOfStatuses({ content: { site, statuses } }: ContentSeen): Word[] {
  return statuses.flatMap(({ id, word, plural }) => {
    const given = site?.statuses?.[id];
    const ofField = (field: 'word' | 'plural', text: string): Word => ({
      text,
      name: id,
      ...(given?.[field] !== undefined && { written: { file: 'site.yaml', at: ['statuses', id, field] } }),
    });
    return [ofField('word', word), ...(plural === undefined ? [] : [ofField('plural', plural)])];
  });
}

/**
 * The words of changes and outcomes, and whatever string of the team is nothing but the word of a status, such as
 * `{count} completed`.
 */
function wordsOfStrings({ content: { statuses, wording }, nameOf, textOf }: ContentSeen): Word[] {
  const own = fieldsIn(textOf(nameOf('strings.yaml')));
  const ofStatuses = new Set(statuses.map(({ word }) => lookOf(word)));
  return Object.entries(wording.strings).flatMap(([name, value]) => {
    const key = name as Key;
    const isOwn = Object.hasOwn(own, key);
    const about = nameOfString.get(key);
    if (!isOwn && (about === undefined || madeOfStatuses.has(key))) return [];
    if (statusStrings.includes(key) || isWordList(key)) return [];
    return Object.entries(typeof value === 'string' ? { '': value } : value).flatMap(([form, said]): Word | [] => {
      const text = said.replace(/\{\w+\}/g, '').trim();
      const isStatus = about === undefined && ofStatuses.has(lookOf(text)) && !isStatusInEnglish(key);
      if (about === undefined && !isStatus) return [];
      const isForm = form !== '' && typeof own[key] === 'object';
      const at = isForm ? [key, form] : [key];
      return { text, name: about ?? key, key, ...(isOwn && { written: { file: 'strings.yaml', at } }) };
    });
  });
}

/** Such as `dates.open`, which is *not recorded* too. */
function isStatusInEnglish(key: Key): boolean {
  const english: string | object = allStrings.en[key];
  return typeof english === 'string' && builtIn.some(({ word }) => lookOf(word) === lookOf(english));
}

/** A status of every site that has a word in the language of the site or in English, other than the one with this id. */
function builtInWord(look: string, id: string, language: string): Word | undefined {
  const statuses = ['en', language].flatMap((tag) => statusesOf({}, wordingOf(tag, {}, allStrings).strings));
  const other = statuses.find((status) => status.id !== id && lookOf(status.word) === look);
  return other && { text: other.word, name: other.id };
}
