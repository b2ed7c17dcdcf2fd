import type { Archive } from '../history/archive.ts';
import { outcomes, type Outcome, type Outcomes } from '../history/outcomes.ts';
import { plural } from '../report/plural.ts';
import type { Formerly } from './former-ids.ts';
import { html, type Html } from './html.ts';
import { outcomeItems, outcomeRun } from './outcome-items.ts';
import { sectionHead } from './section-head.ts';
import { shareSentence } from './share-sentence.ts';
import { capitalized } from './words.ts';

const meaning: Record<Outcome, string> = {
  delivered: 'planned, then completed',
  unfinished: 'planned, then in progress, not started or not recorded',
  dropped: 'planned, then dropped',
  unaccounted: 'in the plan, absent from the status',
  unplanned: 'in the status, not in the plan: added since the last meeting',
};

/**
 * Planned against delivered, for a cycle with both reports.
 * @param result what was planned and what came of it.
 * @param inRuns whether the items of an outcome are named one after another instead of one below the other.
 * @param archive of the site.
 * @param formerly tells the ids that what has an id had on the page before.
 * @returns a section.
 */
export function outcomeSection(result: Outcomes, inRuns: boolean, { areaById }: Archive, formerly: Formerly): Html {
  const { planned, counts, items, subLines } = result;
  const head = sectionHead({ level: 2, title: 'Planned against delivered', id: '_outcomes', others: formerly('_outcomes'), label: `${plural(planned, 'item')} planned` });
  const rows = outcomes.map((outcome) => {
    const below = subLines.filter((one) => one.outcome === outcome).length;
    return html`<tr><th scope="row">${capitalized(outcome)}</th><td class="n">${counts[outcome]}</td><td class="n">${below}</td><td>${meaning[outcome]}</td></tr>`;
  });
  const groups = outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const entries = items.filter((one) => one.outcome === outcome);
    return html`<h3 class="group" id="_${outcome}">${capitalized(outcome)}</h3>${
      inRuns ? html`<p class="run">${outcomeRun(entries)}</p>` : html`<ul class="index outcomes" role="list">${outcomeItems(entries, areaById)}</ul>`
    }`;
  });
  return html`<section>${head}<div class="prose"><p>${shareSentence(result)}</p><table><thead><tr><th scope="col">Outcome</th><th scope="col">Items</th><th scope="col">Sub-lines</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>${groups}</section>`;
}
