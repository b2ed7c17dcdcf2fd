import { expect, test, vi } from 'vitest';
import { DraftStore, draftsBelow, forgetBelow, TooLong } from './drafts.ts';

/** As of a browser. */
class Memory {
  readonly values = new Map<string, string>();
  getItem = (key: string) => this.values.get(key) ?? null;
  setItem = (key: string, value: string) => void this.values.set(key, value);
  removeItem = (key: string) => void this.values.delete(key);
  key = (index: number) => [...this.values.keys()][index] ?? null;
  get length() {
    return this.values.size;
  }
}
const memory = () => new Memory() as unknown as Storage & Memory;
const path = 'cycles/k1/status.mdx';
const draft = { text: 'mine', begun: '' };

test('a reload brings back what was written', () => {
  const storage = memory();
  new DraftStore(storage, path).write(draft);
  expect(new DraftStore(storage, path).read()).toMatchObject(draft);
  expect(new DraftStore(storage, 'cycles/k2/status.mdx').read()).toBeUndefined();
});

test('two tabs write one draft', () => {
  const storage = memory();
  const [one, other] = [new DraftStore(storage, path), new DraftStore(storage, path)];
  const begun = '- [?] Seals\n- [?] Heat';
  one.write({ begun, text: '- [x] Seals\n- [?] Heat' });
  expect(other.write({ begun, text: '- [?] Seals\n- [/] Heat' })).toBe('- [x] Seals\n- [/] Heat');
  expect(one.withOther({ begun, text: '- [x] Seals\n- [?] Heat' })).toBe('- [x] Seals\n- [/] Heat');
  one.write({ begun, text: '- [x] Seals\n- [-] Heat' });
  expect(other.write({ begun, text: '- [x] Seals\n- [ ] Heat' }), 'of one line, both').toBe(
    '- [x] Seals\n- [ ] Heat\n- [-] Heat',
  );
});

test('two tabs that write before they hear of each other lose nothing', () => {
  const storage = memory();
  // What each tab sees of the storage until it hears of the other.
  const views = [memory(), memory()];
  const [one, other] = views.map((view) => new DraftStore(view, path));
  const { key } = one!;
  const hear = () => views.forEach((view) => view.setItem(key, storage.getItem(key)!));
  const begun = 'Heat';
  const write = (store: DraftStore, text: string) => {
    store.write({ begun, text });
    storage.setItem(key, views[store === one ? 0 : 1]!.getItem(key)!);
  };
  write(other!, 'Heat pump');
  write(one!, '- Heat');
  hear();
  write(other!, 'Heat pump');
  hear();
  expect(one!.withOther({ begun, text: '- Heat' })).toBe('- Heat pump');
  write(one!, '- A Heat pump');
  write(other!, '- Heat pump!');
  write(other!, '- Heat pump!?');
  hear();
  expect(one!.withOther({ begun, text: '- A Heat pump' })).toBe('- A Heat pump!?');
});

test('what a tab has written before it was closed is not lost although another one wrote over it', () => {
  const [storage, closed] = [memory(), memory()];
  const begun = 'Heat';
  const one = new DraftStore(storage, path);
  const other = new DraftStore(closed, path);
  other.write({ begun, text: 'Heat pump' });
  one.write({ begun, text: '- Heat' });
  const heard = closed.getItem(other.key);
  const text = one.withOther({ begun, text: '- Heat' }, heard);
  expect(text).toBe('- Heat pump');
  expect(one.text, 'what is kept').toBe('- Heat');
  expect(one.write({ begun, text })).toBe(text);
  expect(one.withOther({ begun, text: '- Heat pumps' }, heard), 'once').toBe('- Heat pumps');
});

test('what is written after the clock went back is the newer', () => {
  const storage = memory();
  const store = new DraftStore(storage, path);
  const timeOf = () => (JSON.parse(storage.getItem(store.key)!) as { at: number }).at;
  store.write(draft);
  const before = timeOf();
  vi.useFakeTimers({ now: 0 });
  new DraftStore(storage, path).write(draft);
  vi.useRealTimers();
  expect(timeOf()).toBeGreaterThan(before);
});

test('a draft of an earlier version opens, and one that could not be read back is not kept', () => {
  const storage = memory();
  const store = new DraftStore(storage, path);
  storage.setItem(store.key, JSON.stringify({ text: 'old', revision: '1', begun: 'published', at: 1 }));
  expect(store.read()).toEqual({ text: 'old', begun: 'published' });
  expect(() => store.write({ ...draft, text: 'x'.repeat(1_000_001) })).toThrow(TooLong);
  expect(() => store.write({ ...draft, text: '\u0001'.repeat(900_000) })).toThrow(TooLong);
  expect(store.read()?.text).toBe('old');
  store.write({ ...draft, proposed: { text: 'mine', at: 5 } });
  expect(store.read()).toEqual({ ...draft, proposed: { text: 'mine', at: 5 } });
});

test('a draft that is forgotten is gone', () => {
  const storage = memory();
  const store = new DraftStore(storage, path);
  store.write(draft);
  store.forget();
  expect(store.read()).toBeUndefined();
  store.write(draft);
  expect(store.read()).toMatchObject(draft);
});

test.each(['', 'null', '[]', '{"text":1}', '{"text":', `{"text":"${'x'.repeat(4_000_000)}"}`, '"text"', '{}'])(
  'something else in its place is no draft',
  (poisoned) => {
    const storage = memory();
    new DraftStore(storage, path).write(draft);
    for (const key of storage.values.keys()) storage.setItem(key, poisoned);
    const store = new DraftStore(storage, path);
    expect(store.read()).toBeUndefined();
    expect(store.damaged).toBe(poisoned);
    store.write(draft);
    expect(store.damaged).toBeUndefined();
    expect(store.read()?.text).toBe('mine');
  },
);

test('a storage that is full says so', () => {
  const storage = memory();
  const store = new DraftStore(storage, path);
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(() => store.write(draft)).toThrow('full');
});

test('the drafts of a site that is tried out are not those of the site', () => {
  const storage = memory();
  new DraftStore(storage, path).write(draft);
  new DraftStore(storage, `try ${path}`).write({ ...draft, text: 'tried' });
  new DraftStore(storage, 'try cycles/k1/plan.mdx').write({ ...draft, text: 'planned' });
  storage.setItem([...storage.values.keys()][1]!.replace('status', 'other'), 'poison');
  expect(draftsBelow(storage, 'try ')).toEqual([
    ['cycles/k1/plan.mdx', 'planned'],
    [path, 'tried'],
  ]);
  forgetBelow(storage, 'try ');
  expect(storage.length).toBe(1);
  expect(new DraftStore(storage, path).read()?.text).toBe('mine');
});
