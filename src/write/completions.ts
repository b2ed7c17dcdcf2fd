import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Marking, Name, Names } from './messages.ts';

const most = 50;

/** Returns what CodeMirror asks for completions: areas, statuses, attributes and ids. */
export function completerOf(namesNow: () => Names, markings: readonly Marking[]) {
  const complete = (context: CompletionContext): CompletionResult | null => {
    const names = namesNow();
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const found =
      headingIn(before, names) ??
      statusIn(before, line.text.slice(before.length), markings, context.explicit) ??
      valueIn(before, names) ??
      attributeIn(before, names);
    if (!found) return null;
    const [from, to] = [context.pos - found.typed.length, context.pos + (found.after ?? 0)];
    return { from, to, options: found.options.slice(0, most), filter: false, update };
  };
  // With each key, so that a list that is shown is always one that Tab takes from. Without options, it closes.
  const update: NonNullable<CompletionResult['update']> = (_result, _from, _to, context) =>
    complete(context) ?? { from: context.pos, options: [] };
  return complete;
}

interface Found {
  /** What is typed of it. */
  typed: string;
  options: Completion[];
  /** How much of what follows it replaces, too. */
  after?: number;
}

const has = (text: string, typed: string) => text.toLowerCase().includes(typed.toLowerCase());
const begins = (text: string, typed: string) => text.toLowerCase().startsWith(typed.toLowerCase());
const optionOf = ({ text, about }: Name): Completion => ({
  label: text,
  ...(about !== undefined && { detail: about }),
});

function headingIn(before: string, { areas }: Names): Found | undefined {
  const [, typed] = /^##\s+(.*)$/.exec(before) ?? [];
  return typed === undefined
    ? undefined
    : { typed, options: areas.filter(({ text }) => has(text, typed)).map(optionOf) };
}

/**
 * Between brackets at the beginning of a bullet, or the first word of one.
 * @param isAsked whether somebody asks for the list: then no word is needed.
 */
function statusIn(before: string, rest: string, markings: readonly Marking[], isAsked: boolean): Found | undefined {
  const [, typed] = /^\s*[-*+]\s+(\[?[^\][<]{0,24})$/.exec(before) ?? [];
  const words = typed?.replace('[', '').trim() ?? '';
  const isBracket = typed?.startsWith('[') ?? false;
  if (typed === undefined || (!isBracket && words.length < (isAsked && words === '' ? 0 : 3))) return undefined;
  const isMeant = ({ word, also, marker }: Marking) =>
    words === '' || marker === words || [word, ...also].some((one) => begins(one, words));
  const meant = markings.filter((marking) => marking.marker !== undefined && isMeant(marking));
  if (meant.length === 0) return undefined;
  const options = meant.map(({ marker, word }) => ({ label: `[${marker}] ${word}`, apply: `[${marker}] ` }));
  const [closing = ''] = isBracket ? (/^[^\s\]]?\]\s?/.exec(rest) ?? []) : [];
  return { typed, options, after: closing.length };
}

function valueIn(before: string, { ids }: Names): Found | undefined {
  const [, typed] = /<Item\s[^>]*(?:continues="|replacedBy="(?:[^"]*\s)?)([^"\s]*)$/.exec(before) ?? [];
  if (typed === undefined) return undefined;
  return { typed, options: ids.filter(({ text, about = '' }) => has(text, typed) || has(about, typed)).map(optionOf) };
}

function attributeIn(before: string, { attributes }: Names): Found | undefined {
  const [, inTag] = /<Item\s(?:[^"<>]|"[^"]*")*?(\w*)$/.exec(before) ?? [];
  if (inTag !== undefined) {
    const options = attributes.filter(({ text }) => begins(text, inTag)).map(attributeOption);
    return { typed: inTag, options };
  }
  const [typed] = /<\w*$/.exec(before) ?? [];
  const option = { label: '<Item />', apply: insertWithCursor('<Item ', ' />') };
  return typed !== undefined && begins('<Item', typed) ? { typed, options: [option] } : undefined;
}

function attributeOption({ text, about }: Name): Completion {
  const [name = text, value] = text.split('=');
  const apply = value === undefined ? name : insertWithCursor(`${name}="`, '"');
  return { label: name, ...(about !== undefined && { info: about }), apply };
}

/** What a completion writes, with the cursor between two texts. */
function insertWithCursor(before: string, after: string): Exclude<Completion['apply'], string | undefined> {
  return (view, _completion, from, to) =>
    view.dispatch({
      changes: { from, to, insert: before + after },
      selection: { anchor: from + before.length },
      userEvent: 'input.complete',
    });
}
