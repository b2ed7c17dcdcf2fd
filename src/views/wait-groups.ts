import type { Archive } from '../history/archive.ts';
import { waitsAt, type Wait } from '../history/waits.ts';
import { createAreaTitles } from '../report/area-titles.ts';
import type { Area } from '../report/content.ts';
import type { Team } from '../report/teams.ts';
import { slugify } from '../report/slug.ts';

/** What is waited for, by whom it is asked of. */
interface WaitGroup {
  /** As the lines name them, or the title of the area; undefined if they name nobody. */
  whom: string | undefined;
  /** Set if it is an area of the site. */
  area: Area | undefined;
  /** The anchor of the group. */
  id: string;
  /** Those that wait longest come first. */
  waits: readonly Wait[];
}

/** What lines of others wait for from a team, which they name by its name or by one of its areas. */
export function waitsForTeam({ id }: Team, archive: Archive): Wait[] {
  const { content } = archive;
  return waitGroups(archive)
    .filter(({ whom, area }) => area?.team === id || (!area && slugify(whom ?? '') === id))
    .flatMap(({ waits }) => waits)
    .filter(({ lines }) => content.areas.find((area) => area.id === lines.at(-1)!.area)?.team !== id);
}

/** What is waited for at the end of the newest cycle, in the order of names. What is asked of nobody comes last. */
export function waitGroups({ waits, history, content, areaById }: Archive): WaitGroup[] {
  const newest = history.reports.at(-1);
  if (!newest) return [];
  const titles = createAreaTitles(content.areas);
  const areaOf = (whom: string | undefined) => areaById.get(titles.find(whom ?? '') ?? '');
  const keyOf = ({ whom }: Wait) => whom && (areaOf(whom)?.id ?? (slugify(whom) || whom));
  const groups = [...Map.groupBy(waitsAt(waits, newest, history), keyOf)].map(([key, group]): WaitGroup => {
    const { whom } = group[0]!;
    const area = areaOf(whom);
    return { whom: area?.title ?? whom, area, id: key === undefined ? '_by' : `_by-${slugify(key)}`, waits: group };
  });
  const { compare } = new Intl.Collator(content.site.language, { numeric: true });
  const named = groups.filter(({ whom }) => whom !== undefined).sort((a, b) => compare(a.whom!, b.whom!));
  return [...named, ...groups.filter(({ whom }) => whom === undefined)];
}
