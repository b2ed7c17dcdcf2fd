/** Words around a status that change what it says: "partly done", "not yet finished", "being installed". */
import { statusById, type Status } from './status.ts';
import { stemOf, type LookUp, type Meanings } from './status-forms.ts';

// All are as `plainWord` returns them: in lower case, without apostrophes and hyphens. Authors mix languages.
const partly = [
  'partially|partly|mostly|largely|almost|nearly|half|a third|one third|two thirds|a quarter|three quarters',
  'about half|about a third|about one third|about two thirds|about a quarter|about three quarters',
  'teilweise|teils|zum teil|zum großteil|zum größten teil|zur hälfte|zu einem drittel|zu zwei dritteln|zu drei vierteln|überwiegend|halb|fast|beinahe|nahezu|weitgehend|größtenteils|so gut wie',
  'parcialmente|en parte|en gran parte|a medio|un tercio|dos tercios|tres cuartos|la mitad|casi|prácticamente',
  'partiellement|en partie|en grande partie|aux deux tiers|aux trois quarts|presque|quasiment|à moitié',
];
const denied = [
  'we havent|we have not|has not|have not|is not|was not|not|never|hasnt|havent|hadnt|isnt|arent|wasnt|werent|yet to be',
  'haben noch nicht|wir haben noch nicht|nicht|noch nicht',
  'no se ha|no se han|no ha sido|no han sido|no hemos|no está|no están|no|sin',
  'on na pas|nous navons pas|non|pas',
];
const saysPartly = beginning(...partly);
const denies = beginning(...denied);
/** The first word of each, and that of "se completó". */
const changing = new Set(
  [...partly, ...denied, 'se', 'aún', 'todavía'].flatMap((phrases) => phrases.split('|')).map(firstWord),
);
/** These say nothing that a status does not say alone. */
const emphasised = beginning(
  'fully|completely|all|finally|successfully|already|now|just|recently|currently|actively|still|yet|quite',
  'ganz|vollständig|komplett|endgültig|endlich|erfolgreich|bereits|schon|jetzt|inzwischen|mittlerweile|gerade|derzeit|aktuell|momentan|zurzeit|vorerst|vorläufig|auf unbestimmte zeit|soweit|weiter|weiterhin|immer noch|noch',
  'ya|aún|todavía|totalmente|completamente|finalmente|por fin|actualmente|de momento|por ahora',
  'déjà|encore|toujours|entièrement|complètement|totalement|enfin|maintenant|actuellement|pour linstant|tout à fait',
);
const emphasisedBehind = end(
  'yet|already|now|again|successfully|as planned|for now|indefinitely',
  'weiter|planmäßig|wie geplant|nach plan|erfolgreich|vorerst',
  'ya|aún|todavía|con éxito|según lo previsto|por ahora|de momento|sin fecha|indefinidamente',
  'déjà|encore|comme prévu|avec succès|pour linstant',
);
const begun = end(
  'started|begun|commenced',
  'begonnen|angefangen|gestartet',
  '(?:empezad|iniciad|comenzad)[oa]s?',
  '(?:commenc|démarr|entam)ée?s?',
);

/** What goes on while it is said, whatever it is: "is being installed", "wird gerade umgesetzt", "se está revisando". */
const goesOn = [
  /^(?:is |are )?(?:currently |still |now )?being \p{L}+(?:ed|en|t)$/u,
  /^(?:(?:we|i)(?: are| am)? |were |im )?(?:still |currently |actively )*working on (?:it|this|that|them)$/u,
  /^still (?!using|waiting|awaiting|pending|missing|lacking|looking|hoping|thinking|deciding)\p{L}+ing(?: (?:on|away|well))?$/u,
  /^(?:\p{L}+ is |we are |were |im |i am )on it(?: now| already)?$/u,
  /^(?:making )?(?:good |steady |slow |some )?progress(?:ing)?(?: well| nicely| slowly)?$/u,
  /^(?:wird|werden) (?:(?:gerade|derzeit|aktuell|momentan|zurzeit|weiter|weiterhin) )+(?:\p{L}+ )?\p{L}+(?:t|en)$/u,
  /^(?:(?:wir )?(?:sind|bin) )?(?:(?:noch|weiter|weiterhin|wir) )*dran$/u,
  /^(?:wir )?arbeiten (?:noch |weiter )?daran$/u,
  /^(?:se )?(?:está|están|estamos|sigue|siguen|seguimos|continúa|continuamos) \p{L}+ndo(?: en (?:ello|esto|eso))?$/u,
  /^(?:(?:seguimos|estamos|sigo|continuamos) (?:en|con)|(?:trabajando )?en) (?:ello|esto|eso)$/u,
  /^(?:est|sont|on est|nous sommes) en train d[e ]?\p{L}+(?: \p{L}+)?$/u,
  /^(?:on y travaille|nous y travaillons|ça avance)(?: \p{L}+)?$/u,
];

