/** Small words that stand around a status in a sentence: they say no status themselves. */

type Language = 'en' | 'de' | 'es' | 'fr';

/** Words by language, with commas between them: authors mix languages, so all are looked for together. */
type WordLists = Readonly<Partial<Record<Language, string>>>;

/** A part of a regular expression that takes any of these words. */
function anyOf(lists: WordLists): string {
  const words = Object.values(lists).flatMap((list) => list.split(/,\s*/));
  return `(?:${words.join('|')})`;
}

const verbs = anyOf({
  en: 'is, are, was, were, has been, have been, remains',
  de: 'ist, sind, war, waren, wurden?, bleibt',
  es: 'es, está, están, fue, ha sido, sigue, siguen',
  fr: 'est, sont, a été',
});
const adverbs = anyOf({
  en: 'now, still, already',
  de: 'jetzt, noch, immer noch, weiterhin, bereits, schon, inzwischen',
  es: 'ya, aún, todavía',
  fr: 'maintenant, déjà, encore, toujours',
});
const subjects = anyOf({ en: 'this, it', de: 'das, dies', es: 'esto', fr: "c'" });
const amounts = anyOf({
  en: 'at, about, around, approx\\.?',
  de: 'zu, bei, etwa, rund, ca\\.?, circa',
  es: 'al, un, unos, aprox\\.?',
  fr: 'à, environ',
});

const announcement = String.raw`(?:status|state|stand|zustand|estado|statut|état)\s*[:=]\s*`;

/** Before a status: "ist erledigt", "this is now done", "at about 80 %". */
export const wordsBefore = new RegExp(
  String.raw`^(?:${announcement})?(?:(?:${verbs}|${adverbs}|${subjects}|${amounts})\s+)*`,
  'iu',
);
/** Behind a status: "läuft bereits". */
export const adverbsBehind = new RegExp(String.raw`\s+${adverbs}[.!]?$`, 'iu');
/** Between the words of a line and a status: "Kafka has been", "Kafka ist weiterhin". */
export const verbBetween = new RegExp(String.raw`\s+${verbs}(?:\s+${adverbs})*$`, 'iu');
/** Before a status at the end of a clause: "rest to follow, still". */
export const adverbBetween = new RegExp(String.raw`\s+(?:${verbs}\s+)?${adverbs}\s*$`, 'iu');

const prepositions = anyOf({
  en: 'in, on, by, at, since, with, for, from, until, till, to, before, after',
  de: 'am, im, seit, von, durch, bis, mit, vor, nach, ab, auf, wegen',
  es: 'en, el, por, desde, con, a, de, según, hasta, para',
  fr: 'le, par, depuis, avec, dès, jusqu',
});
const beginningsOfMore = anyOf({
  en: 'last, this, see, early, mid, yesterday, due, because, ahead, as',
  de: 'siehe, anfang, mitte, ende',
  es: 'ver',
  fr: 'fin, voir',
});
/** What says more about a status, such as when or by whom, and is no part of another word for it. */
export const moreBehind = new RegExp(
  String.raw`^\s*(?:[,;.:–—|(\d#-]|(?:${prepositions}|${beginningsOfMore})(?!\p{L}))`,
  'iu',
);
/** When something was so: "on 12 May", "am 12.11.". */
export const dayBefore = new RegExp(String.raw`^${prepositions}\s+[^,;]{0,20}\d[^,;]{0,20}$`, 'iu');

/** Before a word that is no status of what stands before it: "Get it done", "Definition of done". */
export const noStatusAfter = new RegExp(
  String.raw`(?:^|[\s(])${anyOf({
    en: 'to, be, been, being, are, were, get, gets, got, getting, it, of, the, a, an, not, no, as, when, until, if, and, or, that, which, we, have, had, having, all, what, how, nothing, everything, items?, tasks?, work',
    de: 'und, oder, nicht, als, zu, sind, werden, noch, der, die, das, den, ein, eine, einen',
    es: 'un, una, el, la, los, las, de, del, que, se, por, para, y, o',
    fr: 'et, ou, du, le, les, ne, pas, sont',
  })}$`,
  'iu',
);
/** A sentence that only says when something is so. */
export const condition = new RegExp(
  String.raw`(?<!\p{L})${anyOf({
    en: 'when, once, until, after, if, unless',
    de: 'wenn, sobald, bis',
    es: 'cuando, hasta',
    fr: 'quand, lorsque',
  })}(?!\p{L})`,
  'iu',
);

/** What the title of a group of lines says about them besides their status: "Completed work (3)". */
export const namesOfGroup = new RegExp(
  String.raw`\(\d+\)|(?<!\p{L})${anyOf({
    en: 'work, items?, tasks?, projects?, things',
    de: 'arbeiten, aufgaben, vorhaben, punkte, themen',
    es: 'tareas, trabajos, temas, proyectos',
    fr: 'travaux, tâches, projets',
  })}(?!\p{L})`,
  'giu',
);

/** What is measured in percent: "Success rate: 100 %" says nothing about work. German joins such words to others. */
export const measure = new RegExp(
  String.raw`(?<!\p{L})${anyOf({
    en: 'rates?, ratio, share, quota, coverage, availability, uptime, utili[sz]ation, accuracy',
    es: 'tasa, porcentaje, cobertura, disponibilidad, ocupación',
    fr: 'taux, couverture, disponibilité',
  })}(?!\p{L})|${anyOf({
    de: '[srn]rate, quote, anteil, abdeckung, verfügbarkeit, auslastung, genauigkeit',
  })}(?!\p{L})`,
  'iu',
);

/** What is not done yet, whatever word stands at the end: "wird gerade umgesetzt". */
export const future = new RegExp(
  String.raw`(?<!\p{L})${anyOf({
    en: 'will, shall, should, must, being',
    de: 'wird, werden, soll, sollen, muss, müssen',
    es: 'será, serán, se está, se están, debe, deben',
    fr: 'sera, seront, doit, doivent',
  })}(?!\p{L})`,
  'iu',
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
