/** What somebody did, or is doing: "Ordered a thermostat", "Wir messen gerade die Wärme". */
import type { StatusWords } from '../report/status-words.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';
import { condition, future } from './small-words.ts';
import { quickPattern } from '../report/quick-pattern.ts';

// Only of work that has a result.
const english =
  'added|bought|contacted|created|documented|hired|implemented|investigated|launched|measured|migrated|rolled out|sent|wrote';
/** These stand before nouns as well: "Fixed price", "Released versions". */
const alsoAdjectives =
  'built|deployed|fixed|installed|merged|moved|ordered|published|released|removed|repaired|replaced|shipped|signed|submitted|switched|upgraded';
const german =
  'abgeschaltet|aktualisiert|angebunden|angelegt|angepasst|angeschafft|aufgebaut|aufgesetzt|ausgetauscht|ausgewählt|behoben|beschafft|bestellt|eingebaut|eingereicht|eingerichtet|entfernt|ersetzt|erstellt|durchgeführt|eingeführt|geändert|gebaut|gemessen|geprüft|gereinigt|geschult|getauscht|getestet|gewählt|hochgeladen|konfiguriert|gekauft|geschrieben|hinzugefügt|installiert|migriert|repariert|überarbeitet|umgebaut|umgestellt|(?<=[%\\d]\\s)übertragen|umgezogen|unterschrieben|veröffentlicht|versandt|verschickt';
const spanish =
  '(?:actualizad|añadid|cambiad|comprad|contratad|corregid|cread|desplegad|eliminad|enviad|escrit|firmad|instalad|lanzad|migrad|montad|pedid|publicad|reparad|sustituid)[oa]s?';
const french =
  '(?:achet|ajout|commandé?|corrig|cré|déploy|embauch|envoy|install|lanc|migr|mont|publi|remplac|répar|sign|supprim)ée?s?|écrite?s?';

