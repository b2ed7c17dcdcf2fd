import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from './ask.ts';
import { externalAddresses } from './external-addresses.ts';
import { linkReport } from './report.ts';

const hasty = { hosts: 2, pause: 1, timeout: 400, again: 1 };
const asked: string[] = [];
let open = 0;
let most = 0;
let server: Server;
let origin = '';

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/there': (_, response) => response.end('yes'),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/wrong-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/there' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/there' }).end(),
  '/moved-to-nothing': (_, response) => response.writeHead(308, { location: '/gone' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/refused': (_, response) => response.writeHead(403).end(),
  '/silent': () => {},
  '/cut': (request) => request.socket.destroy(),
  '/tired': (_, response) => response.writeHead(asked.filter((one) => one.endsWith('/tired')).length < 3 ? 503 : 200).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => (open -= 1));
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('askAll', () => {
  it('tells what is there, has moved, is gone, refuses, or does not answer', async () => {
    const found = await askAll(Object.keys(answers).map((path) => origin + path), hasty);
    const byPath = Object.fromEntries([...found].map(([address, answer]) => [address.slice(origin.length), answer]));
    expect(byPath).toEqual({
      '/there': { is: 'there' },
      '/no-head': { is: 'there' },
      '/wrong-head': { is: 'there' },
      '/gone': { is: 'gone', status: 404 },
      '/moved': { is: 'moved', to: `${origin}/there` },
      '/for-now': { is: 'there' },
      '/moved-to-nothing': { is: 'gone', status: 404 },
      '/round': { is: 'unknown', why: 'it leads on without an end' },
      '/refused': { is: 'refused', status: 403 },
      '/silent': { is: 'unknown', why: 'no answer in time' },
      '/cut': { is: 'unknown', why: expect.any(String) },
      '/tired': { is: 'there' },
    });
    expect(most, 'requests to one host at a time').toBe(1);
    expect(asked.filter((one) => one.endsWith(' /there') && one.startsWith('GET')), 'what HEAD answers is not downloaded').toEqual([]);
  });

  it('tells of a host that does not exist', async () => {
    const [answer] = (await askAll(['http://127.0.0.1:1/'], hasty)).values();
    expect(answer).toMatchObject({ is: 'unknown' });
  });
});

describe('externalAddresses', () => {
  it('finds links to other sites, each once, with the pages they are on', () => {
    const pages = [
      { path: '/b/', html: '<a class="x" href="https://dmtn-1.lsst.io/#top">a</a> <a href="/areas/">b</a> <a href="https://a.org/?x=1&amp;y=2">c</a>' },
      { path: '/a/', html: '<a href="https://dmtn-1.lsst.io/">a</a> <link href="https://fonts.org/x.css"> <a href="https://site.org/v/">own</a>' },
      { path: '/guide/', html: '<a href="https://tn-204.kitchen.example/">a</a> <a href="https://example.org/">b</a> <a href="http://localhost:4321/">c</a>' },
    ];
    expect([...externalAddresses(pages, 'https://site.org')]).toEqual([
      ['https://a.org/?x=1&y=2', ['/b/']],
      ['https://dmtn-1.lsst.io/', ['/a/', '/b/']],
    ]);
  });
});

describe('linkReport', () => {
  it('lists what calls for a look', () => {
    const pages = new Map([['https://a.org/', ['/1/', '/2/', '/3/', '/4/']], ['https://b.org/', ['/1/']], ['https://c.org/', ['/1/']]]);
    const report = linkReport(
      new Map([
        ['https://a.org/', { is: 'gone', status: 404 }],
        ['https://b.org/', { is: 'moved', to: 'https://new.org/' }],
        ['https://c.org/', { is: 'there' }],
      ]),
      pages,
    );
    expect(report).toBe(
      '# Links to other sites\n\n1 of 3 addresses lead where they should.\n' +
        '\n## Nothing is there any more (1)\n\n- <https://a.org/>: status 404, on `/1/`, `/2/`, `/3/`, 1 more\n' +
        '\n## Moved for good (1)\n\n- <https://b.org/> is now <https://new.org/>, on `/1/`\n',
    );
  });

  it('asks about the network where nothing answers, and says where there is nothing to ask', () => {
    const report = linkReport(new Map([['https://a.org/', { is: 'unknown', why: 'ENOTFOUND' }]]), new Map([['https://a.org/', ['/1/']]]));
    expect(report).toBe(
      '# Links to other sites\n\nNot one address answers. Can the network be reached from here?\n\n## No answer (1)\n\n- <https://a.org/>: ENOTFOUND, on `/1/`\n',
    );
    expect(linkReport(new Map(), new Map())).toBe('# Links to other sites\n\nNo page leads to another site.\n');
  });
});
