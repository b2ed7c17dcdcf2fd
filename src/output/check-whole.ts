import type { Place } from './address.ts';
import { checkOutput, type Fault, type Output } from './check-addresses.ts';
import type { Made } from './content-thread.ts';
import { filesWith } from './files-with.ts';
import { readOutput, type Shortcuts } from './read-output.ts';
import { isScanned } from './scan-file.ts';
import type { Scanned } from './scan.ts';

/** With more addresses that lead nowhere, all files are scanned sooner than the few that have one are found. */
const few = 20;

/**
 * Scans and checks an output. What was scanned before may have addresses that only files of the last build had: where one leads nowhere, the
 * files that may have it are scanned once more. When that is not enough, all are, which also tells which of them have a fault.
 * @param site folder of the output.
 * @param place where it will be served.
 * @param made what is made while the rest is read.
 * @param scanned what was scanned before.
 * @returns what is in the output, and what is wrong with it.
 */
export async function checkWhole(site: string, place: Place, made: Promise<Made>, scanned: readonly Scanned[]): Promise<Output & { faults: Fault[] }> {
  const check = async (shortcuts: Shortcuts) => {
    const output = await readOutput(site, place, { made, ...shortcuts });
    return { ...output, faults: checkOutput(output) };
  };
  const first = await check({ scanned });
  if (first.faults.length === 0 || scanned.length === 0) return first;
  const gone = first.faults.flatMap(({ written, spellings }) => [written, ...spellings]);
  if (gone.length <= few) {
    // Not those that were scanned: what pages hand over to a build is gone by now.
    const again = filesWith(site, [...first.files].filter(isScanned), gone);
    const second = await check({ scanned: scanned.map((one) => without(one, new Set(gone))), again });
    if (second.faults.length === 0) return second;
  }
  return check({});
}

/** Takes addresses out of what was scanned. */
function without({ files, scan }: Scanned, gone: ReadonlySet<string>): Scanned {
  return { files, scan: { ...scan, addresses: scan.addresses.filter((key) => !gone.has(key.slice(key.indexOf('\n') + 1))) } };
}