const articles = String.raw`(?:the|a|an|our|all|both|new|two|three|\d+|el|la|los|las|un|una|le(?! \d)|les|une|des)\s|l['’]`;
const we = String.raw`(?:[Ww]e (?:have |['’]ve )?)?`;
const notBy = String.raw`(?!(?:as|at|by|for|from|in|on|to|up|with)\s)`;
/** What was said, wanted, put off or begun is not done by that. */
const notWork = {
  english:
    'agreed|announced|asked|based|canceled|cancelled|continued|decided|delayed|discussed|expected|failed|highlighted|identified|learned|mentioned|missed|needed|noticed|planned|postponed|proposed|reported|required|rescheduled|scheduled|started|suggested|supposed|wanted',
  german:
    'angefangen|begonnen|beschlossen|besprochen|entschieden|gehofft|gehört|gemerkt|geplant|gesprochen|geredet|gesehen|gestartet|gewünscht|verschoben',
  spanish:
    'acordado|comentado|comenzado|decidido|dicho|empezado|hablado|iniciado|notado|pensado|previsto|propuesto|quedado|querido|tenido|visto',
  french: 'abordé|commencé|convenu|décidé|démarré|dit|discuté|évoqué|parlé|pensé|prévu|proposé|reporté|voulu',
};
const past = [
  new RegExp(
    String.raw`^${we}(?<said>(?!(?:${notWork.english})\s)\p{L}{3,}ed)\s+(?=(?:the|an?|our|all|both|new)\s)`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?!\d)[^:;,.()?]{3,80}\s(?<said>(?:was|were|has been|have been)\s(?:\p{L}+ly\s)?(?!(?:${notWork.english})(?!\p{L}))\p{L}{3,}ed)(?:\s(?:in|on|by|at|last|this)\s[^.,;]{1,40})?[.!]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<said>wir haben)\s[^:;,.()?]{3,80}\s(?!(?:${notWork.german})(?!\p{L}))(?:\p{L}*ge\p{L}+(?:t|en)|\p{L}+iert)[.!]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<said>(?:se ha|se han|hemos)\s(?!(?:${notWork.spanish})(?!\p{L}))\p{L}{3,}(?:ado|ido|cho|to|rto))\s+(?=(?:el|la|los|las|un|una)\s)`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<said>(?:nous avons|on a)\s(?!(?:${notWork.french})(?!\p{L}))\p{L}{2,}(?:é|i|u|is|ert))\s+(?=(?:le|la|les|un|une|des)\s|l['’])`,
    'iu',
  ),
  new RegExp(
    String.raw`^[^:;,.()?]{3,80}\s(?<said>(?:a|ont) été (?:${french})|(?:fue|fueron|ha sido|han sido) ${spanish})(?:\s(?:en|le|par|el|por|à|a)\s[^.,;]{1,40})?[.!]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?!(?:all|an?|any|each|every|if|list|no|number|the|when)\s)[^:;,.()]{3,60}\s(?<said>(?:${english}|${alsoAdjectives})(?: and \p{L}+ed)?)[.!]?$`,
    'iu',
  ),
  new RegExp(String.raw`^${we}(?<said>${english})\s+${notBy}(?=\S)`, 'iu'),
  new RegExp(String.raw`^${we}(?<said>${alsoAdjectives})\s+(?=${articles})`, 'iu'),
  new RegExp(String.raw`^(?:se ha |se han |hemos )?(?<said>${spanish})\s+(?=${articles})`, 'iu'),
  new RegExp(String.raw`^(?:nous avons |on a )?(?<said>${french})\s+(?=${articles})`, 'iu'),
  /^[^:;,.()]{3,80}\s(?:wurde|wurden)\s(?:\p{L}+\s){0,3}(?<said>ge\p{L}+(?:t|en)|\p{L}+iert|(?:be|er|ver)\p{L}+t)(?:\sund\s\p{L}+)?[.!]?$/iu,
  /^(?<said>ya (?:\p{L}+ )?\p{L}{2,}(?:amos|imos))\s+(?=(?:el|la|los|las|un|una)\s)/iu,
  /^[^:;,.()]{3,60}\s(?<said>se (?!(?:agot|atasc|aver|cay|estrope|olvid|perd|qued|romp))\p{L}{3,}(?:ó|aron|ieron))(?:\s+(?:en|el|a|al|con|por)\s|[.!]?$)/iu,
  /^(?<said>se \p{L}{2,}(?:ó|aron|ieron))\s+(?=(?:el|la|los|las|un|una)\s)/iu,
  new RegExp(
    String.raw`^(?:wir haben )?[^:;,()]{3,80}\s(?<said>${german})(?:\sund\s(?:läuft|laufen|funktioniert|funktionieren)(?:\s\p{L}+)?)?[.!]?$`,
    'iu',
  ),
].map(quickPattern);
/** "Las juntas ya están cambiadas" */
const standing = quickPattern(/\sestán? (?:ya |tod[oa]s? ){0,2}(?<said>\p{L}{3,}[ai]d[oa]s?)[.!]?$/iu);
const present = [
  /^[^:;,.()?]{3,80}\s(?<said>(?:is|are) (?:now |still |currently |actively )*being (?!(?:announced|asked|blocked|called|considered|held|ignored|said|shown|skipped|treated|used)(?!\p{L}))\p{L}+(?:ed|en|t))(?![\p{L}-])/iu,
  /^[^:;,.()?]{3,80}\s(?<said>(?:wird|werden) (?:gerade|derzeit|aktuell|momentan|zurzeit) \p{L}+(?:t|en))[.!]?$/iu,
  /^[^:;,.()?]{3,80}\s(?<said>(?:se está|se están|está siendo|están siendo) \p{L}+(?:ndo|[ai]d[oa]s?))(?!\p{L})/iu,
  /^(?<said>(?:we|i)(?: are|['’]re| am|['’]m) (?:now |still |currently )?(?!(?:asking|expecting|going|guessing|having|hoping|looking|seeing|suggesting|talking|thinking|trying|waiting)\s)\p{L}{2,}ing)\s+(?=\S)/iu,
  /^(?<said>wir \p{L}+en (?:gerade|derzeit|aktuell|momentan|zurzeit))\s+(?=\S)/iu,
  /^(?<said>(?:estamos|se está|se están) \p{L}+ndo)\s+(?=\S)/iu,
].map(quickPattern);
/** "Der Prototyp wurde nicht rechtzeitig erstellt" says the contrary. */
const denial = quickPattern(
  /(?<!\p{L})(?:not|no|never|nicht|kein\p{L}*|nie|pas|jamais|nunca)(?!\p{L})|n['’]t(?!\p{L})/iu,
);

/** "2/3 übertragen" is not all of it. */
const inPart = quickPattern(
  /(?<!\p{L})(?:[1-9]\d?\s?%|(\d+)\s?(?:\/|of|von|de|sur)\s?(?!\1(?!\d))\d+|teilweise|zum teil|almost|nearly|fast|beinahe|casi|presque|partly|partially|half|parcialmente|en parte|partiellement)(?!\p{L})/iu,
);
/** "Beim Wiki konnte noch nicht angefangen werden" */
const notSoFar = quickPattern(
  new RegExp(
    String.raw`\s(?<said>${[
      '(?:konnte|konnten|wurde|wurden|ist|sind)\\s(?:leider\\s)?noch nicht\\s\\p{L}+(?:\\s(?:werden|worden))?',
      "(?:could|has|have|was|were)(?:n[’']t| not)\\s(?:yet\\s)?(?:be|been)\\s\\p{L}+(?:\\syet)?",
      '(?:aún|todavía)\\sno\\sse\\s(?:ha|han)\\s(?:podido\\s)?\\p{L}+',
      "n[’'](?:a|ont) pas encore (?:été |pu (?:être )?)?\\p{L}+",
    ].join('|')})[.!]?$`,
    'iu',
  ),
);

/** The words stay as they are, because they say nothing else. Those for these statuses are known in every language. */
export function saidByTense(text: string, words: StatusWords): SaidInLine | undefined {
  if (condition.test(text)) return undefined;
  if (denial.test(text)) {
    const denied = notSoFar.exec(text)?.groups?.['said'];
    return denied === undefined ? undefined : found({ status: undefined }, denied, denied, text);
  }
  const wordIn = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(text)?.groups?.['said']).find((said) => said !== undefined);
  const tenses = [
    [wordIn(present), 'in progress'],
    [future.test(text) ? undefined : (wordIn(past) ?? resultIn(text, words)), 'done'],
  ] as const;
  const [word, tense] = tenses.find(([said]) => said !== undefined) ?? [];
  if (word === undefined || tense === undefined) return undefined;
  const status = tense === 'done' && inPart.test(text) ? 'in progress' : tense;
  // "Wurde pausiert" says another status than what was done.
  const own = undone.test(word) || replacedBy.test(text) ? { status: undefined } : words.read(word);
  return found(own && own.status === undefined ? own : words.read(status)!, word, word, text);
}