const regret = / (?:leider|unfortunately|lamentablemente|malheureusement) /u;

/** "Descartado" for "se descartó". */
function asParticiple(plain: string): string {
  return plain.replace(
    /^se (\p{L}+?)(?:(ió|ieron)|ó|aron)$/u,
    (_, stem: string, second?: string) => `${stem}${second ? 'ido' : 'ado'}`,
  );
}

/** "Cancelado" for "se cancela". */
function asPresent(plain: string): string {
  return plain.replace(
    /^se (\p{L}+?)(?:(e)|a)n?$/u,
    (_, stem: string, second?: string) => `${stem}${second ? 'ido' : 'ado'}`,
  );
}

export interface Phrases {
  /** For a text that is nothing but a status. */
  whole: LookUp;
  /** For a part of a text, of which the words before it say more: "can be" before "done". */
  part: LookUp;
  /** Whether such a part may begin with a word, as `plainWord` returns it. */
  begins(word: string): boolean;
}

/** "Not yet released", of whatever has not happened so far, as `plainWord` returns it. */
export const notYet = new RegExp(
  `^(?:${[
    'not yet (?:been )?(?:\\p{L}+ed|begun|bought|built|chosen|found|made|run|sent|set up|shown|written)',
    'noch nicht (?:ge\\p{L}+|\\p{L}+ge\\p{L}+|\\p{L}+iert|(?:be|er|ver|zer|ent)\\p{L}+)(?:t|en)?',
    '(?:aún|todavía) no (?:se ha |se han |ha sido |está |están )?\\p{L}+(?:[ai]d|ech|rit|ert|uest)[oa]s?',
    'no (?:se ha |se han |ha sido |está |están )\\p{L}+(?:[ai]d|ech|rit|ert|uest)[oa]s? (?:aún|todavía)',
    'pas encore (?:été )?\\p{L}+(?:é|i|u|is|it|ert)e?s?',
  ].join('|')})$`,
  'u',
);

/** Nobody has begun: "ni tocarla", "ni empezado". */
const untouched = /^ni (?:se ha |lo hemos |la hemos )?(?:toc|empez|inici|mir)(?:ad[oa]s?|ar(?:l[oa]s?)?)$/u;

/** Nobody had the time: "didn't get to it", "nicht dazu gekommen". */
const notReached =
  /^(?:we |i )?(?:(?:did|have|has|could) ?n(?:o)?t|never) (?:(?:get|got|gotten) (?:a?round )?to|(?:get )?started?|begin|begun|touch|pick up)(?: \p{L}+){0,2}$|^(?:sind )?(?:noch )?nicht (?:dazu|dran) ?gekommen$|^no (?:llegamos|hemos llegado)(?: a)?$|^pas (?:eu le temps|abordé)$/u;

/** As it was in the last report. */
export const asBefore =
  /^(?:(?:still |remains )?unchanged|keine änderung(?:en)?|(?:stand )?wie zuvor|sigue igual|(?:as|same as) in \p{L}?\d.*|(?:no|without) (?:changes?|news|updates?)|nothing new|(?:same )?as before|ditto|unverändert|wie bisher|nichts neues|keine neuigkeiten|dito|sin (?:cambios?|novedad(?:es)?)|igual que antes|ídem|idem|sans changement|rien de (?:neuf|nouveau)|pas de nouveauté|comme avant|(?:see|cf|as in|same as|like|siehe|s|vgl|wie|ver|véase|como|igual que(?: en)?|voir|comme)\.? (?:\p{L}+ ){0,2}(?:last|previous|prior|letzte\p{L}?|vorig\p{L}+|vorherig\p{L}+|vor(?:quartal|bericht|monat|jahr)|pasad[oa]|anterior|últim[oa]|derni[eè]re?|précédente?)(?: \p{L}+){0,2})$/u;

