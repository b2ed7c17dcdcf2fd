import type { Questions } from './messages.ts';

/** The questions of `messages.ts`, answered later. */
export type Asking = {
  [Name in keyof Questions]: (...given: Parameters<Questions[Name]>) => Promise<Awaited<ReturnType<Questions[Name]>>>;
};

interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}

/** Returns functions that ask a worker. They reject with what it says if it cannot answer. */
export function askWorker(worker: Worker): Asking {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data: { id, answer, error } }: MessageEvent<Answer>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(answer as never);
    else one?.reject(new Error(error));
  };
  worker.onerror = ({ message }) => failAll(new Error(message));
  const ask =
    (name: keyof Questions) =>
    (...given: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        waiting.set(++asked, { resolve, reject });
        worker.postMessage({ id: asked, name, given });
      });
  return {
    begin: ask('begin'),
    judge: ask('judge'),
    fix: ask('fix'),
    import: ask('import'),
    pack: ask('pack'),
    change: ask('change'),
  };
}