/** Of what nobody works on any more, and what something else has replaced. */
const undone = quickPattern(
  /^(?:was|were|(?:has|have) been) (?:\p{L}+ly )?(?:stopp|halt|terminat|paus|suspend|reject)ed|^(?:gestoppt|eingestellt)/iu,
);
const replacedBy = /(?:replac|supersed)ed by\s|\sdurch\s.+\sersetzt/iu;

/** The same verbs alone, behind the words of a line: ": migrado", ": por migrar". */
const alone = [
  ['done', new RegExp(`^(?:${english}|${alsoAdjectives}|${german}|${spanish}|${french})[.!]*$`, 'iu')],
  [
    'in progress',
    /^(?:still |currently )?(?:building|deploying|implementing|installing|investigating|measuring|migrating|moving|ordering|repairing|replacing|rolling out|testing|upgrading|writing)[.!]*$|^(?:aún |todavía )?\p{L}{3,}(?:ando|iendo|yendo)[.!]*$/iu,
  ],
  [
    'not started',
    /^(?:still )?to be \p{L}+(?:ed|t|n)$|^(?:ist |sind )?noch zu \p{L}+en$|^(?:está )?por \p{L}+[aei]r$|^(?:reste )?à \p{L}+(?:er|ir|re)$/iu,
  ],
] as const;

/** What a text says that is nothing but such a verb. */
export function saidByVerb(text: string, words: StatusWords): SaidInLine['said'] | undefined {
  const [status] = alone.find(([, pattern]) => pattern.test(text)) ?? [];
  return status === undefined ? undefined : words.read(status);
}

/** A participle that is no status itself, such as "bloqueado". */
function resultIn(text: string, words: StatusWords): string | undefined {
  const word = standing.exec(text)?.groups?.['said'];
  return word !== undefined && words.read(word) === undefined ? word : undefined;
}
