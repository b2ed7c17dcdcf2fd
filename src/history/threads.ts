import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { resembling } from '../report/diagnostics/nearest.ts';
import { quote, quoteId } from '../report/diagnostics/source.ts';
import type { ItemTag, Line } from '../report/schema/report.ts';
import { slugify } from '../report/slug.ts';
import type { Appearance, OrderedReport, Thread } from './history.ts';
import { lineDiagnostic, type ReportLine } from './line-diagnostic.ts';

/** Threads by every path that ever named them. */
export interface Threads {
  all: Thread[];
  appearanceOf: Map<Line, Appearance>;
  find(path: string): Thread | undefined;
}

/**
 * Joins the lines of all reports into threads: a line belongs to the thread that has been listed under its id, or that
 * it `continues`; otherwise it begins one. Threads are in the order of their first lines, and have no changes yet. Adds
 * a diagnostic if a line continues nothing, or two lines of a report are about the same thing.
 */
export function joinThreads(reports: readonly OrderedReport[], diagnostics: Diagnostic[]): Threads {
  const all: Thread[] = [];
  const appearanceOf = new Map<Line, Appearance>();
  // The names of sub-lines are kept below the first id of their parent, so that they survive its renaming.
  const byName = new Map<string, Thread>();
  const firstId = new Map<Thread, string>();

  for (const report of reports) {
    for (const { area, blocks } of report.sections) {
      for (const block of blocks)
        if (block.type === 'lines') block.lines.forEach((line) => join(line, report, area, undefined));
    }
  }
  return { all, appearanceOf, find };

  function join(line: Line, report: OrderedReport, area: string, parent: Thread | undefined): void {
    const segment = line.id.slice(line.id.lastIndexOf('/') + 1);
    const name = parent ? `${firstId.get(parent)}/${segment}` : line.id;
    const known = byName.get(name);
    const thread = continued(line, report, known, name) ?? known ?? begin(line.id, name);
    byName.set(name, thread);
    thread.names.add(line.id);
    if (!parent && !thread.isItem) {
      thread.isItem = true;
      thread.id = line.id;
    }
    const appearance: Appearance = { report, line, area, parent, thread };
    const other = thread.appearances.find((earlier) => earlier.report === report);
    if (other) diagnostics.push(twice(appearance, other.line, known === thread ? freeId(line, name) : line.tag.id));
    else thread.appearances.push(appearance);
    appearanceOf.set(line, appearance);
    line.lines.forEach((sub) => join(sub, report, area, thread));
  }

  function continued(line: Line, report: OrderedReport, known: Thread | undefined, name: string): Thread | undefined {
    const path = line.tag.continues;
    if (path === undefined) return undefined;
    const target = find(path);
    if (!target?.appearances.some((earlier) => earlier.report.index < report.index)) {
      diagnostics.push(unknown({ line, report }, earlierNames(report)));
      return undefined;
    }
    if (known && known !== target && known.appearances.some((earlier) => earlier.report.index < report.index)) {
      diagnostics.push(taken({ line, report }, known, freeId(line, name)));
      return undefined;
    }
    return target;
  }

  function begin(id: string, name: string): Thread {
    const thread: Thread = {
      id,
      isItem: false,
      appearances: [],
      changes: new Map(),
      cycleChanges: new Map(),
      names: new Set(),
      replacedBy: [],
      replaces: [],
    };
    firstId.set(thread, name);
    all.push(thread);
    return thread;
  }

  function find(path: string): Thread | undefined {
    const [area, slug, ...subs] = path.split('/');
    let thread = byName.get(`${area}/${slug}`);
    for (const sub of subs) thread = thread && byName.get(`${firstId.get(thread)}/${sub}`);
    return thread;
  }

  /**
   * An id that tells a line apart from the one with its name: all its words, the parenthesis included, if that does;
   * else a number at the end.
   */
  function freeId({ text }: Line, name: string): string {
    const [above, segment] = [name.slice(0, name.lastIndexOf('/') + 1), name.slice(name.lastIndexOf('/') + 1)];
    const own = slugify(text);
    if (own !== '' && !byName.has(above + own)) return own;
    let number = 2;
    while (byName.has(`${name}-${number}`)) number++;
    return `${segment}-${number}`;
  }

  function earlierNames(report: OrderedReport): string[] {
    return all
      .filter(({ appearances }) => appearances.some((earlier) => earlier.report.index < report.index))
      .flatMap(({ names }) => [...names]);
  }
}

function unknown({ line, report }: ReportLine, candidates: string[]): Diagnostic {
  const written = line.tag.continues ?? '';
  const meant = resembling(written.split('/').map(slugify).join('/'), candidates);
  const found = `continues=${quoteId(written)}, which no earlier report lists`;
  const near = meant === undefined ? 'none is like this one' : `the nearest is ${quoteId(meant)}`;
  const expected =
    candidates.length === 0
      ? 'no continues: there is no earlier report'
      : `the id of a line in an earlier report; ${near}`;
  return lineDiagnostic({ line, report }, 'continues-unknown', found, expected, { ...line.tag, continues: meant });
}

function taken({ line, report }: ReportLine, known: Thread, id: string): Diagnostic {
  const { tag } = line;
  const found = `these words, which already are the item ${quoteId(known.id)}, while continues says ${quoteId(tag.continues ?? '')}`;
  const expected = `no continues if ${quoteId(known.id)} is meant; other words or an id if it is not`;
  return lineDiagnostic({ line, report }, 'continues-taken', found, expected, { ...tag, id });
}

function twice({ line, report }: ReportLine, other: Line, id: ItemTag['id']): Diagnostic {
  const found = `${quote(line.text)}, which is about the same item as line ${other.position.line}`;
  const expected = 'one line about one item, or an id that makes this another item';
  const tag = { ...line.tag, id, continues: undefined };
  return lineDiagnostic({ line, report }, 'duplicate-line', found, expected, tag);
}
