import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { headersFor } from '../src/exports/headers-for.fixture.ts';
import { builtPages, builtSite, filesOf, siteNames } from './built-pages.ts';
import { expect, test as everyPage } from './every-page.ts';
import { namesPolicy, test } from './site.ts';

for (const name of siteNames) {
  everyPage(
    `${name}: every page begins with a policy, and contains nothing that the policy forbids`,
    async ({ tab }) => {
      everyPage.setTimeout(60_000);
      await tab.goto('about:blank');
      const wrong: string[] = [];
      for (const { path, file, moved } of builtPages(name)) {
        const html = readFileSync(file, 'utf8');
        const { first, written, inline, handlers, styled, charset } = await tab.evaluate(readPolicy, html);
        const say = (what: string) => wrong.push(`/${path}: ${what}`);
        if (!first) say('something comes before its policy');
        // https://html.spec.whatwg.org/multipage/semantics.html#charset
        if (charset > 1024) say('its encoding is declared after the first 1,024 bytes');
        const policy = sourcesOf(written);
        if (!policy.has('default-src') || !policy.has('base-uri')) say('its policy lacks default-src or base-uri');
        for (const [directive, sources] of policy) {
          const other = sources.filter((source) => !allowed[directive]?.test(source));
          if (other.length > 0) say(`${directive} ${other.join(' ')}`);
        }
        const hashes = [...(policy.get('script-src') ?? []), ...(policy.get('style-src') ?? [])];
        inline
          .filter((text) => !hashes.includes(hashOf(text)))
          .forEach((text) => say(`not in its policy: ${text.slice(0, 60)}`));
        if (inline.length === 0) say('it has no inline script or style to compare with its policy');
        handlers.forEach((handler) => say(handler));
        styled.forEach((style) => say(style));
        if (moved && policy.get('script-src')?.length !== 1) say('it redirects, which takes exactly one script');
      }
      expect(wrong).toEqual([]);
    },
  );

  everyPage(`${name}: the header files for hosts agree with the policies in the pages`, () => {
    const { dir, base } = builtSite(name);
    const rules = readFileSync(join(dir, '_headers'), 'utf8');
    const apache = readFileSync(join(dir, '.htaccess'), 'utf8');
    for (const file of filesOf(dir)) {
      const path = base + file.replace(/(^|\/)index\.html$/, '$1');
      const headers = headersFor(rules, path);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      expect(headers['cache-control'], path).toBe(
        /\/_astro\/|\/pagefind\/(filter|fragment|index)\//.test(path)
          ? 'public, max-age=31536000, immutable'
          : undefined,
      );
    }
    let pagesWithHeader = 0;
    for (const { path, file, moved } of builtPages(name)) {
      const policy = headersFor(rules, base + path)['content-security-policy'];
      if (policy === undefined) {
        // Redirect pages and the 404 page only have the policy that is in them.
        expect(moved || path === '404.html', path).toBe(true);
        continue;
      }
      pagesWithHeader++;
      expect(policy, path).toContain("; frame-ancestors 'none'");
      expect(apache).toContain(`"${policy}"`);
      const [, own = ''] = /content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8')) ?? [];
      const permitted = sourcesOf(policy);
      // The browser enforces the header and the policy in the page.
      for (const [directive, sources] of sourcesOf(own.replaceAll('&#39;', "'"))) {
        expect(permitted.get(directive), path).toEqual(
          expect.arrayContaining(sources.filter((source) => source !== "'none'")),
        );
      }
    }
    expect(pagesWithHeader).toBeGreaterThan(20);
  });
}

/** Everything that the policy of a page may permit. */
const allowed: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'script-src': /^'(self|wasm-unsafe-eval|sha256-[\w+/]{43}=)'$/,
  'style-src': /^'(self|sha256-[\w+/]{43}=)'$/,
  'img-src': /^('self'|data:)$/,
  'font-src': /^'self'$/,
  'connect-src': /^'self'$/,
  'object-src': /^'none'$/,
  'frame-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'(self|none)'$/,
};

