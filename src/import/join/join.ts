import { placeOfField } from '../../report/fields/field-place.ts';
import { redirectLine } from '../../urls/redirect-line.ts';
import { classifyPath, isPicture } from '../../report/content-path.ts';
import type { Content, ContentInput } from '../../report/content.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import { readContent } from '../../report/read-content.ts';
import type { ReadDocument } from '../../report/read-document.ts';
import { slugify } from '../../report/slug.ts';
import { teamsOf, type Team } from '../../report/teams.ts';
import { writeUrlList } from '../../report/url-list.ts';
import type { SiteLocation } from '../../urls/read-url.ts';
import { siteArchive } from '../../urls/site-archive.ts';
import { edited } from './edit.ts';
import { joinSettings } from './join-settings.ts';
import { joinUrls, type JoinedUrls } from './join-urls.ts';
import { movedPaths } from './moved-paths.ts';
import { newNames, redirectsOf, sameNames, type NewNames } from './names.ts';
import { addedField, renamedWaits, teamText } from './team-texts.ts';
import { allStrings } from '../../strings/all-strings.ts';

/** A site as it was read, with its drafts and without mistakes. */
export interface JoiningSite {
  content: Content;
  documents: readonly ReadDocument[];
  input: ContentInput;
}

/** A site that another one has joined. */
export interface Joined {
  team: Team;
  /** What the site was before it had teams. */
  first: Team | undefined;
  /** Texts to write, by their paths. They replace those that are there. */
  texts: ReadonlyMap<string, string>;
  /** Originals and pictures to copy: new paths by those in the other folder. */
  copies: ReadonlyMap<string, string>;
  /** Files of the other folder that stay there: its wording, its sign. */
  left: readonly string[];
  /** Paths of files that have become others. */
  removed: readonly string[];
  names: NewNames;
  /** What lines wait for in other words, as these name an area with a new title. */
  waits: readonly { path: string; was: string; now: string }[];
  /** What `site.yaml` has by now, such as `cycle K0`. */
  added: readonly string[];
  urls: JoinedUrls;
}

/**
 * Makes another site a team of a site. A site of one team becomes that of two. Both together may have mistakes.
 * @param name of the team.
 * @param isSame whether both folders have the same file at a path.
 * @throws PlainError if that cannot be done.
 */
export function join(
  site: JoiningSite,
  other: JoiningSite,
  {
    name,
    isSame,
    location,
    root,
  }: { name: string; isSame(path: string): boolean; location: SiteLocation; root: string },
): Joined {
  const team = { id: slugify(name), name };
  const known = teamsOf(site.content.site);
  const first = known.length === 0 ? { id: slugify(site.content.site.team), name: site.content.site.team } : undefined;
  mustBeNew(team, first ? [first] : known);
  if (other.content.site.teams.length > 0)
    throw new PlainError(`${other.content.site.title} is the site of several teams, and each has to join by itself.`);

  const assets = other.input.paths.filter((path) => isKept(path, other.content));
  const common = assets.filter((path) => site.input.paths.includes(path));
  const names = newNames(
    other.content,
    site.content,
    team,
    common.filter((path) => !isSame(path)),
  );
  const moved = movedPaths(team, names);
  const copies = new Map(
    assets.filter((path) => names.files.has(path) || !common.includes(path)).map((path) => [path, moved.pathOf(path)]),
  );

  const texts = new Map<string, string>();
  const waits: Joined['waits'][number][] = [];
  const removed: string[] = [];
  for (const document of first ? site.documents : []) {
    const { path } = document.file;
    const paths = movedPaths(first!, sameNames);
    if (!['report', 'area'].includes(classifyPath(path).type)) continue;
    const joining = { team: first!, names: sameNames, moved: paths, areas: site.content.areas };
    texts.set(paths.pathOf(path), teamText(document, joining));
    if (paths.pathOf(path) !== path) removed.push(path);
  }
  const language = other.content.site.language === site.content.site.language ? undefined : other.content.site.language;
  for (const document of other.documents) {
    const kind = classifyPath(document.file.path);
    if (kind.type === 'topic' && names.merged.has(kind.id)) continue;
    const joining = { team, names, moved, areas: other.content.areas, language };
    const path = moved.pathOf(document.file.path);
    texts.set(path, teamText(document, joining));
    waits.push(...renamedWaits(document, joining).map(([was, now]) => ({ path, was, now })));
  }
  for (const [path, text] of mergedTopics(site, names)) texts.set(path, text);
  const textOf = (path: string) => site.input.files.find((file) => file.path === path)?.text ?? '';
  const teams = [...(first ? [first.name] : []), name];
  const settings = joinSettings(textOf('site.yaml'), { site: site.content.site, other: other.content.site, teams });
  texts.set('site.yaml', settings.yaml);

  const left = other.input.paths.filter((path) => path === 'strings.yaml' || path === other.content.site.mark);
  const found = { team, first, copies, left, removed, names, waits, added: settings.added };
  const without = { ...found, texts, urls: { kept: [], redirects: {}, taken: new Map(), lost: [] } };
  const { part } = readContent(inputOf(site, other, without, root), { drafts: true, root, strings: allStrings });
  const archive = siteArchive(part, location.origin);
  if (!archive) return without;
  const urls = joinUrls(
    other.content.published,
    { redirects: other.content.redirects, renamed: redirectsOf(names) },
    archive.urls,
    location,
  );
  const lines = Object.entries(urls.redirects).map(([from, to]) => `${redirectLine(from, to)}\n`);
  const redirects = textOf('redirects.yaml').replace(/(?<=[^\n])$/, '\n');
  if (lines.length > 0) texts.set('redirects.yaml', redirects + lines.join(''));
  if (urls.kept.length > 0) texts.set('addresses.txt', writeUrlList([...site.content.published, ...urls.kept]));
  return { ...found, texts, urls };
}

