/** What the worker answers. */
import './without-eval.ts';
import type { WritingContent } from '../exports/writing-content.ts';
import { loadNames } from './characters.ts';
import type { Questions, Task, TextFile } from './messages.ts';
import type * as Trial from './trial.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let site: WritingContent;
let bench: Workbench;
let task: Task;
let trial: typeof Trial | undefined;

const questions: Questions = {
  async begin(url, wanted, drafts) {
    site = (await (await fetch(url)).json()) as WritingContent;
    trial = site.around && (await import('./trial.ts'));
    await loadNames(site.files.map(([, text]) => text));
    bench = trial?.openTrial(site, drafts) ?? openWorkbench(site);
    task = bench.begin(wanted);
    return task;
  },
  async judge(text) {
    await loadNames([text]);
    const { archive, view, ...judgement } = bench.judge(text);
    if (!trial || !view || !archive) return { ...judgement, view };
    return { ...judgement, view: trial.viewOfTrial(view, archive, bench.filesWith(text)) };
  },
  async fix(text) {
    await loadNames([text]);
    return bench.fix(text);
  },
  async import(name, bytes) {
    // A deck of PowerPoint has none.
    if (!/\.pptx$/i.test(name)) await loadNames([new TextDecoder().decode(bytes)]);
    const { importFile } = await import('./import-file.ts');
    return importFile(name, bytes, task, bench.archive);
  },
  pack(text) {
    const content = bench.filesWith(text).map((file): TextFile => [file.displayPath, file.text]);
    return trial!.packSite([...site.around!, ...content]);
  },
};

export interface Asked {
  id: number;
  name: keyof Questions;
  given: never[];
}

export async function answer({ id, name, given }: Asked): Promise<void> {
  try {
    const found = await (questions[name] as (...all: never[]) => unknown)(...given);
    self.postMessage({ id, answer: found });
  } catch (error) {
    const { message } = error as Error;
    self.postMessage({ id, error: message });
  }
}
