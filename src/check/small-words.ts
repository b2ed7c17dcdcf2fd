/** Small words that stand around a status in a sentence: they say no status themselves. */
import { quickPattern } from '../report/quick-pattern.ts';

type Language = 'en' | 'de' | 'es' | 'fr';

/** Words by language, with commas between them: authors mix languages, so all are looked for together. */
type WordLists = Readonly<Partial<Record<Language, string>>>;

/** A part of a regular expression that takes any of these words. */
function anyOf(lists: WordLists): string {
  const words = Object.values(lists).flatMap((list) => list.split(/,\s*/));
  return `(?:${words.join('|')})`;
}

const verbs = anyOf({
  en: 'is, are, was, were, has been, have been, remains, has, have',
  de: 'ist, sind, war, waren, wurden?, bleibt, bleiben, blieb, blieben, befindet sich, befinden sich',
  es: 'es, está, están, fue, ha sido, han sido, sigue, siguen, queda, quedan, quedó, quedaron, ha quedado, han quedado, se ha, se han',
  fr: 'est, sont, a été, ont été, reste, restent, est resté, sont restés',
});
const adverbs = anyOf({
  en: 'now, still, already, currently, finally, recently, just, successfully, for now, until further notice',
  de: 'jetzt, noch, immer noch, weiterhin, bereits, schon, inzwischen, mittlerweile, derzeit, aktuell, momentan, zurzeit, gerade, endlich, erfolgreich, vollständig, vorerst, vorläufig, bis auf weiteres',
  es: 'ya, aún, todavía, actualmente, finalmente, por fin, por ahora, de momento',
  fr: 'maintenant, déjà, encore, toujours, actuellement, enfin, pour l’instant',
});
const subjects = anyOf({ en: 'this, it, all', de: 'das, dies', es: 'esto', fr: "c'" });
const amounts = anyOf({
  en: 'at, about, around, approx\\.?',
  de: 'zu, bei, etwa, rund, ca\\.?, circa',
  es: 'al, un, unos, aprox\\.?',
  fr: 'à, environ',
});

/** "Status:" or "Decision:" before a status. */
export const announced = String.raw`(?:status|state|stand|zustand|estado|statut|état|decision|outcome|beschluss|entscheidung|ergebnis|decisión|acuerdo|résultat|décision)\s*[:=]\s*`;
export const announcement = new RegExp(`^${announced}`, 'iu');

/** Before a status: "ist erledigt", "this is now done", "at about 80 %". */
export const wordsBefore = new RegExp(
  String.raw`^(?:${announced})?(?:(?:${verbs}|${adverbs}|${subjects}|${amounts})\s+)*`,
  'iu',
);
/** Behind a status: "läuft bereits". */
export const adverbsBehind = new RegExp(String.raw`\s+${adverbs}[.!]?$`, 'iu');
/** Between the words of a line and a status: "Kafka has been", "Kafka ist weiterhin". */
export const verbBetween = new RegExp(String.raw`\s+${verbs}(?:\s+${adverbs})*$`, 'iu');
/** A verb behind the words of a line and what follows it: "Kafka wurde am 3.12.". A colon or a comma ends the words. */
export const clauseOfVerb = new RegExp(
  String.raw`^(?<title>[^:,;–—]{2,}?)\s+(?<clause>${verbs}(?:\s+[^:,;–—]{1,50})?)$`,
  'iu',
);
/** Before a status at the end of a clause: "rest to follow, still". */
export const adverbBetween = new RegExp(String.raw`\s+(?:${verbs}\s+)?${adverbs}\s*$`, 'iu');

