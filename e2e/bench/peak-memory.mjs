/** Loaded into every Node process of a measured build: writes its peak memory in kilobytes when it exits. */

import { appendFileSync } from 'node:fs';

const file = `${process.env.BENCH_MEASURED}/peak-memory`;
process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
