import { existsSync, lstatSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { readBeside } from '../../loaders/read-public.ts';
import { statusesOf } from '../../report/status.ts';
import { guideUrl, readWording, siteFields, type Settings } from '../../loaders/settings.ts';
import type { Wording } from '../../strings/translate.ts';
import { formatDiagnostics } from '../../report/diagnostics/format.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { ownStatusStyles } from './own-status-styles.ts';

/** The components that a team may replace, and the files of ours. */
const slots = {
  Head: '../../components/Head.astro',
  Masthead: '../../components/Masthead.astro',
  Footer: '../../components/Footer.astro',
  HomeIntroduction: '../../components/HomeIntroduction.astro',
} as const;

/**
 * Constants of a site. Not `BASE_URL`, `SITE` and `DEV`: on the server, Astro puts the environment into `import.meta.env`,
 * where variables of other programs would hide them.
 */
export function siteConstants({ base, origin }: Pick<Settings, 'base' | 'origin'>, isDev: boolean) {
  return {
    'import.meta.env.ALMANAC_BASE': JSON.stringify(base),
    'import.meta.env.ALMANAC_ORIGIN': origin === undefined ? 'undefined' : JSON.stringify(origin),
    'import.meta.env.ALMANAC_DEV': JSON.stringify(isDev),
  } satisfies UserConfig['define'];
}

/** Paths of the components that replace ours, relative to the project: `{ Masthead: './src/Masthead.astro' }`. */
export type Components = Partial<Record<keyof typeof slots, string>>;

/**
 * Makes modules of what a project decides: the settings, `theme.css`, the styles of its own statuses, the strings, and the
 * components of the slots. Throws a PlainError if there is no such slot, or no such component.
 */
export function virtualModules(project: string, settings: Settings, components: Components = {}): Plugin {
  const wrong = Object.keys(components).find((name) => !Object.hasOwn(slots, name));
  if (wrong !== undefined)
    throw new PlainError(`There is no component ${wrong} to replace. Expected ${Object.keys(slots).join(', ')}.`);
  const fontFolder = fileURLToPath(new URL('../../assets/fonts', import.meta.url));
  const theme = settings.themeFile;
  const themePath = theme.replaceAll('\\', '/');
  const modules = new Map([
    [
      'virtual:almanac/settings',
      `export default ${JSON.stringify(settings)}; export const fontFolder = ${JSON.stringify(fontFolder)};`,
    ],
    [
      'virtual:almanac/theme',
      lstatSync(theme, { throwIfNoEntry: false })?.isFile() ? `import ${JSON.stringify(theme)};` : '',
    ],
    ...Object.entries(slots).map(([name, ours]): [string, string] => {
      const file = componentFile(project, name, components[name as keyof typeof slots], ours);
      return [`virtual:almanac/${name}`, `export { default } from ${JSON.stringify(file)};`];
    }),
  ]);
  return {
    name: 'almanac-virtual-modules',
    enforce: 'pre',
    resolveId: (id) => {
      // Native code cannot be bundled, and is found from here, not from the project.
      if (id === '@resvg/resvg-js') return { id: import.meta.resolve(id), external: true };
      // In development, a browser asks for styles by the id that was found.
      if (id.startsWith('\0')) return ofContent.test(id) ? id : undefined;
      return modules.has(id) || ofContent.test(id) ? `\0${id}` : undefined;
    },
    load(id) {
      // In development, a query says in which form the style sheet is wanted.
      if (id.split('?', 1)[0] === themePath) return themeText(settings);
      if (!ofContent.test(id)) return modules.get(id.slice(1));
      const [, groups] = /strings\/(.*)/.exec(id) ?? [];
      if (groups === undefined) return ownStatusStyles(statusesOf(siteFields(settings.folder).statuses));
      return stringsSource(readWording(settings.folder), groups.split('+'));
    },
  };
}

/**
 * Whether a module is a style sheet of our pages: one of ours, or the theme of the project. Those of its own pages and of
 * other integrations are not for ours.
 */
export function isOurStyle(settings: Pick<Settings, 'themeFile'>): (module: string) => boolean {
  const ours = fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/');
  const theme = settings.themeFile.replaceAll('\\', '/');
  return (module) =>
    module.endsWith('.css') && (module.startsWith(ours) || module === theme || module.startsWith('\0virtual:almanac/'));
}

/** Throws a PlainError if the style sheet of the team names other files than those in `public/`, before they are read. */
function themeText(settings: Settings): string {
  const { theme, diagnostics } = readBeside(settings);
  const wrong = diagnostics.filter(({ file }) => file === basename(settings.themeFile));
  if (!theme || wrong.length > 0)
    throw new PlainError(`\n${formatDiagnostics(wrong, { textOf: () => theme?.text, guide: guideUrl(settings) })}\n`);
  return theme.text;
}

/**
 * Modules made from site.yaml and strings.yaml. Strings are compiled into the scripts that say them: a site has one
 * language, and pages have no room for them.
 */
const ofContent = /^\0?virtual:almanac\/(?:strings\/[\w+]+|styles\.css)$/;

/**
 * The strings whose names begin with one of some words and a dot. Each text is also an export of its own, so that the
 * script of every page has only those that it names.
 */
function stringsSource({ strings, ...wording }: Wording, groups: readonly string[]): string {
  const ofGroups = Object.entries(strings).filter(([key]) => groups.includes(key.split('.')[0]!));
  const texts = ofGroups.filter(([, text]) => typeof text === 'string');
  const named = texts.map(([key, text], index) => {
    const name = key.replace(/^\w+\./, '').replaceAll(/\W/g, '_');
    return `const text${index} = ${JSON.stringify(text)}; export { text${index} as ${name} };`;
  });
  const lang = `export const lang = ${JSON.stringify(wording.language)};`;
  const source = JSON.stringify({ ...wording, strings: Object.fromEntries(ofGroups) });
  return [`export default ${source};`, lang, ...named].join('\n');
}

function componentFile(project: string, name: string, named: string | undefined, ours: string): string {
  if (named === undefined) return fileURLToPath(new URL(ours, import.meta.url));
  const file = resolve(project, named);
  if (existsSync(file)) return file;
  throw new PlainError(`components.${name} in astro.config.mjs is ${named}, and there is no file ${file}.`);
}
