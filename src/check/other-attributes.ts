/** What people call the attributes of an item, in the languages that come with Almanac. */
import type { AttributeName } from '../report/schema/item-tag.ts';

/** How such a name begins, without its accents. */
const otherNames: readonly (readonly [AttributeName, RegExp])[] = [
  [
    'waitsFor',
    /^(?:wait|await|block|depend|need|require|wartet|blockiert|abhangig|braucht|espera|bloque|necesita|attend)/,
  ],
  [
    'due',
    /^(?:deadline|target|eta$|until$|fallig|frist|bis$|termin|vence|vencim|plazo|fecha|limite|echeance|dateLimite)/i,
  ],
  ['reason', /^(?:why|because|note|comment|remark|grund|warum|begrundung|motivo|razon|motif|raison|pourquoi)/],
  ['evidence', /^(?:url|link|href|source|proof|beleg|nachweis|quelle|enlace|prueba|fuente|lien|preuve)/],
  ['replacedBy', /^(?:supersed|ersetzt|sustituid|reemplazad|remplace)/],
];

/** The attribute of these that a name means; undefined if it is another word. */
export function otherNameOf(name: string, among: readonly AttributeName[]): AttributeName | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}_-]/gu, '')
    .toLowerCase();
  const [meant] = otherNames.find(([candidate, pattern]) => among.includes(candidate) && pattern.test(plain)) ?? [];
  return meant;
}

export function isStatusName(name: string): boolean {
  return /^(?:status|state|stand|zustand|estado|statut|etat|état)$/i.test(name);
}
