/** Asking other hosts whether they still have what is linked to: rarely, one at a time each, and without downloading it. */

/** What came of an address. */
export type Answer =
  | { is: 'there' }
  /** It leads on for good. */
  | { is: 'moved'; to: string }
  /** The host says that there is nothing. */
  | { is: 'gone'; status: number }
  /** The host does not want to be asked like this; a reader may well get an answer. */
  | { is: 'refused'; status: number }
  /** No answer, or none that says anything. */
  | { is: 'unknown'; why: string };

/** How much is asked of other hosts. */
export interface Manners {
  /** How many hosts are asked at the same time. */
  hosts: number;
  /** Between two requests to one host, in milliseconds. */
  pause: number;
  /** How long an answer is waited for, in milliseconds. */
  timeout: number;
  /** Before what failed is tried once more, in milliseconds. */
  again: number;
}

/** As a patient reader would. */
const goodManners: Manners = { hosts: 4, pause: 1000, timeout: 20_000, again: 10_000 };

/**
 * Asks for every address.
 * @param addresses complete ones.
 * @param manners how.
 * @returns the answer to each. Throws nothing.
 */
export async function askAll(addresses: readonly string[], manners: Manners = goodManners): Promise<Map<string, Answer>> {
  const byHost = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const answers = new Map<string, Answer>();
  const worker = async () => {
    for (let host = byHost.shift(); host; host = byHost.shift()) {
      for (const [index, address] of host.entries()) {
        if (index > 0) await wait(manners.pause);
        answers.set(address, await ask(address, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, worker));
  return new Map(addresses.map((address) => [address, answers.get(address)!]));
}

async function ask(address: string, manners: Manners): Promise<Answer> {
  const first = await headThenGet(address, manners);
  if (first.is !== 'unknown') return first;
  await wait(manners.again);
  return headThenGet(address, manners);
}

/** Not every host knows HEAD, and some answer it wrongly; GET has the last word, and is broken off after the first lines. */
async function headThenGet(address: string, manners: Manners): Promise<Answer> {
  const short = await request('HEAD', address, manners);
  if (short.is === 'there' || short.is === 'moved') return short;
  await wait(manners.pause);
  return request('GET', address, manners);
}

async function request(method: 'HEAD' | 'GET', address: string, { timeout }: Manners): Promise<Answer> {
  let at = address;
  let last = address;
  let forGood = true;
  try {
    for (let step = 0; step < 10; step++) {
      const signal = AbortSignal.timeout(timeout);
      const response = await fetch(at, { method, signal, redirect: 'manual', headers: { 'user-agent': 'Almanac link check', accept: '*/*' } });
      await response.body?.cancel();
      const { status } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        at = new URL(location, at).href;
        // What leads on for now leads somewhere else tomorrow, so what comes after it is no new address.
        forGood &&= status === 301 || status === 308;
        if (forGood) last = at;
        continue;
      }
      if (status < 400) return last === address ? { is: 'there' } : { is: 'moved', to: last };
      if (status === 404 || status === 410) return { is: 'gone', status };
      return status >= 500 || status === 408 ? { is: 'unknown', why: `status ${status}` } : { is: 'refused', status };
    }
    return { is: 'unknown', why: 'it leads on without an end' };
  } catch (error) {
    return { is: 'unknown', why: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  return name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? message);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
