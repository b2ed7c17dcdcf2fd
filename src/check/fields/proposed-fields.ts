import { classifyPath } from '../../report/content-path.ts';
import { yamlText } from '../../report/fields/yaml.ts';
import { cyclesOf, guessOrder, labelOf } from '../../report/order.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { contentFormats, type SiteSettings } from '../../report/schema/site.ts';
import { reportedCycles } from '../wrong-paths.ts';

/** Values for fields that are missing or wrong, as YAML. */
export type Proposals = Readonly<Record<string, string>>;

/** What the fields of a file may say, by its path and by the paths of all files. */
export function proposedFields(path: string, site: SiteSettings | undefined, paths: readonly string[]): Proposals {
  const kind = classifyPath(path);
  switch (kind.type) {
    case 'site':
      return { ...proposedCycles(paths), format: yamlText(contentFormats.at(-1)) };
    case 'report':
      return { title: yamlText(titleOfReport(site, kind.cycle, kind.reportKind)) };
    case 'area':
    case 'topic':
    case 'item':
    case 'page': {
      const title = yamlText(titleFromId(kind.id));
      return { title, term: title };
    }
    default:
      return {};
  }
}

/** The cycles that have reports. */
function proposedCycles(paths: readonly string[]): Proposals {
  const reported = Array.from(reportedCycles(paths), (cycle) => ({ cycle }));
  const labels = guessOrder([], reported).map(({ label }) => label);
  return labels.length === 0 ? {} : { cycles: yamlText(labels) };
}

function titleOfReport(site: SiteSettings | undefined, cycle: string, kind: ReportKind): string {
  const label = site && cyclesOf(site).find(({ id }) => id === cycle)?.label;
  return [...(site ? [site.team] : []), label ?? labelOf(cycle), kind].join(' ');
}

/** `small-ovens` becomes `Small ovens`. */
function titleFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