/** Says that nothing has come of it so far, in other words than those for a status: "haven't got round to it yet". */
const notSoFar = [
  /^(?:we |i )?(?:havent|hasnt|have not|has not|not) [^:]{2,40} yet$/u,
  /^noch (?:nicht|nichts|kein\p{L}*) [^:]{2,40}$/u,
  /^(?:aún|todavía) no [^:]{2,40}$|^no [^:]{2,40} (?:aún|todavía)$/u,
  /^(?:pas|rien) encore [^:]{2,40}$/u,
  /^(?:con |avec |lleva )?\S+ (?:days?|weeks?|months?|tage?|wochen?|monate?|días?|semanas?|mes(?:es)?|jours?|semaines?|mois) (?:late|behind|behind schedule|(?:im|in) verzug|de retraso|de retard)$/u,
  /^(?:se )?(?:termina|acaba|finaliza|entrega|concluye)n? (?:el|en|a) .{2,30}$/u,
  /^ya no se (?:va a )?\p{L}+$/u,
  /^(?:we |i )?(?:did not|didnt|couldnt|could not|konnten? nicht|nicht|no pudimos|no (?:lo )?logramos|pas (?:pu|réussi à)) (?:finish|complete|manage|make it|finalise|fertig werden|geschafft|fertig geworden|acabar|terminar|conseguirlo|finir|terminer)(?: (?:it|this|them|in time))?$/u,
  asBefore,
  /^(?:we )?ran out of (?:time|money|budget)$|^no se (?:pudo|pudieron|ha podido) [^:]{2,30}$|^(?:konnten? nicht|could ?no?t be) [^:]{2,30}$/u,
  /^(?:nobody has|no one has|niemand hat|nadie (?:lo )?ha|personne na) .{2,40}$/u,
];

/** What is given up or put off may be so from now on: "wird gestrichen", "to be dropped". */
const fromNowOn =
  /^(?:(?:it )?will be|(?:is )?to be|is being|being|wird|werden|será|serán|sera|seront|est|va a ser) (?!nicht |not |no |pas |non )(?=\S)/u;
/** "Closed as duplicate", "geschlossen als ungültig". */
const closedAs =
  /^(?:closed|resolved|geschlossen|cerrad[oa]s?|fermée?s?) (?:as |als |como |comme )(?:an? |un )?(?<why>.{2,30})$/u;
const otherwiseClosed =
  /^(?:duplicated?|dup|dupe|invalid|stale|obsolete|not planned|not needed|rejected|wont ?(?:fix|do)|out of scope|duplikat|ungültig|hinfällig|nicht geplant|abgelehnt|duplicad[oa]|inválid[oa]|obsolet[oa]|no planificad[oa]|doublon|invalide|obsolète|non planifié)$/u;

const notDoing =
  /^(?:(?:we are |were |well be )?(?:not|no longer) (?:doing|pursu(?:ing|ed)|building|happening|going (?:ahead|forward|to happen)|proceeding)(?: with)?(?: (?:this|it|that|them))?(?: any ?more| after all| for now)?|(?:das )?machen wir (?:doch )?nicht(?: mehr)?|(?:ya )?no (?:(?:lo|la) )?(?:haremos|hacemos|vamos a hacer)(?:l[oa])?|on ne (?:le |la )?f(?:era|ait) (?:pas|plus))$/u;

