import type { ContentOptions } from './content.ts';

/** More than the files of the largest site. */
const most = 2_000;

/** Remembers what was read, so that content of which little has changed is read again in that part alone. */
export function createReuse(): NonNullable<ContentOptions['reuse']> {
  const known = new Map<string, unknown>();
  return <Result>(madeFrom: string, read: () => Result): Result => {
    const result = known.has(madeFrom) ? (known.get(madeFrom) as Result) : read();
    // The oldest comes first.
    known.delete(madeFrom);
    known.set(madeFrom, result);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
