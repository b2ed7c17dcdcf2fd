import type { PublicRecord } from '../report/schema/item.ts';
import { html, type Html } from './html.ts';
import { anchor } from './marks.ts';

/**
 * Public facts about an item, apart from what the reports say of it.
 * @param records in any order.
 * @returns a section, oldest first; nothing where there are none.
 */
export function recordSection(records: readonly PublicRecord[]): Html | undefined {
  if (records.length === 0) return undefined;
  const oldestFirst = records.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return html`<section class="records"><h2 id="_records">Public record ${anchor('#_records', 'the public record')}</h2><p>Dated public facts about this item. They are not what the reports say, and no status is taken from them.</p><ol class="record-list" role="list">${oldestFirst.map(
    ({ date, text, url, source }) =>
      html`<li class="record"><time datetime="${date}">${date}</time><p>${text}</p><p class="source"><a href="${url}">${url.replace(/^https?:\/\//, '')}</a>, ${source}</p></li>`,
  )}</ol></section>`;
}
