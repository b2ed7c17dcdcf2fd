import { expect, test } from 'vitest';
import { addUrls, checkLinks, type Fault } from './check-links.ts';
import { faultMessage } from './fault-message.ts';
import { scanPage } from './scan-page.ts';

const location = { origin: 'https://x.example', base: '/r/' };

function outputOf(files: Record<string, string>) {
  const uses = new Map<string, string[]>();
  const ids = new Map<string, string[]>();
  for (const [file, text] of Object.entries(files)) {
    const page = scanPage(text);
    addUrls(uses, file, page);
    if (file.endsWith('.html')) ids.set(file, page.ids);
  }
  return { location, files: new Set(Object.keys(files)), ids, refreshes: new Map<string, string>(), uses };
}

const reported = ({ file, otherFiles, written, why }: Fault) => [file, otherFiles, written, why];

test('an output without mistakes has no faults', () => {
  const output = outputOf({
    'index.html':
      '<link href="https://x.example/r/"><a href="/r/areas/küche/#öfen/a">a</a><a href="https://y.example/nope/">b</a><a href="/r/feed.xml">f</a>',
    'areas/küche/index.html':
      '<h1 id="öfen/a">A</h1><a href="#%C3%B6fen/a">here</a><a href="#">up</a><a href="#top">up</a><a href="../../">home</a>',
    'feed.xml': '<a href="https://x.example/r/areas/k%C3%BCche/#%C3%B6fen/a">',
  });
  expect(checkLinks(output)).toEqual([]);
});

test('each fault is reported once, with the first file that has it and the number of others', () => {
  const output = outputOf({
    'index.html': '<a href="/r/nope/"></a><a href="/r/a"></a><a href="/a/"></a><a href="https://"></a>',
    'a/index.html': '<a href="/r/nope/"></a><a href="#nope"></a><b id="b"></b><b id="b"></b><b id=""></b>',
    'b/index.html': '<a href="/r/nope/"></a><a href="#nope"></a><a href="/r/a/#nope"></a>',
    'feed.xml': '<a href="/r/a/#nope">',
  });
  expect(checkLinks(output).map(reported)).toEqual([
    ['a/index.html', 0, '', 'no id'],
    ['a/index.html', 0, '#nope', 'no anchor'],
    ['a/index.html', 0, 'b', 'id twice'],
    ['b/index.html', 0, '#nope', 'no anchor'],
    ['b/index.html', 1, '/r/a/#nope', 'no anchor'],
    ['index.html', 0, '/a/', 'outside'],
    ['index.html', 0, '/r/a', 'no slash'],
    ['index.html', 2, '/r/nope/', 'no file'],
    ['index.html', 0, 'https://', 'malformed'],
  ]);
});

test('the message says where an author wrote the URL, what was expected and how to fix it', () => {
  const output = outputOf({
    'index.html': '<a href="/r/areas/ovns/"></a><a href="/r/areas/ovens/#seel"></a>',
    'areas/ovens/index.html': '<a href="/r/areas/ovns/"></a><b id="seal"></b>',
  });
  const content = [
    {
      path: 'areas/ovens.mdx',
      displayPath: 'content/areas/ovens.mdx',
      text: '---\ntitle: Ovens\n---\n\nSee [it](/areas/ovns/), not /areas/ovns/x/.\n',
    },
    { path: 'areas/b.mdx', displayPath: 'content/areas/b.mdx', text: 'See /areas/ovns/other/ only.\n' },
  ];
  expect(faultMessage(checkLinks(output), output, content)).toBe(`index.html error broken-address
  found     \`/r/areas/ovens/#seel\`: the page /areas/ovens/ has no anchor \`seel\`
  expected  an anchor of that page; the nearest is \`seal\`
  fix       /areas/ovens/#seal

content/areas/ovens.mdx:5:10 error broken-address
  found     \`/r/areas/ovns/\`, where there is no page, on index.html and 1 other file
  expected  a URL of the site; the nearest is \`/areas/ovens/\`
  fix       /areas/ovens/

2 faults in the built site. The last good site is unchanged.`);
});
