/** Loaded into every Node process of a measured build: says at its end how many kilobytes it held at its peak. */

import { appendFileSync } from 'node:fs';

const file = `${process.env.BENCH_NOTES}/peak-memory`;
process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
