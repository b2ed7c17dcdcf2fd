/** What Astro tells the code of pages about itself (https://docs.astro.build/en/guides/environment-variables/). */
const told = ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/**
 * Takes variables out of the environment that mean something to other programs, such as BASE_URL on a machine that tests sites: Astro
 * would put their values in the place of its own.
 * @param env to clean.
 */
export function forgetForeign(env: NodeJS.ProcessEnv): void {
  for (const name of told) delete env[name];
}