/** Is not wanted any more: "no longer required", "nicht mehr nötig". */
const notAnyMore = [
  notDoing,
  /^(?:its |it is |is )?no longer (?:a priority|needed|required|necessary|planned|relevant|wanted|pursued)$/u,
  /^(?:its |it is |is )?not (?:a priority|needed|required|necessary|planned|relevant|wanted|pursued) any ?more$/u,
  /^(?:ist |wird |werden )?nicht (?:weiter ?(?:verfolgt|geführt|betrieben)|fortgeführt|fortgesetzt)$/u,
  /^se (?:cae|caen|cayó|cayeron) del? (?:la )?(?:plan|presupuesto|alcance|lista|programa|calendario)$/u,
  /^no se (?:sigue|seguirá|continúa|continuará|hace|va a hacer)(?: (?:con (?:ello|esto|eso)|adelante))?$/u,
  /^(?:on )?(?:abandonne|annule|laisse tomber)$/u,
  /^(?:duplicate|duplikat|duplicad[oa]|doublon) (?:of|von|zu|de) \S+$/u,
  /^(?:ist |wird )?nicht (?:mehr|länger) (?:nötig|notwendig|erforderlich|geplant|relevant|gewünscht|benötigt|gebraucht|vorgesehen|verfolgt)$/u,
  /^ya no (?:es |hace |se )?(?:necesari[oa]|falta|requiere|necesita|aplica|procede|hará)$/u,
  /^(?:nest )?plus (?:nécessaire|utile|prévue?|requise?|pertinente?|dactualité)$/u,
];

/**
 * Looks up texts that may have such words around a status.
 * @param meanings what `lookUp` looks texts up in.
 */
export function withPhrases(lookUp: LookUp, meanings: Meanings, statuses: readonly Status[]): Phrases {
  const beginnings = new Set(Array.from(meanings.keys(), (text) => stemOf(firstWord(text))));
  const inProgress = { status: statusById('in-progress', statuses) };
  const notStarted = { status: statusById('not-started', statuses) };
  const dropped = { status: statusById('dropped', statuses) };
  const part: LookUp = (plain) => knownPart(plain) ?? (notYet.test(plain) ? { status: undefined } : undefined);
  const knownPart: LookUp = (plain) => {
    const known = lookUp(plain) ?? (plain.startsWith('se ') ? ofReflexive(plain) : undefined);
    if (known) return known;
    const why = closedAs.exec(plain)?.groups?.['why'];
    if (why !== undefined && otherwiseClosed.test(why)) return dropped;
    if (why !== undefined && lookUp(why)?.status?.closed === 'delivered') return lookUp(why);
    const beginning = saysPartly.exec(plain) ?? denies.exec(plain);
    if (!beginning) return undefined;
    const rest = plain.slice(beginning[0].length).replace(emphasisedBehind, '');
    const said = withEmphasis(rest);
    if (denies.test(plain)) return said && (begun.test(` ${rest}`) ? notStarted : { status: undefined });
    return said?.status?.closed === 'delivered' ? inProgress : said && { status: undefined };
  };
  const ofReflexive: LookUp = (plain) => {
    const said = lookUp(asParticiple(plain));
    if (said) return said;
    // What "se completa" is not completed yet.
    const present = lookUp(asPresent(plain));
    return present && (present.status === undefined || present.status.closed === 'dropped') ? present : undefined;
  };
  const withEmphasis: LookUp = (plain) => {
    const less = plain.replace(regret, ' ').replace(emphasised, '').replace(emphasisedBehind, '');
    return part(plain) ?? (less === plain || less === '' ? undefined : withEmphasis(less));
  };
  const givenUp: LookUp = (plain) => {
    const said = fromNowOn.test(plain) ? withEmphasis(plain.replace(fromNowOn, '')) : undefined;
    return said && (said.status === undefined || said.status.closed === 'dropped') ? said : undefined;
  };
  const whole: LookUp = (plain) =>
    (notAnyMore.some((pattern) => pattern.test(plain)) ? dropped : undefined) ??
    withEmphasis(plain) ??
    givenUp(plain) ??
    (untouched.test(plain) || notReached.test(plain) ? notStarted : undefined) ??
    (goesOn.some((pattern) => pattern.test(plain)) ? inProgress : undefined) ??
    (notSoFar.some((pattern) => pattern.test(plain)) ? { status: undefined } : undefined);
  return { whole, part, begins: (word) => changing.has(word) || beginnings.has(stemOf(word)) };
}

/** Of a text as `plainWord` returns it. */
function firstWord(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text;
}

function beginning(...words: string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')}) `, 'u');
}

function end(...words: string[]): RegExp {
  return new RegExp(` (?:${words.join('|')})$`, 'u');
}
