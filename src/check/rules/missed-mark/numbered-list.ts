import { markerPattern } from '../../../report/status.ts';
import { blocksOfAreas, explainUnread } from '../../unread-lists.ts';
import type { ReportRule } from '../../rule.ts';

/** Each of these markers is a mistake of its own. */
const marked = markerPattern((mark) => new RegExp(String.raw`^\s*(?:\d+[.)]|[-*+])\s+\[${mark}\](?:\s|$)`, 'm'));

/** An ordered list in an area that has no bullets. */
export const numberedList: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const { node, written, hasBullets } of blocksOfAreas(seen)) {
      if (node.type !== 'list' || !node.ordered || hasBullets || marked(seen.statuses).test(written)) continue;
      report(explainUnread(node, 'an ordered list', asBullets(written)));
    }
  },
};

function asBullets(list: string): string {
  return list.replace(/^([^\S\r\n]*)\d{1,9}[.)](?=\s)/gm, '$1-');
}
