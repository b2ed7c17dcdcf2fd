import { itemTagText } from '../../../src/report/lines/item-tag.ts';
import { lineSlug } from '../../../src/report/slug.ts';
import { emptyTag, type ItemTag } from '../../../src/report/schema/item-tag.ts';
import type { Random } from './random.ts';
import type { Inventor, Marker, Work } from './works.ts';

/** An area of the invented team. */
export interface InventedArea {
  id: string;
  title: string;
}

/** The two reports of one cycle, as Markdown without frontmatter. */
export interface InventedCycle {
  plan: string;
  status: string;
}

const itemsPerArea = 8;

/**
 * Invents the reports of one cycle after the other: planned work is begun, completed, dropped, carried, reworded or
 * forgotten, and new work takes its place.
 * @param areas their ids and headings.
 * @param count the number of cycles.
 * @param make makes new work.
 * @param random the random numbers.
 * @returns the reports, oldest first.
 */
export function inventCycles(
  areas: readonly InventedArea[],
  count: number,
  make: Inventor,
  random: Random,
): InventedCycle[] {
  const open = new Map(areas.map(({ id }) => [id, Array.from({ length: itemsPerArea }, make.work)]));
  return Array.from({ length: count }, () => {
    const plan = areas.map(({ id, title }) =>
      section(
        title,
        open.get(id)!.map((work) => planned(work, id, make, random)),
      ),
    );
    const status = areas.map(({ id, title }) => section(title, reported(open, id, make, random)));
    for (const { id } of areas) open.set(id, workOfNextCycle(open.get(id)!, make, random));
    return {
      plan: plan.join('\n\n'),
      status: [`${make.sentence(8, 20)} ${make.sentence(8, 20)}`, ...status].join('\n\n'),
    };
  });
}

/** A line of a plan. A few pieces of work get another wording, and say which item they continue. */
function planned(work: Work, area: string, make: Inventor, random: Random): string {
  const before = `${area}/${lineSlug(work.text)}`;
  const renamed = work.listed && work.parts.length === 0 && random.chance(0.02);
  if (renamed) work.text = make.words();
  work.listed = true;
  return line({ ...work, marker: '' }, 0, renamed ? { ...emptyTag, continues: before } : emptyTag);
}

/** The lines of a status report, each with a marker. It forgets a few, and adds some that nobody planned. */
function reported(open: Map<string, Work[]>, area: string, make: Inventor, random: Random): string[] {
  const works = open.get(area)!;
  const lines = works
    .filter(() => !random.chance(0.01))
    .map((work) => {
      setMarker(work, random);
      const remark =
        work.marker !== '' && !work.text.endsWith(')') && random.chance(0.15)
          ? ` (${make.sentence(2, 5).slice(0, -1).toLowerCase()})`
          : '';
      return line({ ...work, text: work.text + remark }, 0, tagFor(work.marker, make, random));
    });
  if (random.chance(0.2)) {
    const added = { ...make.work(), listed: true };
    setMarker(added, random);
    lines.push(line(added, 0, { ...tagFor(added.marker, make, random), added: true }));
    if (added.marker !== 'x' && added.marker !== '-') works.push(added);
  }
  return lines;
}

function tagFor(marker: Marker, make: Inventor, random: Random): ItemTag {
  if (marker === '-') return { ...emptyTag, reason: make.sentence(3, 8) };
  if (marker === 'x' && random.chance(0.1))
    return { ...emptyTag, evidence: `https://notes.example.org/${random.between(1, 900)}/` };
  return emptyTag;
}

function setMarker(work: Work, random: Random): void {
  const chance = random.next();
  work.marker = chance < 0.22 ? 'x' : chance < 0.25 ? '-' : chance < 0.7 ? '/' : chance < 0.92 ? ' ' : '';
  for (const part of work.parts) {
    setMarker(part, random);
    if (part.marker === '-') part.marker = ' ';
    if (work.marker === 'x') part.marker = 'x';
  }
  // What has not begun has no parts that are all done.
  const isDone = work.parts.length > 1 && work.parts.every(({ marker }) => marker === 'x');
  if (isDone && work.marker === ' ') work.marker = '/';
}

/** Work that is completed or dropped makes room for new work, and so does some work that is forgotten. */
function workOfNextCycle(works: readonly Work[], make: Inventor, random: Random): Work[] {
  const kept = works
    .filter(({ marker }) => marker !== 'x' && marker !== '-' && !random.chance(0.02))
    .slice(0, itemsPerArea);
  for (const work of kept) work.parts = work.parts.filter(({ marker }) => marker !== 'x');
  return [...kept, ...Array.from({ length: itemsPerArea - kept.length }, make.work)];
}

function section(title: string, lines: readonly string[]): string {
  return `## ${title}\n\n${lines.join('\n')}`;
}

function line({ text, marker, parts }: Work, depth: number, tag: ItemTag): string {
  const own = `${'  '.repeat(depth)}- ${marker === '' ? '' : `[${marker}] `}${text} ${itemTagText(tag)}`.trimEnd();
  return [
    own,
    ...parts.map((part) => line(depth === 0 && marker === '' ? unmarked(part) : part, depth + 1, emptyTag)),
  ].join('\n');
}

function unmarked(work: Work): Work {
  return { ...work, marker: '', parts: work.parts.map(unmarked) };
}
