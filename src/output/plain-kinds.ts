import { areaCycles } from '../components/area-cycles.ts';
import { formerIds } from '../components/former-ids.ts';
import { itemPage } from '../components/item-page.ts';
import type { PlainPage } from '../components/plain-page.ts';
import { splitRecent } from '../components/recent-cycles.ts';
import { topicCyclePage } from '../components/topic-cycle-page.ts';
import { topicCycles, type TopicCycle } from '../components/topic-cycles.ts';
import { areaMarkdown } from '../data/area-markdown.ts';
import { cycleMarkdown } from '../data/cycle-markdown.ts';
import type { Publication } from '../data/publication.ts';
import type { Archive } from '../history/archive.ts';
import type { PageSources } from '../loaders/page-sources.ts';
import { plainComponents } from './plain-components.ts';

/**
 * Finds what draws a page of a kind.
 * @param address of the page, from the root of the site.
 * @returns what gives what the page says, or the text of a file that is no page; undefined where at that place is a page of another kind,
 *   which leads on or has something besides.
 */
export type PlainKind = (address: string) => (() => PlainPage | string) | undefined;

/**
 * Prepares to draw pages by functions alone: the same that the pages of Astro call.
 * @param archive of the site.
 * @param publication of the site.
 * @param sources tells of files of the content.
 * @returns what draws them, by the component with which Astro would.
 */
export function plainKinds(archive: Archive, publication: Publication, sources: PageSources): ReadonlyMap<string, PlainKind> {
  const { history, topicById, areaById, linesByTopic, moved } = archive;
  const formerlyOn = (address: string) => (id: string) => formerIds(moved, address, id);
  const olderCycles = new Map<string, ReadonlyMap<string, TopicCycle>>();
  const cyclesOf = (topic: string) => {
    const known = olderCycles.get(topic);
    if (known) return known;
    const { older } = splitRecent(topicCycles(linesByTopic.get(topic) ?? [], history));
    const made = new Map(older.map((cycle) => [cycle.entry.cycle.id, cycle]));
    olderCycles.set(topic, made);
    return made;
  };
  const page = (find: (id: string, address: string) => (() => PlainPage) | undefined): PlainKind => (address) =>
    moved.away.has(address) ? undefined : find(address.split('/').slice(2, -1).join('/'), address);
  return new Map<string, PlainKind>([
    [plainComponents.item, page((id, address) => {
      const thread = history.find(id);
      return thread?.id === id ? () => itemPage(thread, archive, { formerly: formerlyOn(address), sources }) : undefined;
    })],
    [plainComponents.topicCycle, page((id, address) => {
      const [name = '', label = ''] = id.split('/');
      const [topic, cycle] = [topicById.get(name), cyclesOf(name).get(label)];
      return topic && cycle && (() => topicCyclePage(topic, cycle, archive, formerlyOn(address)));
    })],
    [plainComponents.areaMarkdown, (address) => {
      const area = areaById.get(address.split('/')[2] ?? '');
      return area && (() => areaMarkdown(area, splitRecent(areaCycles(area.id, history)), publication));
    }],
    [plainComponents.cycleMarkdown, (address) => {
      const entry = history.cycles.find(({ cycle }) => cycle.id === address.split('/')[2]);
      return entry && (() => cycleMarkdown(entry, publication));
    }],
  ]);
}