/** The content folder of a site that another one has joined. */
export function inputOf(site: JoiningSite, other: JoiningSite, joined: Joined, root: string): ContentInput {
  const { texts, copies, removed } = joined;
  const copied = other.input.files.flatMap(({ path, text }) => {
    const to = copies.get(path);
    return to === undefined ? [] : [[to, text] as const];
  });
  const stays = (path: string) => !texts.has(path) && !removed.includes(path);
  const before = site.input.files.filter(({ path }) => stays(path)).map(({ path, text }) => [path, text] as const);
  const all = [...before, ...texts, ...copied].sort(([a], [b]) => (a < b ? -1 : 1));
  const paths = [...site.input.paths.filter(stays), ...texts.keys(), ...copies.values()];
  const from = new Map([...copies].map(([path, to]) => [to, path]));
  return {
    ...site.input,
    files: all.map(([path, text]) => ({ path, displayPath: `${root}/${path}`, text })),
    paths: [...new Set(paths)].sort(),
    headOf: (path) => (from.has(path) ? other.input.headOf?.(from.get(path)!) : site.input.headOf?.(path)),
  };
}

function mustBeNew({ id, name }: Team, teams: readonly Team[]): void {
  if (id === '') throw new PlainError(`${JSON.stringify(name)} is no name of a team: it has neither letter nor digit.`);
  if (teams.some((one) => one.id === id))
    throw new PlainError(`The site has a team ${name} already. Name the one that joins otherwise: --team NAME`);
}

/** Whether a file is an original or a picture of the content. The sign of a site is that of the site it joins. */
function isKept(path: string, { site }: Content): boolean {
  return path !== site.mark && classifyPath(path).type === 'asset' && (path.startsWith('sources/') || isPicture(path));
}

/** The topics of the site with the names that they have on the other one. */
function mergedTopics({ content, documents }: JoiningSite, { merged }: NewNames): [path: string, text: string][] {
  return content.topics.flatMap((topic): [string, string][] => {
    const added = [...merged.values()].filter(({ into }) => into === topic.id).flatMap((one) => one.added);
    const file = documents.find((document) => document.file.displayPath === topic.file)?.file;
    if (added.length === 0 || !file) return [];
    const aliases = [...topic.aliases, ...added];
    const { from, end, node } = placeOfField(file.text, ['aliases']);
    const edits = node ? [{ start: from, end, text: yamlText(aliases) }] : addedField(file.text, 'aliases', aliases);
    return [[file.path, edited(file.text, edits)]];
  });
}
