import type { Asking } from './ask-worker.ts';
import type { Judgement } from './messages.ts';

/** Asks what is wrong with the newest text, one question at a time. */
export function judging(
  ask: Asking,
  textOf: () => string,
  show: (judgement: Judgement, text: string) => void,
): (isAgain?: boolean) => void {
  let isBusy = false;
  let judged: string | undefined;
  const next = async (): Promise<void> => {
    if (isBusy || textOf() === judged) return;
    isBusy = true;
    const text = textOf();
    try {
      show(await ask.judge(text), text);
    } finally {
      judged = text;
      isBusy = false;
    }
    void next();
  };
  return (isAgain = false) => {
    if (isAgain) judged = undefined;
    void next();
  };
}
