import { topLines } from '../report/report-lines.ts';
import type { Line } from '../report/schema/report.ts';
import { slugify } from '../report/slug.ts';
import type { Appearance, Conflicts, OrderedReport, Thread } from './history.ts';
import { lineIn } from './related-lines.ts';

/** Where a line stands. */
type Place = Pick<Appearance, 'report' | 'part' | 'area'>;

/** The threads of all reports. A line belongs to the thread with its id, or that it `continues`; else it begins one. */
export class Threads {
  /** In the order of their first lines, and still without changes. */
  readonly all: Thread[] = [];
  readonly appearanceOf = new Map<Line, Appearance>();
  readonly conflicts: Conflicts = { unknown: [], taken: [], copies: [] };
  /** Sub-lines are named below the first name of their parent, so that their names survive when it gets another. */
  readonly #byName = new Map<string, Thread>();
  readonly #firstName = new Map<Thread, string>();
  readonly #assumed: ReadonlyMap<Line, string>;

  constructor(reports: readonly OrderedReport[], assumed: ReadonlyMap<Line, string>) {
    this.#assumed = assumed;
    for (const report of reports) {
      for (const part of report.parts)
        for (const section of part.sections)
          for (const line of topLines([section])) this.#add(line, { report, part, area: section.area }, undefined);
    }
  }

  /** The thread that had a path in any wording. */
  find(path: string): Thread | undefined {
    const [area, slug, ...subs] = path.split('/');
    let thread = this.#byName.get(`${area}/${slug}`);
    for (const sub of subs) thread = thread && this.#byName.get(`${this.#firstName.get(thread)}/${sub}`);
    return thread;
  }

  #add(line: Line, place: Place, parent: Thread | undefined): void {
    const { report, part } = place;
    let name = parent ? `${this.#firstName.get(parent)}/${lastSegment(line.id)}` : line.id;
    const namesake = this.#byName.get(name);
    let thread = this.#continued(line, place, namesake, name) ?? namesake ?? this.#begin(line.id, name);
    const earlier = lineIn(report, thread);
    if (earlier) {
      // It gets a thread of its own, so that its sub-lines are not copies too.
      const freeId = namesake && this.#freeId(line, name);
      const segment = lastSegment(name);
      const id = namesake === thread ? freeId : line.tag.id;
      this.conflicts.copies.push({ copy: { line, report, part }, earlier, segment, id });
      if (freeId !== undefined) name = name.slice(0, name.length - segment.length) + freeId;
      thread = this.#begin(name, name);
    }
    const id = earlier ? name : line.id;
    this.#byName.set(name, thread);
    thread.names.add(id);
    if (!parent && !thread.isItem) {
      thread.isItem = true;
      thread.id = id;
    }
    const appearance: Appearance = { ...place, line, parent, thread };
    this.appearanceOf.set(line, appearance);
    thread.appearances.push(appearance);
    for (const sub of line.lines) this.#add(sub, place, thread);
  }

  /** @param namesake the thread that has the name of the line already. */
  #continued(line: Line, { report, part }: Place, namesake: Thread | undefined, name: string): Thread | undefined {
    const path = line.tag.continues ?? this.#assumed.get(line);
    if (path === undefined) return undefined;
    const target = this.find(path);
    if (!target || !isListedBefore(report, target)) {
      this.conflicts.unknown.push({ line, report, part });
      return undefined;
    }
    if (namesake && namesake !== target && isListedBefore(report, namesake)) {
      this.conflicts.taken.push({ line, report, part, namesake, freeId: this.#freeId(line, name) });
      return undefined;
    }
    return target;
  }

  #begin(id: string, name: string): Thread {
    const thread: Thread = {
      id,
      isItem: false,
      appearances: [],
      cycleChanges: new Map(),
      names: new Set(),
      replacedBy: [],
      replaces: [],
    };
    this.#firstName.set(thread, name);
    this.all.push(thread);
    return thread;
  }

  /** An id for a line whose name is taken: all its words, with the parenthesis, if that is free; else a number at the end. */
  #freeId({ text }: Line, name: string): string {
    const segment = lastSegment(name);
    const parentPath = name.slice(0, name.length - segment.length);
    const allWords = slugify(text);
    if (allWords !== '' && !this.#byName.has(parentPath + allWords)) return allWords;
    let number = 2;
    while (this.#byName.has(`${name}-${number}`)) number++;
    return `${segment}-${number}`;
  }
}

function isListedBefore(report: OrderedReport, { appearances }: Thread): boolean {
  return appearances.some((earlier) => earlier.report.index < report.index);
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
