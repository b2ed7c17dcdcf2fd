import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { isBullets, plainText } from '../../../report/markdown/nodes.ts';
import { footOfPage } from './joined-text.ts';
import type { ReportRule } from '../../rule.ts';

/** How an assistant begins and ends its answer. */
const beginning =
  /^(?:(?:sure|certainly|of course|absolutely|great|claro(?: que sí)?|por supuesto|natürlich|gerne?|klar|selbstverständlich|bien sûr|certainement|voici)[!,.:]?\s|[¡]?claro[!,]|here(?:['’]s| is| are) (?:the|your|an?) |hier (?:ist|sind|kommt) (?:der|die|das|dein|ihr|euer|eine?)|aquí (?:tienes|está|va)|a continuación)/iu;
const aboutText =
  /(?:report|summary|update|version|draft|markdown|format|bericht|zusammenfassung|fassung|entwurf|informe|resumen|versión|borrador|formato|rapport|résumé|compte rendu|brouillon)/iu;
const end =
  /^(?:(?:would you like|do you want|shall i|let me know|feel free|i hope this|if you(?:['’]d| would) like|want me to)(?!\p{L})|(?:möchtest du|möchten sie|soll ich|sag mir|sagen sie mir|gib mir|lass mich wissen|wenn du (?:möchtest|willst)|ich hoffe)(?!\p{L})|¿?(?:quieres que|desea que|deseas que|te gustaría|si quieres|avísame|espero que)(?!\p{L})|(?:souhaitez-vous|souhaites-tu|voulez-vous|veux-tu|dites-moi|dis-moi|n['’]hésitez pas|n['’]hésite pas)(?!\p{L}))/iu;
const toReader = /\?$|(?:know|wissen|avísame|dímelo|savoir|helps?|hilft|ayude?|aide)[^.!?]*[.!]$|hésite/iu;

/** How an e-mail begins and ends, as a row of its own. */
const greeting =
  /^(?:hi|hello|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|hola|estimad[oa]s?|buenos días|bonjour|chère?s?)(?:\s[^.:!?,\r\n]{1,50})?[,!]$|^(?:from|von|de): .*(?:subject|betreff|asunto|objet): /iu;
/** The signature of an e-mail goes with all below it. */
export const toEnd = 'Delete this and everything below it.';
export const closing =
  /^(?:(?:kind|best|warm)? ?regards|best(?: wishes)?|(?:many )?thanks|cheers|sincerely|yours|(?:mit )?(?:freundlich|best|viel|lieb|schön|herzlich)en? grü(?:ß|ss)en?|(?:un )?(?:cordial |atento )?saludos?(?: cordiales)?|atentamente|cordialement|bien à vous|--)[,.!]?(?=\s*(?:[\r\n]|$))/iu;

/** What an assistant says to its user, above and below the report that it wrote. */
export const assistantWords: ReportRule = {
  code: 'missed-mark',
  check({ document: { body, frontmatter, file } }, report) {
    // A report inside a block of code is a mistake of its own.
    if (!frontmatter.exists) return;
    for (const node of body) {
      if (node.type !== 'paragraph') continue;
      const text = plainText([node]);
      const { start, end: to } = offsetsOf(node);
      const isBeginning = text.length < 200 && beginning.test(text) && aboutText.test(text) && /[:.!]$/.test(text);
      const isEnd = text.length < 300 && end.test(text) && toReader.test(text);
      const isClosing = closing.test(file.text.slice(start, to));
      const isMail = isClosing || greeting.test(text);
      const isPage = footOfPage.test(text);
      if (!isBeginning && !isEnd && !isMail && !isPage) continue;
      const isLast = !body.slice(body.indexOf(node)).some((one) => one.type === 'heading' || isBullets(one));
      report({
        at: [start, to],
        found: `${quote(text)}, ${isPage ? 'the foot of a page' : isMail ? 'a part of an e-mail' : 'what an assistant says to its user'}`,
        expected: 'the report alone, as readers see all of it',
        fix: isClosing && isLast ? toEnd : 'Delete this paragraph.',
      });
    }
  },
};
