/** Reads the content in a thread of its own (`begin-reading.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { readSettings } from '../disk/settings.ts';
import { codeFingerprint } from './fingerprint.ts';
import { readForBuild } from './read-for-build.ts';

const { project, colours } = workerData as { project: string; colours: boolean };
parentPort!.postMessage(await readForBuild(readSettings(project, process.env), codeFingerprint(project), colours));
