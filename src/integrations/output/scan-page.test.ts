import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { Parser } from 'htmlparser2';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../report/markdown/to-html.ts';
import { scanPage } from './scan-page.ts';

describe('scanPage', () => {
  test('finds the ids and URLs of all elements, in order', () => {
    const html =
      '<!DOCTYPE html><html lang="en"><head><link rel="canonical" href="https://x.example/a/"><meta property="og:url" content="https://x.example/a/">' +
      '<meta name="description" content="no URL: /a/"><meta name="twitter:image" content="/p.png"></head><body id=main>' +
      '<a class="to" href=\'/b/#c\'>B</a><img alt="" src="/p.png" srcset="/p.png 1x, /q.png 2x" /><form action="/search/"><use href="#s"></use></body></html>';
    expect(scanPage(html)).toEqual({
      ids: ['main'],
      urls: [
        'https://x.example/a/',
        'https://x.example/a/',
        '/p.png',
        '/b/#c',
        '/p.png',
        '/p.png',
        '/q.png',
        '/search/',
        '#s',
      ],
    });
  });

  test('decodes entities, and keeps slashes and other alphabets', () => {
    expect(scanPage('<li id="küche/öfen-&amp;-mehr"><a href="/?q=a&#38;b=&#x22;c&quot;">x</a>')).toEqual({
      ids: ['küche/öfen-&-mehr'],
      urls: ['/?q=a&b="c"'],
    });
  });

  test('ignores text, comments, scripts and other attributes', () => {
    const html =
      '<!-- <a id="x" href="/x/"> --><p>href="/x/" id="x" &lt;a href="/x/"></p><p title="1 > 0: id=x href=/x/" data-id="x" aria-label=\' href="/x/"\'>' +
      '<script>document.write("<a id=x href=/x/>")</script><script type="module" src="/s.js"></script><a id="y">';
    expect(scanPage(html)).toEqual({ ids: ['y'], urls: ['/s.js'] });
  });

  test('finds URLs in refreshes', () => {
    const html = '<noscript><meta http-equiv="refresh" content="0; url=/new/"></noscript>';
    expect(scanPage(html)).toEqual({ ids: [], urls: ['/new/'], refresh: '/new/' });
  });

  test('finds ids and URLs with any characters, beside any texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (id, href, text) => {
        const html = `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p><a id="${escapeHtml(id)}" href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
        expect(scanPage(html)).toEqual({ ids: [id], urls: [href] });
      }),
    );
  });

  test('finds what a browser finds, however tags are written', () => {
    const parser = unified().use(rehypeParse, { fragment: true }).freeze();
    const inTag = fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '/',
      ' / ',
      '>',
      '>text',
      '="',
      "='",
      '=',
      '"',
      "'",
      ' = ',
      'id',
      'href',
      'src',
      'class',
      'title',
      ' id="a"',
      " href='/b/'",
      ' src=/c',
      ' class="x > y"',
      '<p',
      '<i ',
      '</p>',
      '<!-- <a id="no"> -->',
      '&amp;',
      'é',
    );
    fc.assert(
      fc.property(fc.array(inTag, { maxLength: 14 }), (parts) => {
        // The parsed tree is written as HTML again, in several ways that mean the same.
        const tree = parser.parse(`<p${parts.join('')}>`) as Root;
        const expected = { ids: [] as string[], urls: [] as string[] };
        visit(tree, 'element', ({ properties: { id, href, src } }) => {
          if (typeof id === 'string') expected.ids.push(id);
          for (const url of [href, src]) if (typeof url === 'string') expected.urls.push(url);
        });
        for (const options of [
          {},
          { quote: "'" as const },
          { preferUnquoted: true },
          { closeSelfClosing: true, tightAttributes: true },
        ]) {
          const { ids, urls } = scanPage(toHtml(tree, options));
          expect({ ids, urls: urls.toSorted() }).toEqual({
            ...expected,
            urls: expected.urls.toSorted(),
          });
        }
      }),
    );
  });

  test('finds what a parser of whole pages finds, in SVG, in scripts and wherever a tag is broken', () => {
    const parts = fc.constantFrom(
      ...['<svg>', '</svg>', '<svg/>', '<math>', '</math>', '<title>', '</title>', '<desc>', '</desc>'],
      ...['<style>', '</style>', '<script>', '</script>', '<script/>', '<textarea>', '</textarea>'],
      ...[
        '<xmp>',
        '</xmp>',
        '<div>',
        '</div>',
        '<g>',
        '</g>',
        '<br>',
        '<A ID=a>',
        '<a id="b" id="c">',
        "<use href='#d'/>",
      ],
      ...[
        '<a href=/e/>',
        '<a href="?f&amp;g">',
        '<a href=h&notit;i&amp=j>',
        '<img src = "k">',
        '<a "x>y" id=l>',
        '<a =',
      ],
      ...[
        '<!-- <a id="m"> -->',
        '<!-->',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?x',
        '</ >',
        '<',
        '>',
        '"',
        "'",
        ' ',
        'n',
      ],
      ...['<meta http-equiv=refresh content="0; url=/o/">', '<img srcset="p 1x, q 2x">', '<iframe>', '</iframe>'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 16 }), (written) => {
        const html = written.join('');
        const { ids, urls } = scanPage(html);
        expect({ ids, urls }).toEqual(parsed(html));
      }),
      { numRuns: 2000 },
    );
  });

  test('terminates on anything that is not HTML', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '<a', '<!--', '-->', '"', "'", '=', 'id', ' ', '/', '<script', '</script', 'x'),
          { maxLength: 20 },
        ),
        (parts) => void scanPage(parts.join('')),
      ),
    );
    expect(scanPage('<a href="/x/')).toEqual({ ids: [], urls: [] });
    expect(scanPage('<a <b id="y">')).toEqual({ ids: ['y'], urls: [] });
  });
});

/** The same from the parser that builds a tree, with its own way to know where it is. */
function parsed(html: string): { ids: string[]; urls: string[] } {
  const ids: string[] = [];
  const urls: string[] = [];
  const parser = new Parser({
    onopentag(name, { id, href, src, srcset, content }) {
      if (id !== undefined) ids.push(id);
      for (const url of [href, src, srcset && 'p', srcset && 'q', name === 'meta' && content && '/o/'])
        if (typeof url === 'string') urls.push(url);
    },
  });
  parser.end(html);
  return { ids, urls };
}
