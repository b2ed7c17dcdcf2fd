import type { AstroPrerenderer } from 'astro';
import { pathToFileURL } from 'node:url';
import type * as bundleEntry from './bundle-entry.ts';
import { isOfGuide } from './page-file.ts';

type Routes = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;
type RouteData = Routes[number]['route'];

/** What the bundle has for builds. */
type BundleEntry = Pick<typeof bundleEntry, 'prepareArchive' | 'preparePlain' | 'StaticPaths'>;

/** What draws pages, and what else the bundle has. */
export interface CodePrerenderer extends AstroPrerenderer {
  entry: () => Promise<BundleEntry>;
}

/** Where Astro finds it when it bundles. */
export const bundleEntryFile = 'src/output/bundle-entry.ts';

/** The part used here of what Astro's bundle of the pages gives out (`astro/dist/core/build/app.js`). */
interface BuildApp {
  manifest: { routes: { routeData: RouteData; styles: unknown[] }[] };
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: { depth: number; order: number; sheet: unknown }[] }> }): void;
  setOptions(options: { settings: { scripts: [] }; logger: { options: { destination: { write: (message: { message: string }) => void } } } }): void;
  getComponentByRoute(routeData: RouteData): Promise<unknown>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Draws with code that Astro has bundled before. It is what Astro itself does with the bundle (`default-prerenderer.js`), which it
 * offers to none but its own builds; that the pages are the same to the byte is tested (e2e/incremental.spec.ts).
 * @param file absolute path of the module that draws.
 * @returns the same that Astro gives to those who put something in the place of its own.
 */
export async function codePrerenderer(file: string): Promise<CodePrerenderer> {
  const { app } = (await import(pathToFileURL(file).href)) as { app: BuildApp };
  // While Astro bundles it learns which page has which styles; it leaves that in the bundle too, in its final order.
  const pagesByKeys = new Map(app.manifest.routes.map(({ routeData: { route, component }, styles }) => [
    `${route}&${component}`,
    { styles: styles.map((sheet, order) => ({ depth: 0, order, sheet })) },
  ]));
  app.setInternals({ pagesByKeys });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => console.warn(message) } } } });
  const entry = () => {
    const { routeData } = app.manifest.routes.find(({ routeData: { component } }) => component === bundleEntryFile)!;
    return app.getComponentByRoute(routeData) as Promise<BundleEntry>;
  };
  return {
    name: 'almanac-kept-code',
    // All of it will be needed but the guide, whose pages stay as they are, and there is time while the content is read.
    setup: async () => {
      // Node loads what these are made of when one is first asked for.
      void [Request, Response];
      const needed = app.manifest.routes.filter(({ routeData }) => !isOfGuide(routeData));
      await Promise.all(needed.map(({ routeData }) => app.getComponentByRoute(routeData)));
    },
    getStaticPaths: async () => new (await entry()).StaticPaths(app as never).getAll() as Promise<Routes>,
    render: (request, { routeData }) => app.render(request, { routeData }),
    entry,
  };
}
