import type { Archive } from '../history/archive.ts';
import { plural } from '../report/plural.ts';
import type { Formerly } from './former-ids.ts';
import { html, type Html } from './html.ts';
import { sectionHead } from './section-head.ts';
import { sitePath } from './site-path.ts';
import type { TopicCycle } from './topic-cycles.ts';
import { topicLines } from './topic-line.ts';

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
