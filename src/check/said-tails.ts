/** What people write behind the words of a line and a colon, a dash or in parentheses. Elsewhere, it says something else. */
import type { SaidStatus } from '../report/read-status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { someTime } from './small-words.ts';

/** A part of a regular expression for a text that begins so, and may say more. */
function beginning(...words: string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})(?=$|[\\s.,;!)])`, 'iu');
}

/** The first that fits counts. The words for these statuses are known in every language; none is a question. */
const tails: readonly (readonly [status: string | undefined, pattern: RegExp])[] = [
  // By whom or what it is held up, and what is asked of others. What was ordered or approved is not there yet.
  [
    undefined,
    beginning(
      'awaiting|needs? (?:approval|a decision|sign-off|input|funding|(?:a )?review|more (?:time|people|money))|depends? on (?:the )?(?:budget|decision|funding|outcome|supplier|vendor|weather|council|board|legal)|in the hands of|with (?:legal|purchasing|procurement|finance|the vendor|the supplier)|rolled back|failed|ordered|approved|submitted|contract awarded|quote received|still no|\\p{L}+ (?:missing|outstanding|ordered|not here yet|arrives?|arriving)|unknown$|unclear$|not sure$|continues?$|extended to|deadline missed|ahead of schedule|behind$|stopped|halted|terminated|ended|reopened|under (?:contract|negotiation|discussion|evaluation)|out (?:for|to) tender|on order|no (?:money|budget|funds|funding|staff|time)|to follow|eta|draft (?:sent|circulated|shared)',
      '(?:liegt|ist|sind) (?:noch )?(?:bei|beim|in der)|hängt (?:noch )?(?:an|am|von)|\\p{L}+ (?:fehlt|fehlen) noch|(?:termin|freigabe|entscheidung|finanzierung|budget|angebot) (?:noch )?(?:offen|steht (?:noch )?(?:aus|nicht))|bestellt|beauftragt|auftrag erteilt|ausgeschrieben|beantragt|genehmigt|ausgefallen|hat sich erledigt|folgt|kein(?:e[nr]?)? (?:geld|budget|mittel|personal|leute|zeit)|nicht fertig geworden|noch nix|dauert|doppelt|\\p{L}+ \\p{L}+ liegt vor',
      'en manos de|depende del? (?:alcald|presupuest|ayuntamient|proveedor|urbanism|junta|clima|director|consej)\\p{L}*|esperando|a falta de|pendiente|sin (?:presupuesto|dinero|personal|tiempo|noticias)|no (?:hay|hubo) (?:dinero|presupuesto|tiempo|personal)|no (?:nos )?(?:dio|dará) tiempo|no se hizo|encargad[oa]|pedid[oa]|solicitad[oa]|adjudicad[oa]|licitad[oa]|aprobad[oa]|en breve|pronto|va lent[oa]|ya no|fuera|ni idea',
      'dépend de|chez le|entre les mains|en attente|pas (?:de|le) (?:budget|temps|moyens|personnel)|commandée?|validée?|déposée?|reçue?s?|attend(?:ent)?|ras$|pas de nouvelles|en validation|devis reçu|manque(?:nt)? (?!de )\\S+|bientôt',
    ),
  ],
  [
    'dropped',
    beginning(
      "no longer on|called off|won[’']t happen|will not happen",
      'kommt nicht(?: mehr)?$|wird nichts(?: mehr)?|findet nicht statt|zurückgezogen|durch \\S.{2,40} ersetzt',
      'no se va a hacer|sustituid[oa] por|reemplazad[oa] por|retirad[oa]',
      "ne se fera pas|n[’']aura pas lieu|remplacée? par|retirée?",
    ),
  ],
  [
    'done',
    beginning(
      'live|sorted|in (?:operation|service|use)|up and running|commissioned|handed over',
      'in betrieb|im betrieb|im einsatz|produktiv|übergeben|abgenommen',
      'en (?:funcionamiento|servicio|uso)|funcionando|operativ[oa]|estrenad[oa]',
      'en (?:service|production|fonction)|opérationnel(?:le)?',
    ),
  ],
  [
    'in progress',
    beginning(
      'under construction|in (?:testing|test|uat|qa|beta|staging|pilot|trial|tender)|ready for \\p{L}+|(?:pr|mr|pull request|merge request) (?:open|up)|deployed to (?:staging|test)',
      'im test|in (?:erprobung|ausschreibung|vergabe|testphase)|(?:wird|werden) (?:noch |gerade )?(?:geprüft|getestet|abgestimmt|bearbeitet)|läuft an|erster entwurf',
      'en (?:pruebas|licitación|tramitación|fase de)',
      "en (?:test|recette|phase de)|en appel d[’']offres",
    ),
  ],
  [
    'not started',
    new RegExp(
      `^(?:(?:only |erst )?(?:from|ab(?! ?[$€£]| [\\d.,]+ ?[$€£])|à partir de|a partir de|will be done in|planned in|wird erst im)\\s${someTime}|next (?:week|month|quarter|year|cycle|sprint|summer|spring)|nächste[nrs]? (?:woche|monat|quartal|jahr)|(?:para )?(?:el|la) (?:próxim[oa] \\p{L}+|(?:semana|mes|año|trimestre) que viene)|(?:la semaine|le mois|l[’']an(?:née)?) prochaine?)[.!]?$`,
      'iu',
    ),
  ],
];

export function saidInTail(text: string, words: StatusWords): (SaidStatus & { isWhole: boolean }) | undefined {
  const tail = text.length > 80 ? undefined : tails.find(([, pattern]) => pattern.test(text));
  if (!tail) return undefined;
  const [status] = tail;
  return { status: status === undefined ? undefined : words.read(status)?.status, isWhole: false };
}
