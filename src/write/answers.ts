/** What the worker answers. */
import './without-eval.ts';
import type { WritingContent } from '../exports/writing-content.ts';
import type { Questions, Task, TextFile } from './messages.ts';
import type * as Trial from './trial.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let site: WritingContent;
let bench: Workbench;
let task: Task;
let trial: typeof Trial | undefined;

/** Some are answered at once. */
type Answers = {
  [Name in keyof Questions]: (
    ...given: Parameters<Questions[Name]>
  ) => ReturnType<Questions[Name]> | Awaited<ReturnType<Questions[Name]>>;
};

const questions: Answers = {
  async begin(url, wanted, drafts) {
    site = (await (await fetch(url)).json()) as WritingContent;
    trial = site.around && (await import('./trial.ts'));
    bench = trial?.openTrial(site, drafts) ?? openWorkbench(site);
    const begun = bench.begin(wanted);
    task = begun;
    return begun;
  },
  judge(text) {
    const { archive, view, ...judgement } = bench.judge(text);
    if (!trial || !view || !archive) return { ...judgement, view };
    return { ...judgement, view: trial.viewOfTrial(view, archive, bench.filesWith(text)) };
  },
  fix: (text) => bench.fix(text),
  async import(name, bytes) {
    const { importFile } = await import('./import-file.ts');
    return importFile(name, bytes, task, bench.archive);
  },
  pack(text) {
    if (!bench.builds(text)) return Promise.resolve(undefined);
    const content = bench.filesWith(text).map((file): TextFile => [file.displayPath, file.text]);
    return trial!.packSite([...site.around!, ...content]);
  },
  change(change, drafts) {
    const files = trial!.changedFiles(site, drafts, change);
    bench = trial!.openTrial(site, [...drafts, ...files]);
    const { names } = bench.begin({ cycle: task.label, kind: task.kind });
    return { files, names };
  },
};

export interface Asked {
  id: number;
  name: keyof Questions;
  given: never[];
}

/** One question after the other: most need what the first one has read. */
let answered = Promise.resolve();

export function answer(asked: Asked): void {
  answered = answered.then(() => answerNow(asked));
}

async function answerNow({ id, name, given }: Asked): Promise<void> {
  try {
    const found = await (questions[name] as (...all: never[]) => unknown)(...given);
    self.postMessage({ id, answer: found });
  } catch (error) {
    const { message } = error as Error;
    self.postMessage({ id, error: message });
  }
}
