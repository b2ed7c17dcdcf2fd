/** What Almanac cannot do with the options of a project. Each is one sentence that says what to write instead. */
import type { AstroConfig, IntegrationResolvedRoute } from 'astro';

/** The options of Astro that Almanac cannot serve with every value. */
export type JudgedConfig = Pick<AstroConfig, 'output' | 'trailingSlash'> & {
  adapter?: Pick<NonNullable<AstroConfig['adapter']>, 'name'> | undefined;
  i18n?: Pick<NonNullable<AstroConfig['i18n']>, 'fallback'> | undefined;
  build: Pick<AstroConfig['build'], 'format' | 'assets' | 'assetsPrefix' | 'inlineStylesheets'>;
  markdown: Pick<AstroConfig['markdown'], 'syntaxHighlight'>;
  security: Pick<AstroConfig['security'], 'csp'>;
};

const inConfig = 'in astro.config.mjs';

/** Says which option of a project cannot be served, and what to write; undefined if all can. */
export function wrongOption({
  output,
  adapter,
  trailingSlash,
  build,
  i18n,
  markdown,
  security,
}: JudgedConfig): string | undefined {
  if (output === 'server') return `output is 'server' ${inConfig}, and Almanac writes static files. Remove it.`;
  if (adapter)
    return `adapter is ${adapter.name} ${inConfig}, and static files need none, whatever host they are for. Remove it.`;
  if (trailingSlash === 'never')
    return `trailingSlash is 'never' ${inConfig}, and the URLs of Almanac end with a slash. Remove it, or write 'always'.`;
  if (build.format !== 'directory')
    return `build.format is '${build.format}' ${inConfig}, and the URLs of Almanac end with a slash. Remove it, or write 'directory'.`;
  if (build.assets !== '_astro')
    return `build.assets is '${build.assets}' ${inConfig}, and Almanac knows only _astro for files whose URLs change. Remove it.`;
  if (build.assetsPrefix !== undefined)
    return `build.assetsPrefix ${inConfig} names another host, from which the pages of Almanac load nothing. Remove it.`;
  if (build.inlineStylesheets === 'always')
    return `build.inlineStylesheets is 'always' ${inConfig}, and the pages of Almanac allow styles only in files. Remove it.`;
  if (i18n?.fallback)
    return `i18n.fallback ${inConfig} would repeat each page of Almanac under another language. Remove it.`;
  if (markdown.syntaxHighlight === 'shiki')
    return `markdown.syntaxHighlight is 'shiki' ${inConfig}, which writes inline styles, and the pages of Almanac allow none. Write 'prism' or false.`;
  if (security.csp)
    return `security.csp ${inConfig} would add a second policy to the pages of Almanac, which have their own. Remove it.`;
  return undefined;
}

/**
 * Says which integration comes too early; undefined if none does. Starlight reads the base path when it is set up.
 * @param names of the integrations, in their order.
 * @param before the base path in the options of the project.
 * @param base the base path of the site, which may be that in `site.yaml`.
 */
export function tooEarly(names: readonly string[], before: string, base: string): string | undefined {
  const bare = (path: string) => path.replace(/^\/|\/$/g, '');
  const starlight = names.indexOf('@astrojs/starlight');
  if (starlight < 0 || starlight > names.indexOf('almanac') || bare(before) === bare(base)) return undefined;
  return `Starlight comes before almanac() ${inConfig}, and does not know the base path ${base} yet. Write almanac() before it.`;
}

/**
 * Says which page of Almanac another integration has too, and what to write; undefined if there is none.
 * @param ours the patterns of the routes of Almanac.
 */
export function sharedPage(
  routes: readonly Pick<IntegrationResolvedRoute, 'pattern' | 'entrypoint'>[],
  ours: readonly string[],
): string | undefined {
  const byPattern = Map.groupBy(routes, ({ pattern }) => pattern);
  for (const [pattern, found] of byPattern) {
    if (found.length < 2 || !ours.includes(pattern)) continue;
    const files = found.map(({ entrypoint }) => entrypoint);
    const fix = files.some((file) => file.includes('@astrojs/starlight'))
      ? 'Write starlight({ disable404Route: true, pagefind: false }).'
      : 'Switch it off in the other one.';
    return `Two integrations have a page ${pattern}: ${files.join(' and ')}. ${fix}`;
  }
  return undefined;
}
