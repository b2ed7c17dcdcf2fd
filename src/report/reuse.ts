/**
 * Calls `read`, unless the last result of that name was made from the same texts. Names tell files apart, and texts are
 * everything that a result depends on.
 */
export type Reuse = <Result>(name: string, madeFrom: readonly string[], read: () => Result) => Result;

/** Remembers the last result of each name, so that only the files that have changed are read again. */
export function createReuse(): Reuse {
  const known = new Map<string, { madeFrom: readonly string[]; result: unknown }>();
  return <Result>(name: string, madeFrom: readonly string[], read: () => Result): Result => {
    const last = known.get(name);
    if (last?.madeFrom.every((text, index) => text === madeFrom[index])) return last.result as Result;
    const result = read();
    known.set(name, { madeFrom, result });
    return result;
  };
}
