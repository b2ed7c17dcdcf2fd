import { movedUrls } from '../urls/follow-redirects.ts';
import { formerGuide, plainRedirects, type Redirects } from '../urls/redirects.ts';
import { readUrlList } from '../urls/url-list.ts';
import { aliasUrls, namesOf } from './alias-urls.ts';
import type { Area, Content, ContentInput, Topic } from './content.ts';
import { diagnostic, type Diagnostic } from './diagnostics/diagnostic.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { findForeign } from './rules/file-rules.ts';
import { isOldUrl, redirectsSchema } from './schema/redirects.ts';

/** Such as `/topics/butler/f23a/`. */
const olderCycle = /^(\/topics\/[^/#]+\/[^/#]+\/)(?:#|$)/;

/**
 * Reads where old URLs lead, from the redirects of the team, the list of published URLs, names of areas and topics, and
 * former pages of the guide.
 */
export function readRedirects(
  input: ContentInput,
  areas: readonly Area[],
  topics: readonly Topic[],
  diagnostics: Diagnostic[],
): Pick<Content, 'redirects' | 'moved' | 'olderCycles'> {
  const redirects = readYamlFile('redirects.yaml', redirectsSchema, input, diagnostics) ?? {};
  const list = input.files.find(({ path }) => path === 'addresses.txt');
  const recorded = readUrlList(list?.text ?? '');
  if (list) diagnostics.push(...findForeign(recorded).map((finding) => diagnostic(list.displayPath, finding)));
  const aliases = Object.fromEntries(
    [['areas', areas] as const, ['topics', topics] as const].flatMap(([room, things]) =>
      aliasUrls<Area | Topic>(things, namesOf).flatMap(({ slug, entry, moved }) =>
        moved ? [[`/${room}/${slug}/`, `/${room}/${entry.id}/`]] : [],
      ),
    ),
  ) as Redirects;
  const published = recorded.map(({ url }) => url).filter(isOldUrl);
  const moved = { ...formerGuide, ...movedUrls(plainRedirects(redirects), published, aliases) };
  const olderCycles = [
    ...new Set([...published, ...Object.values(moved)].flatMap((url) => olderCycle.exec(url)?.[1] ?? [])),
  ];
  return { redirects, moved, olderCycles };
}