const prepositions = anyOf({
  en: 'in, on, by, at, since, with, without, for, from, until, till, to, before, after, via, thanks, despite, pending, per',
  de: 'am, im, um, seit, von, vom, durch, bis, mit, ohne, vor, nach, ab, auf, aus, wegen, dank, trotz, mangels, aufgrund, laut, über',
  es: 'en, el, al, por, desde, con, sin, a(?=\\s(?:\\d|[TQS]\\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)), según, hasta, para, mediante, tras, gracias, debido, pese',
  fr: 'le, par, depuis, avec, sans, dès, jusqu, pour, grâce, faute, suite, malgré, au, à',
});
const beginningsOfMore = anyOf({
  en: 'and, but, last, this, today, see, early, mid, yesterday, due, because, ahead, as, except',
  de: 'und, aber, siehe, anfang, mitte, ende, heute, gestern, letzten?, diesen?, außer, weil, da',
  es: 'y, pero, ver, la semana, el mes, esta, este, ayer, hoy, salvo, excepto, menos, porque',
  fr: 'et, mais, fin, voir, la semaine, cette, hier, sauf, car',
});
/** "Finished Tuesday", "terminado en mayo" */
const days = anyOf({
  en: '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  de: '(?:mon|diens|donners|frei|sams|sonn)tag, mittwoch',
  fr: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
});
/** What says more about a status, such as when or by whom, and is no part of another word for it. */
export const moreBehind = quickPattern(
  new RegExp(
    String.raw`^\s*(?:${adverbs}\s+)?(?:[,;.:–—|(\d#-]|(?:${prepositions}|${beginningsOfMore}|${days})(?!\p{L}))`,
    'iu',
  ),
);
/** When something was so: "on 12 May", "am 12.11.". */
const dayBefore = new RegExp(String.raw`^${prepositions}\s+[^,;]{0,20}\d[^,;]{0,20}$`, 'iu');
const capitalisedBefore = /^\p{L}+\s+(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]+$/u;

/** Whether a text only says when or by whom: "am 12.11.", "im Oktober", "by Ann". */
export function saysWhen(text: string): boolean {
  return dayBefore.test(text) || (capitalisedBefore.test(text) && anyPreposition.test(text));
}

const anyPreposition = new RegExp(`^${prepositions}\\s`, 'iu');

/** Before a word that is no status of what stands before it: "Get it done", "Definition of done". */
export const noStatusAfter = new RegExp(
  String.raw`(?:^|[\s(])${anyOf({
    en: 'to, be, been, being, are, were, get, gets, got, getting, it, of, the, a, an, not, no, as, more, less, when, until, if, and, or, that, which, we, have, had, having, all, what, how, nothing, everything, items?, tasks?, work, please, steps, but',
    de: 'bitte, und, oder, aber, nicht, als, zu, sind, werden, noch, der, die, das, den, ein, eine, einen',
    es: 'un, una, el, la, los, las, de, del, que, se, por, para, y, o, pero',
    fr: "et, ou, mais, du, le, les, ne, pas, sont, il, qu[’']il, ce qui",
  })}$`,
  'iu',
);
/** A sentence that only says when something is so. */
export const condition = quickPattern(
  new RegExp(
    String.raw`(?<!\p{L})${anyOf({
      en: 'when, once, until, after, before, if, in case, unless, whether, while, where, who, whom, whose, why, how, whatever, whichever, assuming, hopefully, needs? to, ensure, make sure, get, getting, what, which, that',
      de: 'wenn, falls, sobald, bis, bevor, nachdem, ob, was(?= (?:alles|das|der|die|es|ich|man|nicht|noch|sich|uns|wir|zu)(?!\\p{L})), wann, wer, welche[nmrs]?, dass',
      es: 'cuando, una vez, hasta, después, antes, si, que, qué',
      fr: 'quand, lorsque, une fois, après, avant, si, que, qui',
    })}(?!\p{L})`,
    'iu',
  ),
);

