import { descend, type XmlElement } from './office-package.ts';
import { joinRuns, paragraphsOf, runsOf, wordsOfRuns, type Cell, type External } from './runs.ts';
import type { slideStyles } from './styles.ts';

/** Whether an element has a table. */
export function isTable(element: XmlElement): boolean {
  return descend(element, 'graphic', 'graphicData', 'tbl') !== undefined;
}

/** The cells of each row of a table; undefined if the element has none. */
export function tableIn(
  element: XmlElement,
  styleOf: ReturnType<typeof slideStyles>,
  external: External,
): Cell[][] | undefined {
  const table = descend(element, 'graphic', 'graphicData', 'tbl');
  if (!table) return undefined;
  const named = (parent: XmlElement, name: string) => parent.children.filter((child) => child.name === name);
  return named(table, 'tr').map((row) =>
    named(row, 'tc').map((cell): Cell => {
      const style = styleOf(cell, descend(cell, 'tcPr'));
      const runs = paragraphsOf(cell).flatMap((paragraph) => [
        ...runsOf(paragraph, style.of(paragraph), external),
        { text: ' ', look: undefined, href: undefined },
      ]);
      return { words: wordsOfRuns(runs), text: joinRuns(runs), runs, fill: style.background };
    }),
  );
}
