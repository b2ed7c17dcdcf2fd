import { setFlagsFromString } from 'node:v8';

/**
 * V8's second optimizing compiler would take a tenth of the processor beside two threads that leave none free. A site of 1,200 reports, too,
 * is written before its code has paid for that.
 */
export function leaveOutOptimizer(): void {
  setFlagsFromString('--no-opt');
}
