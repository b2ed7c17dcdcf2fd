/**
 * The worker that checks a report, so that typing never waits. Everything is in other files: WebKit would run this one again
 * if one of them imported it.
 */
import type { Asked } from './answers.ts';

const answers = import('./answers.ts');

self.onmessage = async ({ data }: MessageEvent<Asked>) => (await answers).answer(data);
