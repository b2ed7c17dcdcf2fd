/** What `src/integrations/vite/virtual-modules.ts` makes: constants and modules. */

interface ImportMetaEnv {
  /** The base path of the site, with a slash at both ends. */
  readonly ALMANAC_BASE: string;
  /** The origin of the site; undefined if its URL is unknown. */
  readonly ALMANAC_ORIGIN: string | undefined;
  /** Whether the development server shows the site. */
  readonly ALMANAC_DEV: boolean;
}

declare module 'virtual:almanac/settings' {
  const settings: import('./loaders/settings.ts').Settings;
  export default settings;
  /** Absolute path of the fonts that pictures are drawn with. */
  export const fontFolder: string;
}
/** The strings of the script that every page has. */
declare module 'virtual:almanac/strings/link' {
  export const to: string;
  export const copied: string;
  /** The language of the interface. */
  export const lang: string;
}
declare module 'virtual:almanac/strings/minutes' {
  export const keys: string;
  export const noDraft: string;
  export const begin: string;
  export const gone: string;
  export const reason: string;
  export const undone: string;
}
declare module 'virtual:almanac/strings/term' {
  export const lines: string;
  export const lang: string;
}
/** The strings whose names begin with one of some words, joined by `+`. */
declare module 'virtual:almanac/strings/*' {
  const wording: import('./strings/translate.ts').Wording;
  export default wording;
}
declare module 'virtual:almanac/theme' {}
declare module 'virtual:almanac/styles.css' {}
declare module 'virtual:almanac/Head' {
  export { default } from './components/Head.astro';
}
declare module 'virtual:almanac/Masthead' {
  export { default } from './components/Masthead.astro';
}
declare module 'virtual:almanac/Footer' {
  export { default } from './components/Footer.astro';
}
declare module 'virtual:almanac/HomeIntroduction' {
  export { default } from './components/HomeIntroduction.astro';
}
