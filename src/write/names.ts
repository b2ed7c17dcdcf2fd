/** What an author can complete words to. */
import { attributeUses } from '../report/schema/attribute-uses.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import type { Marking, Names } from './messages.ts';

export function namesIn({ content, history }: SiteArchive): Names {
  const termsOf = ({ term, aliases }: { term: string; aliases: readonly string[] }) => [term, ...aliases];
  const handles = content.site.links.map(({ handle, url }) => ({ text: handle.replace('{n}', ''), about: url }));
  return {
    areas: content.areas.map(({ title, id }) => ({ text: title, about: id })),
    ids: history.threads.map(({ id, appearances }) => ({ text: id, about: appearances.at(-1)!.line.text })),
    terms: [
      ...content.topics.flatMap((topic) => termsOf(topic).map((text) => ({ text, about: topic.term }))),
      ...handles,
    ],
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
