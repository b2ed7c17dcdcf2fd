/** What an author can complete words to. */
import { attributeUses } from '../report/schema/attribute-uses.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import type { Marking, Names } from './messages.ts';

export function namesIn({ content, history }: SiteArchive): Names {
  return {
    areas: content.areas.map(({ title, id }) => ({ text: title, about: id })),
    ids: history.threads.map(({ id, appearances }) => ({ text: id, about: appearances.at(-1)!.line.text })),
    attributes: Object.values(attributeUses).map(({ example, use }) => ({ text: example, about: use })),
  };
}

/** The statuses that a line of a status report can have, with what else people write for them. */
export function markingsIn({ content: { statuses, wording } }: SiteArchive): Marking[] {
  const listOf = (id: string) => {
    const list = (wording.strings as Record<string, unknown>)[`also.${id}`];
    return typeof list === 'string' ? list.split(', ') : [];
  };
  return statuses
    .filter(({ marker, id }) => marker !== undefined || id === 'unrecorded')
    .map(({ id, word, marker }) => ({ id, word, marker, also: listOf(id) }));
}
