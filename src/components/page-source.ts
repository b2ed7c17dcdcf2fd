import { html, type Html } from './html.ts';

/** A file that a page is made from. */
export interface PageSource {
  /** Its path inside the content folder. */
  path: string;
  /** The day it was changed last, where git knows. */
  changed: string | undefined;
}

/** Tells of files of the content, as the author knows them, where they are and when they were changed last: the same files, in order. */
export type PageSources = (files: readonly string[]) => PageSource[];

/** A file as the author knows it, with its name in a sentence. */
export type NamedFile = readonly [file: string, name: string];

/**
 * When a page was changed last, and where it can be edited.
 * @param files that the page is made from.
 * @param sourcesOf tells of them, as far as git knows.
 * @param edit address for editing, with `{path}` in it; undefined where there is none.
 * @returns a paragraph; nothing where nothing is known.
 */
export function pageSource(files: readonly NamedFile[], sourcesOf: PageSources, edit: string | undefined): Html | undefined {
  const sources = sourcesOf(files.map(([file]) => file));
  const changed = sources.flatMap((source) => source.changed ?? []).sort().at(-1);
  if ((changed === undefined && !edit) || sources.length === 0) return undefined;
  const editPath = (path: string) => edit?.replaceAll('{path}', path.split('/').map(encodeURIComponent).join('/'));
  return html`<p class="page-source">${changed !== undefined && html`<span>Last changed <time datetime="${changed}">${changed}</time></span>`}${
    edit && sources.map(({ path }, index) => html`<a href="${editPath(path)}">Edit ${files[index]?.[1]}</a>`)
  }</p>`;
}
