/** Reads a text that may be nothing but a status: its words, signs and a percentage. */
import { statusById, type BuiltInId, type Status } from './status.ts';
import { plainWord, type LookUp } from './status-forms.ts';
import { meaningOfSign, statusSigns } from './status-signs.ts';
import { quickPattern } from './quick-pattern.ts';

/** What a text says about the status of work. */
export interface SaidStatus {
  /** Undefined if it may mean several. */
  status: Status | undefined;
  /** How much of the work is done, if the text says so: `80 %`. */
  share?: string | undefined;
}

const signs = new RegExp(statusSigns, 'gu');
const shares = /(?<![\p{L}\p{N}.,])\d{1,3}\s?%/gu;
/** "Status:" or "Progress:" before the word itself. */
const announced =
  /^(?:status|state|stand|zustand|estado|situación|statut|état|progress|fortschritt|avance|avancement)\s*[:=–—-]\s*/iu;
const signAfterLabel = new RegExp(`${announced.source}(${statusSigns})\\s`, 'iu');
/** In brackets or parentheses, perhaps in bold letters. */
const enclosed = /^[*_]{0,2}[[(]([^[\]()]*)[\])][*_]{0,2}$/;
/** Code, links, half of a parenthesis, differences such as "-70 %", and a percentage of which no number is known. */
const isOther = /[`<>(){}[\]]|[-–+~±≥≤]\s*\d|(?<!\d\s?)%/;
/** "80 per cent" */
const inWords = quickPattern(/(?<=\d) ?(?:per ?cent|prozent|por ciento|pour ?cent)(?!\p{L})/giu);
/** "90 % there", "50 % de avance" */
const besideShare =
  /^(?:there|through|so far|of the way|(?:de )?(?:progress|progreso|avance)|fortschritt|d?avancement)$/;
/** Longer texts are no status. */
const longest = 80;

/**
 * Returns a function that reads such a text; undefined if it says anything else.
 * @param shortened looks up words before a full stop.
 */
export function reader(lookUp: LookUp, statuses: readonly Status[], shortened?: LookUp) {
  return (text: string): SaidStatus | undefined => {
    if (text.length > longest) return undefined;
    const written = text
      .trim()
      .replace(enclosed, '$1')
      .replace(announced, '')
      .replace(inWords, ' %')
      .replace(/\((\d{1,3}\s?%)\)$/, '$1')
      .replace(/[~≈]\s?(?=\d{1,3}\s?%)/, '');
    if (isOther.test(written)) return undefined;
    const share = written.match(shares) ?? [];
    const ofSigns = (written.match(signs) ?? []).map(meaningOfSign);
    const beside = plainWord(written.replace(shares, ' ').replace(signs, ' '));
    const words = share.length > 0 ? beside.replace(besideShare, '') : beside;
    if (
      share.length > 1 ||
      Number.parseInt(share[0] ?? '') > 100 ||
      (words === '' && share.length + ofSigns.length === 0)
    )
      return undefined;
    const ofWords =
      words === '' ? undefined : (lookUp(words) ?? (/\p{L}\.$/u.test(written) ? shortened?.(words) : undefined));
    if (words !== '' && !ofWords) return undefined;
    // "Done?" asks.
    if (/\?\s*$/.test(written)) return { status: undefined };
    const said = [
      ...(ofWords ? [ofWords.status] : []),
      ...ofSigns.flatMap((id) => (isSaidBy(id, ofWords !== undefined) ? statusById(id, statuses) : [])),
    ];
    const percent = share[0] === undefined ? undefined : Number.parseInt(share[0]);
    return withShare(said, percent, share[0], statuses);
  };
}

/** Beside words, only a tick or a cross says something: an hourglass stands before "Pending" as well. */
function isSaidBy(sign: BuiltInId | 'unclear' | undefined, hasWords: boolean): sign is BuiltInId {
  if (sign === undefined || sign === 'unclear') return false;
  return !hasWords || sign === 'completed' || sign === 'dropped';
}

/** Words, signs and a percentage that contradict each other say nothing certain. */
function withShare(
  said: readonly (Status | undefined)[],
  percent: number | undefined,
  written: string | undefined,
  statuses: readonly Status[],
): SaidStatus {
  const [status, ...others] = new Set(said);
  const isOne = others.length === 0;
  if (percent === undefined) return { status: isOne ? status : undefined };
  const id = percent === 0 ? 'not-started' : percent < 100 ? 'in-progress' : 'completed';
  const ofShare = statusById(id, statuses);
  // "80 % done" is not done.
  const isPart = id === 'in-progress' && status?.closed === 'delivered';
  const agrees = isOne && (said.length === 0 || status === ofShare || isPart || status?.closed === undefined);
  const result = said.length === 0 || isPart ? ofShare : status;
  return { status: agrees ? result : undefined, ...(id === 'in-progress' && { share: written }) };
}

/** "Status: ✅ all tests pass" */
export function saidBySign(text: string, statuses: readonly Status[]): SaidStatus | undefined {
  const [before, sign = ''] = signAfterLabel.exec(text.slice(0, longest).trim()) ?? [];
  const id = before === undefined ? undefined : meaningOfSign(sign);
  return id === undefined || id === 'unclear' ? undefined : { status: statusById(id, statuses) };
}