/** The sources that a policy permits, by directive. */
function sourcesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split('; ')
      .map((one) => one.split(' '))
      .map(([directive = '', ...sources]) => [directive, sources]),
  );
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Reads with the browser's own parser what is in a page about its policy. */
function readPolicy(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = page.querySelectorAll('meta[http-equiv="content-security-policy"]');
  return {
    first: meta.length === 1 && meta[0] === page.head.firstElementChild,
    written: meta[0]?.getAttribute('content') ?? '',
    inline: [...page.querySelectorAll('script:not([src], [type="application/ld+json"]), style')].map(
      ({ textContent }) => textContent ?? '',
    ),
    handlers: [...page.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name, value }) => `${name}="${value}"`),
    ),
    styled: [...page.querySelectorAll('[style]')].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    charset: html.indexOf('<meta charset="utf-8">') + '<meta charset="utf-8">'.length,
  };
}

test.describe('the policy of a page', () => {
  // These tests cause what the fixture forbids.
  test.use({ undisturbed: async ({}, use) => use() });

  const injected: [string, string, RegExp][] = [
    ['a script', '<script>document.body.dataset.ran = "yes"</script>', /script/],
    ['a script from another host', '<script src="https://elsewhere.example/x.js"></script>', /script/],
    ['an event handler', '<img src="/nothing.png" onerror="document.body.dataset.ran = \'yes\'">', /script/],
    ['a javascript: URL', '<a id="put" href="javascript:void(document.body.dataset.ran = \'yes\')">here</a>', /script/],
    ['a picture from another host', '<img src="https://elsewhere.example/x.png">', /img-src|images/],
    ['a style', '<style>body { opacity: 0.5 }</style>', /style/],
    ['a style attribute', '<p style="position: fixed; inset: 0">Over everything</p>', /style/],
    ['a frame', '<iframe src="https://elsewhere.example/"></iframe>', /frame/],
    ['another base URL', '<base href="https://elsewhere.example/">', /base/],
    [
      'a form that submits to another host',
      '<iframe name="sent"></iframe><form action="https://elsewhere.example/" target="sent"><button id="put">Send</button></form>',
      /form/,
    ],
  ];

  for (const [what, html, reason] of injected) {
    test(`refuses ${what}`, async ({ page, baseURL }) => {
      const refused: string[] = [];
      const elsewhere: string[] = [];
      page.on('console', (message) => {
        if (namesPolicy.test(message.text())) refused.push(message.text());
      });
      // A request that the policy refuses never reaches this route.
      await page.route('https://elsewhere.example/**', (route) => {
        elsewhere.push(route.request().url());
        return route.fulfill({ body: '' });
      });
      await openWith(page, baseURL!, html);
      await page.evaluate(() => document.getElementById('put')?.click());
      await expect.poll(() => refused.join('\n')).toMatch(reason);
      expect(elsewhere).toEqual([]);
      await expect(page.locator('body')).not.toHaveAttribute('data-ran');
      expect(
        await page.evaluate(() => [getComputedStyle(document.body).opacity, document.baseURI === location.href]),
      ).toEqual(['1', true]);
    });
  }

  /** Opens the home page with more HTML, without headers: only the policy in the page applies. */
  async function openWith(page: Page, url: string, html: string): Promise<void> {
    const body = readFileSync(join(builtSite('seed').dir, 'index.html'), 'utf8').replace('<main', `${html}<main`);
    await page.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await page.goto(url);
  }
});

test('no other site can frame a page if the host sends the headers', () => {
  const rules = readFileSync(join(builtSite('seed').dir, '_headers'), 'utf8');
  expect(headersFor(rules, '/areas/')['content-security-policy']).toMatch(/; frame-ancestors 'none'$/);
});
