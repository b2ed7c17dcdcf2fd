/** Where the files of a site are once it is a team of another one. */
import { dirname, relative } from 'node:path/posix';
import { classifyPath } from '../../report/content-path.ts';
import { contentPage, resolveFile } from '../../report/markdown/resolve-link.ts';
import type { Team } from '../../report/teams.ts';
import { movedUrls } from '../../urls/follow-redirects.ts';
import { joinUrl, splitUrl } from '../../urls/redirects.ts';
import { redirectsOf, type NewNames } from './names.ts';

export interface MovedPaths {
  /** The new path of a file in the content folder. */
  pathOf(path: string): string;
  /** The new URL of a place on the site. */
  urlOf(url: string): string;
  /** A link as the file has to write it at its new path. */
  hrefOf(href: string, file: string): string;
}

export function movedPaths(team: Team, names: NewNames): MovedPaths {
  const redirects = redirectsOf(names);
  const urlOf = (url: string) => movedUrls(redirects, [url]).get(url) ?? url;
  const pathOf = (path: string) => newPath(path, team, names);
  return {
    pathOf,
    urlOf,
    hrefOf: (href, file) => {
      const path = /^[a-z][a-z\d+.-]*:|^\/\/|^#|^$/i.test(href) ? undefined : resolveFile(href, file);
      if (path === undefined) return href;
      const isOfSite = href.startsWith('/');
      if (isOfSite && !path.startsWith('sources/')) return urlOf(href);
      const [, query = '', hash = ''] = /(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
      const page = contentPage(path);
      const place = page === undefined || hash === '' ? hash : anchorOf(urlOf(page + hash));
      const moved = pathOf(path);
      const isSame = moved === path && dirname(pathOf(file)) === dirname(file) && place === hash;
      if (isSame) return href;
      const written = isOfSite ? `/${moved}` : relative(dirname(pathOf(file)), moved);
      return encodeURI(written).replaceAll('(', '%28').replaceAll(')', '%29') + query + place;
    },
  };
}

function anchorOf(url: string): string {
  return joinUrl({ path: '', anchor: splitUrl(url).anchor });
}

function newPath(path: string, { id: team }: Team, { areas, topics, pages, files }: NewNames): string {
  const { type, ...kind } = classifyPath(path);
  const folders = path.split('/');
  const name = folders.at(-1)!;
  const renamed = (segment: string, ids: ReadonlyMap<string, string>) => {
    const [, draft = '', id = '', ending = ''] = /^(_?)(.*?)(\.mdx)?$/.exec(segment)!;
    return draft + (ids.get(id) ?? id) + ending;
  };
  if (type === 'report' && 'reportKind' in kind) {
    const draft = name.startsWith('_') ? '_' : '';
    return [...folders.slice(0, -1), kind.reportKind, `${draft}${team}.mdx`].join('/');
  }
  if (type === 'area') return `areas/${renamed(name, areas)}`;
  if (type === 'item') return ['items', renamed(folders[1]!, areas), name].join('/');
  if (type === 'topic') return `topics/${renamed(name, topics)}`;
  if (type === 'page') return `pages/${renamed(name, pages)}`;
  return files.get(path) ?? path;
}
