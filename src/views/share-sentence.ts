import type { Outcomes } from '../history/outcomes.ts';
import { plural } from '../report/plural.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

/** How much of a plan was delivered, such as `5 of 13 planned items delivered: 38%.`, or why that is unknown. */
export function shareSentence({ planned, counts, shareDelivered, items }: Outcomes): string {
  if (planned === 0) return 'The plan lists no items, so there is no share to give.';
  if (shareDelivered === 'not recorded') {
    const unknown = items.filter(({ plan, status }) => plan && status?.line.status === 'unrecorded').length;
    return `Share delivered: unknown (${plural(unknown, 'planned item')} ${unknown === 1 ? 'has' : 'have'} no status).`;
  }
  return `${counts.delivered} of ${plural(planned, 'planned item')} delivered: ${percent.format(shareDelivered)}.`;
}
