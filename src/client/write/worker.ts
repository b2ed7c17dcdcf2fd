/** The worker that checks a report, so that typing never waits. */
import './without-eval.ts';
import type { WritingContent } from '../../exports/writing-content.ts';
import type { Questions } from './messages.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench | undefined;

const questions: Questions = {
  async begin(url, wanted) {
    bench ??= openWorkbench((await (await fetch(url)).json()) as WritingContent);
    return bench.begin(wanted);
  },
  judge: (text) => bench!.judge(text),
  fix: (text) => bench!.fix(text),
};

interface Asked {
  id: number;
  name: keyof Questions;
  given: never[];
}

self.onmessage = async ({ data: { id, name, given } }: MessageEvent<Asked>) => {
  try {
    const answer = await (questions[name] as (...all: never[]) => unknown)(...given);
    self.postMessage({ id, answer });
  } catch (error) {
    const { message } = error as Error;
    self.postMessage({ id, error: message });
  }
};