/** How a sentence begins that says what has been done, or what somebody works on: "Se ha completado", "We are working on". */
export const sentenceBeginnings = {
  done: new RegExp(
    String.raw`^${anyOf({
      en: 'we have,we',
      de: 'wir haben',
      es: 'se ha, se han, hemos',
      fr: 'nous avons, on a',
    })}\s+(?<said>\p{L}{4,})\s+(?=\S)`,
    'iu',
  ),
  goingOn: new RegExp(
    String.raw`^${anyOf({
      en: "(?:(?:we|i)(?: are|['’]re| am|['’]m))?(?: ?still| ?currently)* ?(?:working on|in the process of)",
      de: '(?:wir )?(?:sind )?(?:noch |gerade |derzeit )?(?:arbeiten (?:noch |weiter |gerade |derzeit )*an|dabei)\\W?',
      es: '(?:(?:se )?(?:sigue|siguen|seguimos|está|están|estamos|continúa) )?trabajando (?:en|con),en (?:curso|proceso) de',
      fr: "(?:nous travaillons|on travaille)(?: encore| toujours)? sur,(?:on est |nous sommes )?en (?:cours de|train de|train d[’'])",
    })}\s+(?=\S)`,
    'iu',
  ),
};

/** What is still to be done: "Still need to choose a thermostat", "Falta elegir un termostato". */
export const stillToDo = quickPattern(
  new RegExp(
    String.raw`^${anyOf({
      en: '(?:we )?still (?:need|needs|have|has) to, yet to be',
      de: 'es fehlt noch, es fehlen noch',
      es: 'faltan?(?: por)?(?= \\p{L}+[aei]r(?:se)?\\s), quedan? por',
      fr: 'reste à, restent à, il reste à',
    })}\s+(?=\S)`,
    'iu',
  ),
);
/** "Der Thermostat muss noch gewählt werden", "the thermostat still needs to be chosen" */
export const stillToBeDone = quickPattern(
  new RegExp(
    String.raw`\s${anyOf({
      en: '(?:still|yet) (?:needs?|has|have) to be \\p{L}+, still to be \\p{L}+',
      de: '(?:muss|müssen) (?:erst )?noch \\p{L}+ werden, ist noch zu \\p{L}+, sind noch zu \\p{L}+',
      es: 'está por \\p{L}+r, están por \\p{L}+r, queda por \\p{L}+r, quedan por \\p{L}+r',
      fr: 'reste à \\p{L}+r, restent à \\p{L}+r',
    })}[.!]?$`,
    'iu',
  ),
);

