import type { AstroIntegration } from 'astro';

/**
 * Says at a build what is left out because nobody has told where the site will be (design §3, `url`).
 * @param url of the site, from `site.yaml` or ALMANAC_URL.
 * @returns the integration.
 */
export function urlNotice(url: URL | undefined): AstroIntegration {
  return {
    name: 'almanac-url',
    hooks: {
      'astro:build:start': () => {
        if (url) return;
        console.warn('No url in site.yaml and no ALMANAC_URL: sitemap, feeds and canonical links need one and are left out.');
      },
    },
  };
}
