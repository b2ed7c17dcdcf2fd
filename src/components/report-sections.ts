import type { Archive } from '../history/archive.ts';
import type { OrderedReport } from '../history/history.ts';
import { plural } from '../report/plural.ts';
import type { Formerly } from './former-ids.ts';
import { html, markup, type Html } from './html.ts';
import { reportCounts, secondAnchor, sectionAnchor } from './report-counts.ts';
import { reportLines } from './report-line.ts';
import { sectionHead } from './section-head.ts';
import { sitePath } from './site-path.ts';

/**
 * The areas of one report, complete and in the report's order.
 * @param ordered the report.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before.
 * @returns its prose and a section for each area.
 */
export function reportSections(ordered: OrderedReport, { history }: Archive, formerly: Formerly): Html {
  const { intro, sections } = ordered.report;
  const counts = reportCounts(ordered.report, history);
  return html`${intro !== '' && prose(intro)}${sections.map(({ area, heading, blocks }, index) => {
    const id = sectionAnchor(ordered, index);
    const also = [secondAnchor(ordered, index) ?? []].flat();
    const others = [...also, ...[id, ...also].flatMap(formerly)];
    const head = sectionHead({ level: 3, title: heading, id, others, href: sitePath(`/areas/${area}/`), label: plural(counts.sections[index] ?? 0, 'item') });
    return html`<section>${head}${blocks.map((block) =>
      block.type === 'lines' ? html`<ul class="lines" role="list">${reportLines(block.lines, history, 'cycle', formerly)}</ul>` : prose(block.html),
    )}${blocks.length === 0 && html`<p class="empty">Nothing recorded.</p>`}</section>`;
  })}`;
}

const prose = (blocks: string): Html => html`<div class="prose">${markup(blocks)}</div>`;