/** "Done, except the pump" is not done. */
export const exception = quickPattern(
  /^[\s,;(–—-]*(?:except|apart from|but not|but for|bis auf|außer|ausgenommen|salvo|excepto|menos|sauf|à part|hormis)(?!\p{L})/iu,
);

/** What is still missing, behind the words of a line: "falta el termostato". */
export const stillMissing = new RegExp(
  String.raw`^${anyOf({
    en: '(?:only|just) .+ (?:left|missing|to go), (?:still|only) (?:missing|lacks|lacking|needs|needed), missing(?= (?:the|an?|some|one|only) |$)',
    de: '(?:nur |es )?fehl(?:t|en)(?: nur)?(?: noch)?, (?:es )?bleib(?:t|en)(?: nur)? noch',
    es: '(?:solo |sólo |aún |todavía )?faltan?(?! de| en)(?=\\s|$), quedan?(?= (?:el|la|los|las|una?|solo|sólo) )',
    fr: 'il (?:ne )?manque(?:nt)?, manque(?:nt)? (?:encore|juste|plus que), (?:il )?reste(?= (?:le|la|les|une?) )',
  })}(?:\s+\S|$)`,
  'iu',
);

/** Begins later than it is said: "starts in May", "kommt erst im Januar". */
export const comesLater = new RegExp(
  String.raw`^${anyOf({
    en: '(?:starts|begins|(?:will|to) (?:start|begin)|we start) (?:in|on|after|next|from),(?:planned|scheduled) for',
    de: '(?:kommt|startet|beginnt|start|beginn|wir (?:starten|beginnen)) (?:erst )?(?:im|am|ab|nach)',
    es: '(?:empieza|empezará|empezamos|comienza|comenzará|comenzamos|arranca|se hará|se harán|se empezará) (?:en|el|a partir)',
    fr: '(?:commence|commencera|démarre|démarrera) (?:en|le|à|après)',
  })}\s+\S`,
  'iu',
);

/** Before what is to be done next, as assistants write it: "**Next steps:** order the parts". */
export const comingNext = new RegExp(
  String.raw`^${anyOf({
    en: 'next steps?, up next, coming (?:next|soon), planned next',
    de: 'nächste schritte?, als nächstes, demnächst',
    es: 'próximos? pasos?, siguientes? pasos?, próximamente',
    fr: 'prochaines? étapes?, étapes? suivantes?',
  })}$`,
  'iu',
);

const seasons = anyOf({
  en: 'spring, summer, autumn, fall, winter, january, february, march, april, june, july, august, september, october, november, december, next, the new year',
  de: 'frühjahr, frühling, sommer, herbst, winter, januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, nächste[nrs]?, kommende[nrs]?, neuen jahr',
  es: '(?:la )?primavera, (?:el )?verano, (?:el )?otoño, (?:el )?invierno, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, (?:el |la )?próxim[oa], (?:el |la )?siguiente',
  fr: "(?:au )?printemps, l['’]été, l['’]automne, l['’]hiver, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
});
/** A month, a season, or something with a number such as a day or a quarter. */
export const someTime = String.raw`(?:${seasons}|\S{0,4}\d\S*)(?:\s\S+){0,2}`;
/** "Done by 30 June" and "fertig bis Ende Mai" are plans. */
export const byDay = new RegExp(
  String.raw`^\s+(?:by|until|bis|para|antes de|hasta|d['’]ici|avant|pour)\s(?:(?:the|end of|zum|ende|el|finales de|fin de|le)\s)*${someTime}`,
  'iu',
);
/** Words, and a clause that says that they begin later: "Die Schulung kommt erst im Herbst". */
export const beginsLater = new RegExp(
  String.raw`^(?<title>[^:;,.()?]{3,80}?)\s(?<clause>${anyOf({
    en: '(?:will )?(?:only )?(?:starts?|begins?) (?:only )?(?:in|on|after|from)',
    de: '(?:kommt|kommen|folgt|folgen|startet|starten|beginnt|beginnen)(?: erst)?(?: wieder)? (?:im|am|ab|nach|in)',
    es: '(?:empieza|empiezan|comienza|comienzan|arranca|arrancan)(?: recién)? (?:en|el|a partir de)',
    fr: '(?:commence|commencent|démarre|démarrent) (?:en|le|à partir de|après)',
  })}(?: the| den?m?| la| el| los| les?)? ${someTime})$`,
  'iu',
);

/** Of open work that goes on in a later report: "moved to K3", "pasa al próximo trimestre". */
export const carriedTo = new RegExp(
  String.raw`^${anyOf({
    en: '(?:was |is |has been |to be )?(?:moved|moves|postponed|deferred|delayed|rescheduled|pushed|pushed back|slipped|slips|shifted|rolled|carried)(?: over)? (?:(?:in)?to|until), (?:will )?(?:resumes?|continues?|be resumed) (?:in|next), to be (?:resumed|continued)',
    de: '(?:wird |ist |wurde )?(?:rutscht|wandert|geht|kommt|verlegt|verschoben|geschoben|übertragen|verlagert|übernommen) (?:auf|in|ins|nach|zu)',
    es: '(?:se )?(?:queda|deja|dejamos|pasa|pasan|pasamos|traslada|trasladan|mueve|mueven|retoma|retoman|retomará|retomarán|retomamos|aplaza|pospone|reprograma|movid[oa]|trasladad[oa]|aplazad[oa]s?|pospuest[oa]s?|retrasad[oa]s?|reprogramad[oa]s?) (?:al?|en|hasta|para)',
    fr: '(?:est |sera )?(?:passe|passent|reportée?s?|repoussée?s?|repris|reprise|décalé|décalée) (?:à|au|en)',
  })}\s+(?:the |el |la |le |den |die |das )?${someTime}`,
  'iu',
);

/** Some names, such as S3, look like a time. */
const period = String.raw`(?:20\d\d|[QTH][1-4](?!\d)|(?:next|nächste|kommende|próxim|siguiente)|${seasons})`;
/** Words, and a clause that puts them off: "Impfbus auf 2027Q1 verschoben", "Impfbus postponed to March". */
export const putOffInside = quickPattern(
  new RegExp(
    String.raw`^(?<title>[^:;,()?]{4,80}?)\s(?<clause>(?=.*(?<!\p{L})${period})${carriedTo.source.slice(1)}|(?:(?:wird|wurde|ist)\s)?(?:(?:(?:auf|in|ins|im|bis|zum)\s)?(?:den\s|das\s|anfang\s|mitte\s|ende\s)?${period}\S*(?:\s\S+)?|(?:wegen|mangels|aufgrund|vom|durch)\s\S.{1,40})\s(?:ver(?:schoben|tagt|legt)|(?:auf)?geschoben|fortgesetzt|übertragen|zurückgestellt|gestoppt)(?:\sworden)?)[.!]?$`,
    'iu',
  ),
);

/** Says that the work goes on later. */
export function isCarried(text: string): boolean {
  return carriedTo.test(text) || putOffInside.test(`Work ${text}`);
}

/** Whom or what work waits for: "blocked by the vendor". */
export const waitingFor = quickPattern(
  new RegExp(
    String.raw`^(?:(?:we are |is |are )?(?:still )?|noch |sigue |seguimos )?(?:${anyOf({
      en: 'waiting(?: for| on)?, awaiting, pending(?=\\s\\S), blocked(?: by| on)?(?:, waiting (?:for|on))?',
      de: 'wartet(?: auf)?, warten(?: auf)?, blockiert(?: durch)?(?:, wartet auf)?',
      es: '(?:en |a la )?espera(?: del?)?, esperando(?: al?)?, p(?:endiente|d?te\\.?) del?, bloquead[oa]s?(?: por)?',
      fr: 'en attente(?: de| du)?, bloquée?(?: par)?',
    })})(?:\s(?!(?:since|from|until|by|on|for|seit|auf|durch|desde|por|depuis|par)\s)(?<whom>\p{L}[^:;()]{1,80}?))?[.!]?$`,
    'iu',
  ),
);

/** Before why something was dropped: "because of", "por". What is missing belongs to the reason. */
export const causal =
  /^(?:because(?: of)?|due to|owing to|as|since|wegen|weil|da|aufgrund(?: von)?|por(?=\sfalta)|porque|debido a|par(?=\smanque)|à cause de|en raison de|parce que)\s/iu;

/** As lists of issues say when one was opened: "Kafka #12 opened 3 weeks ago by ann". */
export const openedAgo = quickPattern(
  /\s(?<said>(?:opened|created|updated|reopened)\s(?:(?:on\s)?\S.{0,20}\sago|on \p{L}{3,9} \d{1,2}(?:, \d{4})?|yesterday|last \p{L}+)(?:\sby\s\S+)?)$/iu,
);

/** "Card “Kafka” moved to Done" */
export const boardMove = new RegExp(
  String.raw`^(?:(?:card|karte|tarjeta|carte|issue|task|ticket|aufgabe|tarea|tâche)\s+)?[«"“„]?\s?(?<title>[^«»"“”„]{2,80}?)\s?[»"”]?\s(?<move>(?:(?:was |has been |wurde |fue |a été )?(?:moved|movid[oa]|trasladad[oa]|déplacée?)\s(?:from .{2,30} )?(?:to|a|vers|dans)\s[«"“]?(?<list>[^«»"“”]{2,30})[»"”]?|(?:was |wurde |fue |a été )?(?:archived|archiviert|archivad[oa]|archivée?)))$`,
  'iu',
);

/** What the title of a group of lines says about them besides their status: "Completed work (3)". */
export const namesOfGroup = quickPattern(
  new RegExp(
    String.raw`\(\d+\)|(?<!\p{L})${anyOf({
      en: 'what is, what’s, work, items?, tasks?, projects?, things',
      de: 'was, arbeiten, aufgaben, vorhaben, punkte, themen',
      es: 'lo que, tareas, trabajos, temas, proyectos',
      fr: 'ce qui, travaux, tâches, projets',
    })}(?!\p{L})`,
    'giu',
  ),
);

/** What is measured in percent: "Success rate: 100 %" says nothing about work. German joins such words to others. */
export const measure = quickPattern(
  new RegExp(
    String.raw`(?<!\p{L})${anyOf({
      en: 'rates?, ratio, share, quota, coverage, availability, uptime, utili[sz]ation, accuracy, precision, success, confidence, quality, speed, goal, target, score, probability, likelihood, opacity, impact, accessibility, uptime, latency, growth, market share, reduction, increase, decrease, savings?, improvement, margin, discount, stake, threshold',
      es: 'tasa, porcentaje, cobertura, disponibilidad, ocupación, éxito, precisión, calidad, velocidad, confianza, objetivo, meta, puntuación, probabilidad, impacto, accesibilidad, crecimiento, opacidad, reducción, aumento, ahorro, mejora, margen, descuento, umbral, participación',
      fr: 'taux, couverture, disponibilité, réussite, précision, qualité, vitesse, confiance, objectif, cible, score, écart, probabilité, succès, impact, opacité, délai, stable, croissance, réduction, baisse, hausse, augmentation, économies?, marge, remise, seuil, part',
    })}(?!\p{L})|${anyOf({
      de: '[srn]rate, quote, anteil, abdeckung, verfügbarkeit, auslastung, genauigkeit, qualität, ziel, rabatt, wahrscheinlichkeit, abweichung, wachstum, reduktion, reduzierung, senkung, steigerung, erhöhung, ersparnis, einsparung, verbesserung, marge, spanne, anteile, schwelle, grenze, (?<!fertigstellungs)grad, (?<!der|zur|jeder)zeit, pensum, beteiligung',
    })}(?!\p{L})`,
    'iu',
  ),
);

/** What is not done yet, whatever word stands at the end: "wird gerade umgesetzt". */
export const future = quickPattern(
  new RegExp(
    String.raw`(?<!\p{L})${anyOf({
      en: 'will, shall, should, would, must, being',
      de: 'wird, werden, soll, sollen, muss, müssen',
      es: 'será, serán, se está, se están, debe, deben, debería, deberían',
      fr: 'sera, seront, doit, doivent, devrait, devraient',
    })}(?!\p{L})`,
    'iu',
  ),
);
/** A clause about the words before it: ", wurde im November", " – ist seit Oktober", ", ya". */
export const clauseBehind = new RegExp(
  String.raw`^(?<title>.{2,}?)(?:\s*[,;:–—]\s*|\s+-\s+)(?<clause>(?:${verbs}|${adverbs})(?:\s[^,;:–—]*)?)$`,
  'iu',
);

/** Who or what began, which was so of completed work, too: "started by Ann". */
export const begunWithMore = new RegExp(
  String.raw`^${anyOf({
    en: 'started, begun',
    de: 'begonnen, angefangen, gestartet',
    es: '(?:empezad|iniciad|comenzad)[oa]s?',
    fr: '(?:commenc|démarr|entam)ée?s?',
  })}\s+\S`,
  'iu',
);
