/** The lines of the first reports of a new site, in the languages of the interface. */

/** Examples with every marker, one group for each of the first two areas. */
interface Examples {
  /** What the first lines of the two reports say to their authors. */
  hints: { plan: string; status: string };
  planned: readonly [string, string];
  reported: readonly [string, string];
}

const english: Examples = {
  hints: {
    plan: 'A heading is an area, a bullet is a piece of work. These are examples.',
    status: 'without a marker, the status is not recorded.',
  },
  planned: [
    `- Publish the first report
- Bring in the old reports
  - Last year's
  - Those of the years before
- Agree on who writes about what`,
    `- Print every report
- Ask readers what they look for`,
  ],
  reported: [
    `- [x] Publish the first report
- [/] Bring in the old reports
  - [x] Last year's
  - [ ] Those of the years before
- [ ] Agree on who writes about what`,
    `- [-] Print every report <Item reason="Readers prefer the site" />
- [ ] Ask readers what they look for
- [x] Choose a host for the site <Item added />`,
  ],
};

const german: Examples = {
  hints: {
    plan: 'Eine Überschrift ist ein Bereich, ein Punkt ein Vorhaben. Dies sind Beispiele.',
    status: 'ohne Marke ist der Status nicht angegeben.',
  },
  planned: [
    `- Den ersten Bericht veröffentlichen
- Die alten Berichte übernehmen
  - Die vom letzten Jahr
  - Die der Jahre davor
- Vereinbaren, wer worüber schreibt`,
    `- Jeden Bericht drucken
- Leserinnen und Leser fragen, wonach sie suchen`,
  ],
  reported: [
    `- [x] Den ersten Bericht veröffentlichen
- [/] Die alten Berichte übernehmen
  - [x] Die vom letzten Jahr
  - [ ] Die der Jahre davor
- [ ] Vereinbaren, wer worüber schreibt`,
    `- [-] Jeden Bericht drucken <Item reason="Gelesen wird auf der Website" />
- [ ] Leserinnen und Leser fragen, wonach sie suchen
- [x] Einen Anbieter für die Website wählen <Item added />`,
  ],
};

const spanish: Examples = {
  hints: {
    plan: 'Un título es un área, y un punto es un trabajo. Estos son ejemplos.',
    status: 'sin marca, el estado no consta.',
  },
  planned: [
    `- Publicar el primer informe
- Incorporar los informes antiguos
  - Los del año pasado
  - Los de años anteriores
- Acordar quién escribe sobre qué`,
    `- Imprimir cada informe
- Preguntar a los lectores qué buscan`,
  ],
  reported: [
    `- [x] Publicar el primer informe
- [/] Incorporar los informes antiguos
  - [x] Los del año pasado
  - [ ] Los de años anteriores
- [ ] Acordar quién escribe sobre qué`,
    `- [-] Imprimir cada informe <Item reason="Los lectores prefieren el sitio" />
- [ ] Preguntar a los lectores qué buscan
- [x] Elegir un alojamiento para el sitio <Item added />`,
  ],
};

const french: Examples = {
  hints: {
    plan: 'Un titre est un domaine, une puce est un travail. Ce sont des exemples.',
    status: 'sans marque, le statut n’est pas renseigné.',
  },
  planned: [
    `- Publier le premier rapport
- Reprendre les anciens rapports
  - Ceux de l’an dernier
  - Ceux des années précédentes
- Convenir de qui écrit sur quoi`,
    `- Imprimer chaque rapport
- Demander aux lecteurs ce qu’ils cherchent`,
  ],
  reported: [
    `- [x] Publier le premier rapport
- [/] Reprendre les anciens rapports
  - [x] Ceux de l’an dernier
  - [ ] Ceux des années précédentes
- [ ] Convenir de qui écrit sur quoi`,
    `- [-] Imprimer chaque rapport <Item reason="Les lecteurs préfèrent le site" />
- [ ] Demander aux lecteurs ce qu’ils cherchent
- [x] Choisir un hébergeur pour le site <Item added />`,
  ],
};

const byLanguage: Readonly<Record<string, Examples>> = { de: german, es: spanish, fr: french };

/** @param language a BCP 47 tag; another language than these gets English examples, as its interface is in English. */
export function examplesIn(language: string): Examples {
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
