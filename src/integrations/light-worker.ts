import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { en } from '../strings/en.ts';
import { placeholdersIn } from '../strings/translate.ts';

/**
 * What the worker of the page on which reports are written has in place of packages that weigh much, by the names with which
 * `src/check/` imports them: they judge what is in no report, and a site that was built has nothing wrong in it. A test finds
 * out if nothing imports one of them any more.
 */
export const standIns: Readonly<Record<string, string>> = {
  // Letters that look alike, in the names of statuses.
  unhomoglyph: 'export default (text) => text;',
  // Every browser has it.
  '@ungap/structured-clone': 'export default structuredClone;',
  // Names that HTML is never written with.
  'character-entities-html4': 'export const characterEntitiesHtml4 = {};',
};

/** Rules about what no report changes: in a site that was built, they find nothing. */
export const rulesOfOthers = [
  'duplicate-name',
  'duplicate-status/sign',
  'duplicate-status/word',
  'missing-file/first-files',
  'team-without-area',
  'unknown-cycle/field',
];
const ruleOfOthers = new RegExp(`\\bcheck/rules/(?:${rulesOfOthers.join('|')})\\.[jt]s$`);

/** A list of what drawings have in HTML, which no content has. If it is not as expected, it stays. */
const ofDrawings = {
  file: /\/property-information\/lib\/svg\.js$/,
  isExpected: (code: string) => code.match(/^export .*/gm)?.join() === 'export const svg = create({',
  light: 'export const svg = {};',
};

/** Groups of strings that pages say, and the worker never does. A test finds out if it does. */
const groupsOfPages = new Set(
  (
    'anchor area areas cite cycle dates edit edits empty feed filter find flow fold follow foot frame home item llms lost ' +
    'matrix menu minutes mostlyUnrecorded moved openItems openOf query quote record review slides teams term theme topic topics visit waits word write'
  ).split(' '),
);

/** Whether only pages say a string. */
export function isOfPages(key: string): boolean {
  return groupsOfPages.has(key.split('.')[0]!);
}

/** A module of ours, and the one beside it that stands in for it. */
export const drawing = { module: 'drawings/drawing', standIn: 'drawings/no-drawing' };

/** What knows names of characters, such as `&mdash;`. In a page it asks the browser, which a worker cannot. */
const characters = 'decode-named-character-reference';

/** Takes the table of these names, as Node does, for the development server: there, pages and workers share packages. */
export function namedCharacters(): Plugin {
  return {
    name: 'almanac-named-characters',
    enforce: 'pre',
    resolveId: {
      filter: { id: new RegExp(`^${characters}$`) },
      handler: (id, importer) => (importer === undefined ? undefined : createRequire(importer).resolve(id)),
    },
  };
}

/**
 * Keeps the worker small: without what it cannot find, without what only pages say, and of other languages than that of the
 * site only what statuses are called, which reports may be written in.
 * @param language of the site.
 */
export function lightWorker(language: string): Plugin {
  const [spoken = ''] = language.split('-');
  let isOurs = false;
  return {
    name: 'almanac-light-worker',
    enforce: 'pre',
    // A page of a team may have a worker too.
    buildStart({ input }) {
      const files = Object.values(input).map((file) => file.replaceAll('\\', '/'));
      isOurs = files.some((file) => file.endsWith(`write/worker${extname(import.meta.url)}`));
    },
    // Packages of Markdown have code for debugging, which Vite takes unless NODE_ENV says that this is production.
    resolveId: {
      filter: { id: /^[@a-z]|\/drawing\.[jt]s$/ },
      async handler(id, importer) {
        if (!isOurs) return undefined;
        if (id in standIns) return `${prefix}${id}`;
        if (id === characters) return ours;
        const light = id.replace(drawing.module, drawing.standIn);
        const found = await this.resolve(light, importer, { skipSelf: true });
        return found && { ...found, id: withoutDebugging(found.id) };
      },
    },
    load: {
      filter: { id: new RegExp(`^${prefix}`) },
      handler: (id) => standIns[id.slice(prefix.length)],
    },
    transform: {
      filter: { id: [/\/strings\/(?:[a-z]{2}\.json|en\.[jt]s)$/, ofDrawings.file, ruleOfOthers] },
      handler(code, id) {
        if (!isOurs) return undefined;
        if (ofDrawings.file.test(id)) return ofDrawings.isExpected(code) ? ofDrawings.light : undefined;
        if (ruleOfOthers.test(id)) return withoutCheck(code);
        if (/\.[jt]s$/.test(id)) return `export const en = ${withoutPages(en)};`;
        const strings = JSON.parse(code) as Record<string, unknown>;
        if (id.endsWith(`/${spoken}.json`)) return withoutPages(strings);
        const ofStatuses = Object.entries(strings).filter(([key]) => /^(?:also|column|status)\./.test(key));
        return JSON.stringify(Object.fromEntries(ofStatuses));
      },
    },
  };
}

/** The code of a rule that finds nothing. */
function withoutCheck(code: string): string {
  const [, name, ofCode] = /^export const (\w+)[^]*?\bcode: ('[\w-]+')/m.exec(code)!;
  return `export const ${name} = { code: ${ofCode}, check() {} };`;
}

/** Strings as JSON. Of those of pages only the names and placeholders are left, which `strings.yaml` is checked with. */
function withoutPages(strings: Readonly<Record<string, unknown>>): string {
  const bare = (text: unknown): unknown =>
    typeof text === 'string'
      ? placeholdersIn(text)
          .map((name) => `{${name}}`)
          .join('')
      : Object.fromEntries(Object.entries(text as object).map(([form, words]) => [form, bare(words)]));
  const light = Object.entries(strings).map(([key, text]) => [key, isOfPages(key) ? bare(text) : text]);
  return JSON.stringify(Object.fromEntries(light));
}

/** Loads the table only if a text needs it. */
const ours = fileURLToPath(new URL(`../write/characters${extname(import.meta.url)}`, import.meta.url));

/** Before the names of modules that have no file. */
const prefix = '\0almanac-light:';

function withoutDebugging(file: string): string {
  return file
    .replace(/(\/node_modules\/[^/]+)\/dev\//, '$1/')
    .replace('/node_modules/devlop/lib/development.js', '/node_modules/devlop/lib/default.js');
}
