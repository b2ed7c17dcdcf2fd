/** What the page of an older cycle of a topic tells: the lines of the cycle that mention it. */
import type { Archive } from '../history/archive.ts';
import type { Topic } from '../report/content.ts';
import type { Formerly } from './former-ids.ts';
import { html, type Html } from './html.ts';
import type { PlainPage } from './plain-page.ts';
import { sectionHead } from './section-head.ts';
import { sitePath } from './site-path.ts';
import type { TopicCycle } from './topic-cycles.ts';
import { topicLines } from './topic-line.ts';
import { plural } from './words.ts';

/**
 * The lines of one cycle that mention a topic, each with its item and its area.
 * @param cycle with its lines.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before.
 * @returns a section.
 */
export function topicCycleSection({ entry, count, lines }: TopicCycle, { areaById }: Archive, formerly: Formerly): Html {
  const { id, label } = entry.cycle;
  const hasBoth = entry.plan !== undefined && entry.status !== undefined;
  const heading = sectionHead({ level: 2, title: label, id, others: formerly(id), href: sitePath(`/cycles/${id}/`), label: plural(count, 'line') });
  return html`<section>${heading}<ul class="lines" role="list">${topicLines(lines, hasBoth, areaById)}</ul></section>`;
}

/**
 * The page of one older cycle, where the page of a topic would be too long with it.
 * @param topic what it is about.
 * @param cycle with its lines.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before.
 * @returns what the page says.
 */
export function topicCyclePage({ id, term }: Topic, cycle: TopicCycle, archive: Archive, formerly: Formerly): PlainPage {
  const { label } = cycle.entry.cycle;
  return {
    title: `${term} in ${label}`,
    description: `Every line of ${label} that mentions ${term}.`,
    part: 'Topics',
    crumbs: [{ title: 'Topics', to: '/topics/' }, { title: term, to: `/topics/${id}/` }, { title: label }],
    head: html`<h1 dir="auto">${term} in ${label}</h1>`,
    body: topicCycleSection(cycle, archive, formerly),
  };
}
