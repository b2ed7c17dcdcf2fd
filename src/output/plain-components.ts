/** The pages that functions draw whole, so that a build can draw them without Astro (`plain-kinds.ts`), by the file that Astro draws them with. */
export const plainComponents = {
  item: 'src/pages/areas/[area]/[item].astro',
  cycle: 'src/pages/cycles/[cycle]/index.astro',
  changes: 'src/pages/cycles/[cycle]/changes.astro',
  slides: 'src/pages/cycles/[cycle]/slides.astro',
  cycleMarkdown: 'src/pages/cycles/[cycle]/index.md.ts',
} as const;

/** Fewer pages of a kind are sooner drawn by Astro than prepared for. */
const manyPages = 50;

/**
 * Divides what is to be drawn.
 * @param paths all of it.
 * @returns those of which there are many of a kind that may be drawn without Astro, by their component; and all others.
 */
export function divideByKind<Path extends { pathname: string; route: { component: string } }>(paths: readonly Path[]): { plain: Map<string, Path[]>; rest: Path[] } {
  const byComponent = Map.groupBy(paths, ({ route }) => route.component);
  const plain = new Map([...byComponent].filter(([component, { length }]) => length >= manyPages && (Object.values(plainComponents) as string[]).includes(component)));
  return { plain, rest: paths.filter(({ route }) => !plain.has(route.component)) };
}
