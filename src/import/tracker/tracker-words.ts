import type { Status } from '../../report/status.ts';

/**
 * What trackers call each status, in English, German, Spanish and French. The first match counts: "Won't Do" is no
 * "Do", and "Not started" has not "started".
 */
const trackerWords: readonly (readonly [string, RegExp])[] = [
  [
    'dropped',
    new RegExp(
      [
        "won['’]?t|wont ?fix|cancel|reject|declin|duplicate|obsolete|abandon|dropped|removed|not planned|^invalid",
        '^incomplete|cannot reproduce|not a bug|no longer|works ?for ?me|as designed|by design|^cut$',
        'abgebrochen|abgelehnt|verworfen|gestrichen|entfällt|entfallen|hinfällig|storniert|duplikat|obsolet|ungültig',
        'wird nicht|nicht (?:geplant|umgesetzt|reproduzierbar)|zurückgezogen',
        'cancelad|descartad|rechazad|abandonad|duplicad|anulad|no se (?:hará|corregirá|realizará)',
        'abandonn|annul|rejet|refus|doublon|ne sera pas|sans objet',
      ].join('|'),
      'iu',
    ),
  ],
  [
    'not-started',
    new RegExp(
      `^(?:${[
        'to ?do|opened|open|new|backlog|planned|not (?:yet )?started|triage|selected for development|reopened|proposed',
        'inbox|ready(?! (?:for|to) (?:review|test|qa|release|deploy|merge))',
        'offen|neu|zu erledigen|geplant|nicht begonnen|noch nicht|nicht gestartet|ausstehend|vorgesehen|wieder ?geöffnet',
        'pendientes?|por hacer|abiert[oa]|nuev[oa]|planificad[oa]|sin (?:empezar|iniciar)|no (?:iniciad|empezad)[oa]',
        'à faire|ouverte?|nouveau|nouvelle|planifiée?|prévue?|(?:non|pas) commencée?',
      ].join('|')})(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  ],
  [
    'completed',
    new RegExp(
      `^(?:${[
        'done|closed|resolved|completed?|finished|released|merged|shipped|fixed|delivered|implemented|deployed|live',
        'work finished|acceptance tests pass|moved to state (?:closed|done)',
        'fertig|erledigt|abgeschlossen|geschlossen|beendet|umgesetzt|gelöst|behoben|ausgeliefert|veröffentlicht|fertiggestellt',
        'hech[oa]|completad[oa]|terminad[oa]|finalizad[oa]|cerrad[oa]|resuelt[oa]|list[oa]|entregad[oa]|corregid[oa]',
        'terminée?|finie?|achevée?|faite?|close?|fermée?|résolue?|livrée?|corrigée?',
      ].join('|')})(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  ],
  [
    'in-progress',
    new RegExp(
      [
        'progress|working on|doing|started|review|\\btest|develop|\\bactive|ongoing|\\bwip\\b',
        'in arbeit|in bearbeitung|laufend|läuft|begonnen|angefangen|in prüfung|in umsetzung|in entwicklung|\\baktiv',
        'en (?:curso|progreso|proceso|marcha|revisión|desarrollo)|haciendo|empezad',
        'en (?:cours|revue|développement)|commencé|démarré',
      ].join('|'),
      'iu',
    ),
  ],
];

/**
 * The status that a word of a tracker seems to mean: one that the site calls so, or one that trackers do. Undefined if
 * it says nothing certain.
 */
export function statusFor(word: string, statuses: readonly Status[]): string | undefined {
  const plain = plainWord(word);
  const own = statuses.find((status) => status.marker !== undefined && plainWord(status.word) === plain);
  return own?.id ?? trackerWords.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** "NOT_PLANNED" and "Not planned" are the same word, and signs in front of it say the same as the word. */
export function plainWord(word: string): string {
  const words = word.normalize('NFKC').replace(/[\s_]+/g, ' ');
  return words
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
    .toLowerCase();
}
