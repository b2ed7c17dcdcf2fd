import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- [done] Train', '- [x] Train', '- Train'],
  ['- [In progress] Train', '- [/] Train', '- Train'],
  ['- [WIP] Train', '- [/] Train', '- Train'],
  ['- ✔️ Train', '- [x] Train', '- Train'],
  ['- 🚧 Train', '- [/] Train', '- Train'],
  ['- 🚫 Train', '- [-] Train', '- Train'],
  ['- [cancelled] Train', '- [-] Train', '- Train'],
])('%s is corrected to a marker in a status report, and to none in a plan', (written, status, plan) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(fixesIn(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
});

test.each([
  ['- Kafka: DONE', '- [x] Kafka'],
  ['- Kafka – done.', '- [x] Kafka'],
  ['- Kafka - in progress', '- [/] Kafka'],
  ['- Kafka (not started)', '- [ ] Kafka'],
  ['- Kafka [cancelled] <Item reason="x" />', '- [-] Kafka <Item reason="x" />'],
  ['- DONE: Kafka', '- [x] Kafka'],
  ['- DONE Kafka', '- [x] Kafka'],
  ['- Kafka. Status: in progress', '- [/] Kafka'],
  ['- **Done** Kafka', '- [x] Kafka'],
  ['- **WIP:** Kafka', '- [/] Kafka'],
  ['- Kafka (not yet started)', '- [ ] Kafka'],
  ['- Kafka – abandoned', '- [-] Kafka'],
  ['- Kafka *done*', '- [x] Kafka'],
  ['- ~~Kafka~~ – done', '- [x] Kafka'],
  ['- Kafka ✅', '- [x] Kafka'],
  ['- Kafka | dropped', '- [-] Kafka'],
  ['- [50%] Kafka', '- [/] Kafka (50%)'],
  ['- 50% Kafka', '- [/] Kafka (50%)'],
  ['- Kafka 100%', '- [x] Kafka'],
  ['- Kafka – 80 %', '- [/] Kafka (80 %)'],
  ['- Kafka: 100%', '- [x] Kafka'],
  ['- Kafka (0%)', '- [ ] Kafka'],
])('a status in words is corrected to a marker: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  ['- **Kafka 3.8 upgrade:** ✅ Completed.', '- [x] Kafka 3.8 upgrade'],
  ['- **Kafka 3.8 upgrade** – ✅ Completed', '- [x] **Kafka 3.8 upgrade**'],
  ['- ✅ **Kafka** – done', '- [x] **Kafka**'],
  ['- Kafka (✅ done)', '- [x] Kafka'],
  ['- Kafka, done', '- [x] Kafka'],
  ['- Kafka. Done.', '- [x] Kafka'],
  ['- Kafka: in progress, 50 %', '- [/] Kafka (50 %)'],
  ['- Kafka – 80% complete', '- [/] Kafka (80%)'],
  ['- **Kafka** **Status:** Done', '- [x] **Kafka**'],
  ['- Kafka → done', '- [x] Kafka'],
  ['- Kafka. Status: released', '- [x] Kafka'],
  ['- Kafka – in progress (50 %)', '- [/] Kafka (50 %)'],
  ['- Kafka: done (see TN-204)', '- [x] Kafka (see TN-204)'],
  ['- Kafka. This is now finished.', '- [x] Kafka'],
  ['- Kafka. Not started yet, will begin in January.', '- [ ] Kafka (Not started yet, will begin in January)'],
  ['- Kafka ~~in progress~~ done', '- [x] Kafka'],
  ['- Kafka => still in progress', '- [/] Kafka'],
  ['- Kafka, completed ahead of schedule', '- [x] Kafka (completed ahead of schedule)'],
  ['- Kafka, moved here from Ovens, in progress', '- [/] Kafka, moved here from Ovens'],
  ['- Kafka – we are still working on it', '- [/] Kafka'],
  ['- Kafka: partly done', '- [/] Kafka'],
  ['- Kafka (about two thirds done)', '- [/] Kafka'],
  ['- Kafka: done and dusted', '- [x] Kafka (done and dusted)'],
  ['- Kafka // COMPLETE', '- [x] Kafka'],
  ['- Kafka: 3/5 done', '- [/] Kafka (3/5 done)'],
  ['- Kafka: 90% there', '- [/] Kafka (90%)'],
  ['- Kafka is ~75% complete.', '- [/] Kafka (75 %)'],
  ['- Kafka (~75% done)', '- [/] Kafka (75%)'],
  ['- Kafka: no longer required', '- [-] Kafka <Item reason="no longer required" />'],
  ['- Kafka has been completed', '- [x] Kafka'],
  ['- Kafka [OK]', '- [x] Kafka'],
  ['- Kafka was dropped in May', '- [-] Kafka (dropped in May)'],
  ['- Kafka, starts in May', '- [ ] Kafka (starts in May)'],
  ['- Kafka: not yet fully started', '- [ ] Kafka'],
  ['- Kafka (currently being installed)', '- [/] Kafka'],
  ['- KIT-1 Kafka `In Progress`', '- [/] KIT-1 Kafka'],
  ['- [WIP - no disks] Kafka', '- [/] Kafka (no disks)'],
  ['- Kafka is in progress for lack of disks', '- [/] Kafka (in progress for lack of disks)'],
  ['- Still working on Kafka', '- [/] Kafka'],
  ['- Kafka (on 12 May, completed)', '- [x] Kafka (on 12 May, completed)'],
  ['- **Kafka ✅:** installed', '- [x] **Kafka:** installed'],
  ['- 🟡 Kafka: in progress', '- [/] Kafka'],
  ['- Kafka, at 50 %', '- [/] Kafka (50 %)'],
  ['- Kafka (done by Ann)', '- [x] Kafka (done by Ann)'],
  ['- Kafka: completed on 12 May', '- [x] Kafka (completed on 12 May)'],
  ['- Kafka upgrade completed', '- [x] Kafka upgrade'],
  ['- Kafka is done.', '- [x] Kafka'],
  ['- Completed the Kafka upgrade', '- [x] Kafka upgrade'],
  ['- **[DONE]** Kafka', '- [x] Kafka'],
  ['- **Kafka:** ✅ installed (local)', '- [x] **Kafka:** installed (local)'],
  ['- **✅ Kafka** runs', '- [x] **Kafka** runs'],
  ['- ⚠️ **TODO:** Kafka', '- [ ] Kafka'],
  ['- ⏳ Not started: Kafka', '- [ ] Kafka'],
  ['- Kafka / in progress', '- [/] Kafka'],
  ['- Kafka ✅ (3 May)', '- [x] Kafka (3 May)'],
  ['- Kafka (✓)', '- [x] Kafka'],
  ['- \\[done\\] Kafka', '- [x] Kafka'],
  ['- Kafka \\{status:colour=Green|title=DONE}', '- [x] Kafka'],
])('a status as people and programs write it is corrected to a marker: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test('a sentence behind the status becomes the body of the line', () => {
  expect(fixAll('## Staff\n\n- **Kafka:** ✅ Completed. All brokers run it.')).toEqual({
    fixes: ['- [x] Kafka\n\n  All brokers run it.'],
    remaining: [],
  });
});

test.each([
  ['de', 'Kafka (erledigt)', '- [x] Kafka'],
  ['de', 'Kafka: Erledigt', '- [x] Kafka'],
  ['de', '[Erledigt] Kafka', '- [x] Kafka'],
  ['de', 'Kafka – in Arbeit', '- [/] Kafka'],
  ['de', '[Blockiert] Kafka', '- [!] Kafka'],
  ['de', 'Kafka – done', '- [x] Kafka'],
  ['de', 'Kafka abgeschlossen', '- [x] Kafka'],
  ['de', 'Kafka (zu 80 % erledigt)', '- [/] Kafka (80 %)'],
  ['de', 'Kafka (am 12.11. abgeschlossen)', '- [x] Kafka (am 12.11. abgeschlossen)'],
  ['de', 'Kafka aufsetzen, wurde im Mai abgeschlossen', '- [x] Kafka aufsetzen (wurde im Mai abgeschlossen)'],
  ['de', 'Kafka – ist seit Mai fertig', '- [x] Kafka (ist seit Mai fertig)'],
  ['de', 'Kafka: wird gerade umgesetzt', '- [/] Kafka'],
  ['es', 'Kafka, ya terminado', '- [x] Kafka'],
  ['en', 'Kafka | Status: Completed | Owner: Ann', '- [x] Kafka (Owner: Ann)'],
  ['en', 'Kafka (will be done in May)', undefined],
  ['de', 'Kafka ist noch in Arbeit', '- [/] Kafka'],
  ['es', 'Kafka: no se ha empezado', '- [ ] Kafka'],
  ['de', 'Kafka – kommt erst im Mai', '- [ ] Kafka (kommt erst im Mai)'],
  ['de', 'Kafka: fällt leider aus', '- [-] Kafka'],
  ['de', 'Kafka: im Großen und Ganzen fertig', '- [x] Kafka (im Großen und Ganzen fertig)'],
  ['es', 'Kafka se descartó en mayo', '- [-] Kafka (se descartó en mayo)'],
  ['de', 'Kafka – etwa zur Hälfte fertig', '- [/] Kafka'],
  ['de', 'Kafka wurde bis auf Weiteres gestrichen', '- [-] Kafka'],
  ['de', 'Kafka (im Oktober erledigt)', '- [x] Kafka (im Oktober erledigt)'],
  ['de', '**Kafka:** Der Umzug wurde abgeschlossen.', '- [x] Kafka\n\n  Der Umzug wurde abgeschlossen.'],
  ['es', 'Kafka: seguimos en ello', '- [/] Kafka'],
  ['es', '**Kafka:** Se ha completado el cambio', '- [x] Kafka (Se ha completado el cambio)'],
  ['es', 'Kafka: casi terminado', '- [/] Kafka'],
  ['fr', 'Kafka : presque fini', '- [/] Kafka'],
  ['de', 'Kafka (läuft bereits)', '- [/] Kafka'],
  ['de', 'Kafka ist weiterhin blockiert.', '- [!] Kafka'],
  ['es', 'Completado el cambio de Kafka', '- [x] Cambio de Kafka'],
  ['es', 'Kafka: hecha', '- [x] Kafka'],
  ['es', 'Kafka (en curso)', '- [/] Kafka'],
  ['fr', 'Kafka – terminée', '- [x] Kafka'],
  ['en', 'Working on Kafka', '- [/] Kafka'],
  ['en', 'Ada: working on the seals of Kafka', '- [/] Ada: working on the seals of Kafka'],
  ['en', 'Kafka: The disks were replaced in November.', '- [x] Kafka (The disks were replaced in November)'],
  ['de', 'Kafka: Die Server wurden im November ersetzt.', '- [x] Kafka (Die Server wurden im November ersetzt)'],
  ['es', 'Los discos ya están todos cambiados', '- [x] Los discos ya están todos cambiados'],
  [
    'es',
    'Los discos están bloqueados',
    '- [/] Los discos (bloqueados)\nor, if it has not begun:\n- [ ] Los discos (bloqueados)\nwith <Item waitsFor="whom or what" /> at its end, if it waits for others',
  ],
  [
    'de',
    'Kafka: Auswahl steht noch aus',
    '- [/] Kafka: Auswahl (steht noch aus)\nor, if it has not begun:\n- [ ] Kafka: Auswahl (steht noch aus)',
  ],
  ['en', 'Kafka (?)', '- [/] Kafka\nor, if it has not begun:\n- [ ] Kafka\nor, if it is completed:\n- [x] Kafka'],
  ['en', 'Retrofitted the pumps of Kafka', '- [x] Retrofitted the pumps of Kafka'],
  ['en', 'Discussed the pumps of Kafka', undefined],
  ['en', 'The disks of Kafka were replaced', '- [x] The disks of Kafka were replaced'],
  ['en', 'Make sure that all disks were replaced', undefined],
  ['de', 'Wir haben Kafka umgezogen', '- [x] Wir haben Kafka umgezogen'],
  ['es', 'Hemos mejorado el rendimiento de Kafka', '- [x] Hemos mejorado el rendimiento de Kafka'],
  ['fr', 'Nous avons amélioré le débit de Kafka', '- [x] Nous avons amélioré le débit de Kafka'],
  ['fr', 'Nous avons discuté le débit de Kafka', undefined],
  ['en', 'Ordered a new disk', '- [x] Ordered a new disk'],
  ['en', 'Added pagination to Kafka', '- [x] Added pagination to Kafka'],
  ['en', 'Kafka: 3 of 4 brokers done', '- [/] Kafka (3 of 4 brokers done)'],
  ['en', 'Kafka: first broker done', '- [/] Kafka (first broker done)'],
  ['en', 'Rotate the logs of Kafka DONE', '- [x] Rotate the logs of Kafka'],
  ['de', 'Kafka: läuft wie geschmiert', '- [/] Kafka'],
  ['de', 'Server bestellt', '- [x] Server bestellt'],
  ['es', 'Pedido el servidor', '- [x] Pedido el servidor'],
  ['es', 'Trabajando en el cambio de Kafka', '- [/] Cambio de Kafka'],
  ['fr', 'En cours de transfert vers Kafka', '- [/] Transfert vers Kafka'],
  ['fr', 'Kafka (abandonné pour l’instant)', '- [-] Kafka'],
  ['en', 'We are moving Kafka', '- [/] We are moving Kafka'],
  ['en', 'We will move Kafka', undefined],
  ['de', 'Wir messen gerade Kafka', '- [/] Wir messen gerade Kafka'],
  ['es', 'Los discos se cambiaron en mayo', '- [x] Los discos se cambiaron en mayo'],
  [
    'es',
    'Kafka - Retrasado a T1',
    '- [/] Kafka (Retrasado a T1)\nor, if it has not begun:\n- [ ] Kafka (Retrasado a T1)',
  ],
  ['de', 'Die Server wurden ersetzt und abgenommen', '- [x] Die Server wurden ersetzt und abgenommen'],
  ['es', 'Estamos midiendo Kafka', '- [/] Estamos midiendo Kafka'],
  ['es', 'Kafka (no hemos empezado)', '- [ ] Kafka'],
  ['en', 'Kafka (all done except one broker)', '- [/] Kafka (all done except one broker)'],
  ['en', 'Still need to upgrade Kafka', '- [ ] Upgrade Kafka'],
  ['de', 'Kafka muss noch umgezogen werden', '- [ ] Kafka muss noch umgezogen werden'],
  ['es', 'Falta elegir un servidor', '- [ ] Elegir un servidor'],
  ['es', 'Falta de personal en Kafka', undefined],
  ['de', 'Der Umzug von Kafka wurde gemessen', '- [x] Der Umzug von Kafka wurde gemessen'],
  ['de', 'Der Umzug von Kafka wurde nicht gemessen', undefined],
  ['en', 'Kafka -- finished Tuesday, all good', '- [x] Kafka (finished Tuesday, all good)'],
  ['en', 'Ordered by access level', undefined],
  ['en', 'Fixed costs of Kafka', undefined],
  ['fr', '350 démarches réalisées', undefined],
  ['fr', 'Aucun travail réalisé', undefined],
  ['es', 'Lista de servidores', undefined],
  ['en', 'Kafka (erledigt)', undefined],
  ['en', 'Kafka (closed as duplicate of KIT-12)', '- [-] Kafka <Item reason="closed as duplicate of KIT-12" />'],
  ['de', 'Kafka (✔ seit 3.11.)', '- [x] Kafka (✔ seit 3.11.)'],
  ['de', 'Kafka: (ERLEDIGT) alle drei', '- [x] Kafka\n\n  alle drei'],
  ['de', 'Kafka läuft, Ergebnis im Mai', '- [/] Kafka (Ergebnis im Mai)'],
  ['de', 'Kafka läuft auf Linux', undefined],
  ['de', 'Kafka. Beschluss: wird nicht weiterverfolgt.', '- [-] Kafka'],
  ['de', 'Kafka: wird gestrichen', '- [-] Kafka'],
  ['de', 'Kafka: wird erledigt', undefined],
  ['es', 'Kafka (avance: 60 %)', '- [/] Kafka (60 %)'],
  ['es', 'Kafka (se cancela por presupuesto)', '- [-] Kafka <Item reason="por presupuesto" />'],
  [
    'es',
    'Kafka [en espera del proveedor]',
    '- [/] Kafka <Item waitsFor="proveedor" />\nor, if it has not begun:\n- [ ] Kafka <Item waitsFor="proveedor" />',
  ],
  ['es', 'Ordenar las listas, new lists', undefined],
  ['en', 'The disks of Kafka are being replaced', '- [/] The disks of Kafka are being replaced'],
  ['en', '[Done 12/3] Kafka', '- [x] Kafka (Done 12/3)'],
  ['en', 'Kafka (3 of 5 brokers)', '- [/] Kafka (3 of 5 brokers)'],
  ['de', 'Kafka (auf T1/27 umgestellt)', undefined],
  ['en', 'PR for Kafka merged', '- [x] PR for Kafka'],
  ['en', 'Hopefully get the PR for Kafka merged', undefined],
  ['de', 'Kafka umgezogen', '- [x] Kafka umgezogen'],
  ['es', 'Ya cambiamos los discos', '- [x] Ya cambiamos los discos'],
  ['es', 'Kafka: se hará en mayo', '- [ ] Kafka (se hará en mayo)'],
  ['en', 'Stuck on Kafka', '- [/] Stuck on Kafka\nor, if it has not begun:\n- [ ] Stuck on Kafka'],
  ['de', 'Kafka steckt fest', '- [/] Kafka (steckt fest)\nor, if it has not begun:\n- [ ] Kafka (steckt fest)'],
  ['en', 'Blocked users of Kafka', undefined],
  ['de', 'Kafka; noch in Bearbeitung (Ben)', '- [/] Kafka (Ben)'],
  ['en', 'Kafka: decided against', '- [-] Kafka'],
  ['fr', 'Le débit de Kafka à 100 %', undefined],
  ['fr', 'Kafka et ce qu’il reste à faire', undefined],
  ['es', 'Kafka: rojo para errores', undefined],
  ['en', 'Kafka: clean|blocked', undefined],
  ['en', 'Draft → Kafka → Done', undefined],
  ['en', 'Ann (Kafka, 20 %)', undefined],
  ['en', 'Cost reduction by Kafka: 30 %', undefined],
  ['es', 'Reducción de costes con Kafka: 30 %', undefined],
  ['fr', 'Réduction des coûts avec Kafka : 30 %', undefined],
  ['en', 'Move Kafka TO DO', '- [ ] Move Kafka'],
  ['en', 'What we have to do', undefined],
  ['de', 'Kafka (zurückgest.)', '- [/] Kafka (zurückgest)\nor, if it has not begun:\n- [ ] Kafka (zurückgest)'],
  ['de', 'Kafka (abgeschl.)', '- [x] Kafka'],
  ['de', 'Kafka (abends)', undefined],
  ['de', 'ü Kafka', '- [x] Kafka'],
  ['de', 'û Kafka', '- [/] Kafka\nor, if it has not begun:\n- [ ] Kafka'],
  [
    'es',
    'Kafka: falta el disco',
    '- [/] Kafka (falta el disco)\nor, if it has not begun:\n- [ ] Kafka (falta el disco)',
  ],
  ['es', 'Kafka: falta de discos', undefined],
  [
    'de',
    'Kafka: fehlt nur noch die Abnahme',
    '- [/] Kafka (fehlt nur noch die Abnahme)\nor, if it has not begun:\n- [ ] Kafka (fehlt nur noch die Abnahme)',
  ],
  [
    'es',
    'Kafka: pendiente de firma',
    '- [/] Kafka <Item waitsFor="firma" />\nor, if it has not begun:\n- [ ] Kafka <Item waitsFor="firma" />',
  ],
  ['es', 'Tareas de Kafka, listas y colgadas', '- [x] Tareas de Kafka (listas y colgadas)'],
  ['es', 'Kafka: se cayó del plan', '- [-] Kafka'],
  ['es', 'El servidor se cayó', undefined],
  ['es', '**⏭️ Próximos pasos:** Kafka', '- [ ] Kafka'],
  ['en', 'Next steps for Kafka', undefined],
  [
    'en',
    'Kafka, still waiting for disks',
    '- [/] Kafka <Item waitsFor="disks" />\nor, if it has not begun:\n- [ ] Kafka <Item waitsFor="disks" />',
  ],
  ['en', 'KIT-4 Kafka · In Review', '- [/] KIT-4 Kafka'],
  ['en', 'KIT-4 Kafka · Backlog', '- [ ] KIT-4 Kafka'],
  ['en', 'KIT-4 | Kafka | In progress | Ann', '- [/] KIT-4 Kafka (Ann)'],
  ['en', 'Kafka	Done	Ann', '- [x] Kafka (Ann)'],
  ['en', 'Red · Amber · Green', undefined],
  ['en', 'Kafka #12 closed as completed', '- [x] Kafka #12'],
  [
    'en',
    'Kafka #12 opened 3 weeks ago by ann',
    '- [/] Kafka #12 (opened 3 weeks ago by ann)\nor, if it has not begun:\n- [ ] Kafka #12 (opened 3 weeks ago by ann)',
  ],
  ['en', 'Draft: split Kafka', '- [/] split Kafka'],
  ['de', 'Kafka kommt erst im Herbst', '- [ ] Kafka (kommt erst im Herbst)'],
  ['de', 'Kafka startet im Container', undefined],
  ['de', 'Kafka: 0 von 41', '- [ ] Kafka (0 von 41)'],
  ['de', 'Kafka: 41 von 41 Servern', '- [x] Kafka (41 von 41 Servern)'],
  [
    'de',
    'Kafka: 12/12',
    '- [/] Kafka (12/12)\nor, if it has not begun:\n- [ ] Kafka (12/12)\nor, if it is erledigt:\n- [x] Kafka (12/12)',
  ],
  ['de', 'Kafka umstellen bis 15. Aug. 2031 ERLEDIGT', '- [x] Kafka umstellen bis 15. Aug. 2031'],
  ['es', 'Kafka: ni tocarlo', '- [ ] Kafka'],
  ['es', 'Kafka: va por el 70 %', '- [/] Kafka (70 %)'],
  [
    'es',
    'Kafka: queda el último repaso',
    '- [/] Kafka (queda el último repaso)\nor, if it has not begun:\n- [ ] Kafka (queda el último repaso)',
  ],
  [
    'es',
    'Kafka, se retoma en 2031T4',
    '- [/] Kafka (se retoma en 2031T4)\nor, if it has not begun:\n- [ ] Kafka (se retoma en 2031T4)',
  ],
  ['en', 'Kafka (moved to K3)', '- [/] Kafka (moved to K3)\nor, if it has not begun:\n- [ ] Kafka (moved to K3)'],
  ['en', 'Kafka (moved to Linux)', undefined],
  ['es', 'Tarjeta «Kafka» movida a Hecho', '- [x] Kafka'],
  [
    'en',
    'Card "Kafka" moved to This week',
    '- [/] Kafka (moved to This week)\nor, if it has not begun:\n- [ ] Kafka (moved to This week)',
  ],
  ['en', 'Logs of Kafka moved to the cellar', undefined],
  ['en', '[N/A] Kafka', '- [ ] Kafka\nor, if it was dropped:\n- [-] Kafka'],
  ['en', "KIT-412 Kafka — Closed (Won't Do)", '- [-] KIT-412 Kafka'],
  ['en', 'KIT-420 Kafka — Selected for Development', '- [ ] KIT-420 Kafka'],
  ['en', 'Kafka: no longer needed', '- [-] Kafka <Item reason="no longer needed" />'],
  ['de', 'Kafka: in Bearbeitung, ca. 70 %', '- [/] Kafka (70 %)'],
  ['de', 'Kafka, i. Arb.', '- [/] Kafka'],
  ['es', 'Kafka – 50 % de avance', '- [/] Kafka (50 %)'],
  ['es', 'Kafka – Hecho: sí', '- [x] Kafka'],
  ['en', 'Kafka – not kicked off yet', '- [ ] Kafka (not kicked off yet)'],
  ['de', 'Kafka: gestrichen, kein Raum', '- [-] Kafka <Item reason="kein Raum" />'],
  ['es', 'Kafka: se descarta por falta de sala', '- [-] Kafka <Item reason="falta de sala" />'],
  ['es', 'Kafka: falta', '- [/] Kafka (falta)\nor, if it has not begun:\n- [ ] Kafka (falta)'],
  ['es', '➡️ Kafka', '- [/] Kafka\nor, if it has not begun:\n- [ ] Kafka'],
  [
    'en',
    'Kafka: done? (ask Ann)',
    '- [/] Kafka (ask Ann; done?)\nor, if it has not begun:\n- [ ] Kafka (ask Ann; done?)\nor, if it is completed:\n- [x] Kafka (ask Ann; done?)',
  ],
  [
    'en',
    'Kafka: done by 30 June',
    '- [/] Kafka (done by 30 June)\nor, if it has not begun:\n- [ ] Kafka (done by 30 June)',
  ],
  ['en', 'Kafka: done by Ann', '- [x] Kafka (done by Ann)'],
  ['es', 'Kafka: migrado', '- [x] Kafka (migrado)'],
  ['es', 'Kafka: migrando', '- [/] Kafka (migrando)'],
  ['es', 'Kafka: por migrar', '- [ ] Kafka (por migrar)'],
  [
    'es',
    'Kafka: ya no se migra',
    '- [/] Kafka (ya no se migra)\nor, if it was dropped:\n- [-] Kafka <Item reason="ya no se migra" />',
  ],
  ['en', 'Kafka: logging', undefined],
  ['de', 'Kafka: wie geplant', '- [/] Kafka (wie geplant)\nor, if it has not begun:\n- [ ] Kafka (wie geplant)'],
  [
    'de',
    'Wartet auf Einkauf: Kafka',
    '- [/] Kafka <Item waitsFor="Einkauf" />\nor, if it has not begun:\n- [ ] Kafka <Item waitsFor="Einkauf" />',
  ],
  ['de', 'Mit Kafka konnte noch nicht angefangen werden', '- [ ] Mit Kafka konnte noch nicht angefangen werden'],
  ['de', 'Die Daten sind zu ca. 2/3 übertragen', '- [/] Die Daten sind zu ca. 2/3 übertragen'],
  ['de', 'Die Daten von Kafka übertragen', undefined],
  ['de', 'Kafka ist umgezogen und läuft stabil', '- [x] Kafka ist umgezogen und läuft stabil'],
  ['en', '✅✅ Kafka', '- [x] Kafka'],
  ['en', '**Kafka** – ✅ Completed: moved to the cellar', '- [x] **Kafka**\n\n  moved to the cellar'],
  ['en', '❌ Kafka', '- [ ] Kafka\nor, if it was dropped:\n- [-] Kafka'],
  ['en', 'Kafka :x:', '- [ ] Kafka\nor, if it was dropped:\n- [-] Kafka'],
  ['en', '❌ Kafka: cancelled', '- [-] Kafka'],
  ['en', 'Kafka: 80 per cent done', '- [/] Kafka (80 %)'],
  ['en', 'Kafka = done', '- [x] Kafka'],
  ['de', 'Kafka ==> fertig', '- [x] Kafka'],
  [
    'de',
    'Kafka: 3/4',
    '- [/] Kafka (3/4)\nor, if it has not begun:\n- [ ] Kafka (3/4)\nor, if it is erledigt:\n- [x] Kafka (3/4)',
  ],
  ['en', 'Gave up on Kafka', '- [-] Gave up on Kafka'],
  ['en', "Haven't started the move of Kafka", "- [ ] Haven't started the move of Kafka"],
  ['en', 'Kafka – done, except the pump', '- [/] Kafka (done, except the pump)'],
  ['de', 'Kafka: fertig bis auf die Pumpe', '- [/] Kafka (fertig bis auf die Pumpe)'],
  ['en', 'The pump of Kafka was installed in May', '- [x] The pump of Kafka was installed in May'],
  ['fr', 'La pompe de Kafka a été installée', '- [x] La pompe de Kafka a été installée'],
  ['es', 'La bomba de Kafka fue instalada en mayo', '- [x] La bomba de Kafka fue instalada en mayo'],
  ['en', 'Pump of Kafka installed and tested', '- [x] Pump of Kafka installed and tested'],
  ['de', 'Kafka mangels Personal gestrichen', '- [-] Kafka <Item reason="mangels Personal" />'],
  ['de', 'Kafka entfällt mangels Personal', '- [-] Kafka <Item reason="mangels Personal" />'],
  ['de', 'Noch nicht begonnen: Kafka', '- [ ] Kafka'],
  ['de', 'Klären, was Kafka gemessen hat', undefined],
  ['en', 'Kafka: Ann to fix it', undefined],
  ['en', 'Map of where the load of Kafka was measured', undefined],
])('in a site in %s, the status of “%s” becomes %s', (language, words, fix) => {
  const blocked = `blocked: { word: Blockiert, marker: '!', open: true, shape: bar, meaning: Wartet. }`;
  const files = {
    'site.yaml': `${kitchen['site.yaml']}language: ${language}\nstatuses: { ${blocked} }\n`,
    'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Staff\n\n- ${words}\n`,
  };
  expect(checkKitchen(files).diagnostics.map((found) => found.fix)).toEqual(fix === undefined ? [] : [fix]);
});

test.each([
  'Kafka not yet released',
  'Kafka – noch nicht eingeschaltet',
  'Kafka pas encore créé',
  'Kafka todavía no se ha probado',
])('what has not happened so far is a question: %s', (words) => {
  const files = {
    'site.yaml': `${kitchen['site.yaml']}language: ${/noch/.test(words) ? 'de' : /pas/.test(words) ? 'fr' : 'es'}\n`,
    'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Staff\n\n- ${words}\n`,
  };
  expect(checkKitchen(files).diagnostics).toMatchObject([
    { code: 'missed-mark', fix: expect.stringMatching(/^- \[\/\] .*\nor, if it has not begun:\n- \[ \] /) },
  ]);
});

test('several statuses in one line become a line each', () => {
  expect(fixAll('## Staff\n\n- Done: doors; in progress: seals; not started: paint')).toEqual({
    fixes: ['- [x] doors\n- [/] seals\n- [ ] paint'],
    remaining: [],
  });
});

test('a report in another language has the words of both', () => {
  const text = (language: string) => `---\ntitle: K1\nlanguage: ${language}\n---\n\n## Staff\n\n- Kafka (hecho)\n`;
  const fixesOf = (language: string) =>
    checkKitchen({ 'cycles/k1/status.mdx': text(language) }).diagnostics.map(({ fix }) => fix);
  expect([fixesOf('es'), fixesOf('fr')]).toEqual([['- [x] Kafka'], []]);
});

test.each([
  '- Kafka (done)',
  '- Kafka – in progress',
  '- Done: Kafka',
  '- Kafka — carried over, in progress',
  '- Kafka. Status: open',
])('in a plan, %s loses its status', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`, 'plan')).toEqual(['missed-mark 6:3 - Kafka']);
});

test.each([
  ['- ☒ Kafka', '- [x] Kafka\nor, if it has not begun:\n- [ ] Kafka\nor, if it was dropped:\n- [-] Kafka'],
  ['- Kafka. Done: no', '- [/] Kafka (Done: no)\nor, if it has not begun:\n- [ ] Kafka (Done: no)'],
  ['- 🟢 Kafka', '- [/] Kafka\nor, if it is completed:\n- [x] Kafka'],
  ['- ⏳ Kafka', '- [/] Kafka\nor, if it has not begun:\n- [ ] Kafka'],
  [
    '- Kafka: 6/5 done',
    '- [/] Kafka (6/5 done)\nor, if it has not begun:\n- [ ] Kafka (6/5 done)\nor, if it is completed:\n- [x] Kafka (6/5 done)',
  ],
  ['- [on hold] Kafka', '- [/] Kafka (on hold)\nor, if it has not begun:\n- [ ] Kafka (on hold)'],
  ['- Kafka – RED', '- [/] Kafka (RED)\nor, if it has not begun:\n- [ ] Kafka (RED)'],
  [
    '- Kafka: stopped by the vendor',
    '- [/] Kafka (stopped by the vendor)\nor, if it was dropped:\n- [-] Kafka <Item reason="stopped by the vendor" />',
  ],
  [
    '- Kafka: waiting',
    '- [/] Kafka (waiting)\nor, if it has not begun:\n- [ ] Kafka (waiting)\nwith <Item waitsFor="whom or what" /> at its end, if it waits for others',
  ],
])('what may mean several statuses is a question: %s', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
});

test.each([
  '- [x] Kafka: done',
  '- Get it done',
  '- Done with care',
  '- Green roofs',
  '- To do list',
  '- Say ~~less~~ more',
  '- Redone: nothing',
  '- Finished goods warehouse',
  '- Done right',
  '- Start date',
  '- Increase coverage to 100 %',
  '- Red, yellow, green',
  '- Definition of done',
  '- [Tests] Kafka',
  '- Tell Ann when Kafka is done',
  '- Started in May: hot lunches',
  '- Red or green (red, green)',
  '- Bad values are **rejected**.',
  '- `{done: true}` ends it',
  '- `run(file, done)`',
  '- 100% Compliant ovens',
  '- **100%** of ovens',
  '- Cost of ovens (-70%)',
  '- RDO-212: Complete and validate the tools',
  '- Success rate: 100%',
  '- Open the list. Done: two of three parts',
  '- The oven completes',
  '- Open the oven: when and how',
  '- Review (open questions)',
  '- What the kitchen wants to do',
  '- Tell us what is done',
  '- Cost down 20% and time 30%',
  '- States (draft, open, closed)',
  '- Kafka: open to ideas',
  '- The door is closed by a spring',
  '- Rename `done` to `Closed`',
  '- Being on time',
])('no status in words is found in %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

test.each(['- [x] ✅ Train', '- \\[done] Train', '- [done](https://example.org) Train', '- Train (x) and ✅ more'])(
  '%s is accepted as text',
  (written) => {
    expect(fixesIn(`## Staff\n\n${written}`)).toEqual([]);
  },
);

test('a plan may name a goal in percent, and what is closed is no work of a plan', () => {
  expect(fixesIn('## Staff\n\n- Kafka: 100%', 'plan')).toEqual([]);
  expect(fixesIn('## Staff\n\n- Kafka (80% done)', 'plan')).toEqual(['missed-mark 6:3 - Kafka (80%)']);
  const files = { 'cycles/k1/plan.mdx': '---\ntitle: K1\n---\n\n## Staff\n\n- Paint: done\n' };
  expect(checkKitchen(files).diagnostics.map(({ expected }) => expected)).toEqual([
    'no status, as all of a plan is planned; delete the line if it is completed',
  ]);
});

test('words that say how things stand and not which status are a question', () => {
  const question = (words: string) => `- [/] Kafka (${words})\nor, if it has not begun:\n- [ ] Kafka (${words})`;
  for (const words of ['no progress', 'slipped to May', 'parked'])
    expect(fixesIn(`## Staff\n\n- Kafka: ${words}`)).toEqual([`missed-mark 6:3 ${question(words)}`]);
});

test('in a plan, nothing stays of a parenthesis with a status', () => {
  expect(fixesIn('## Staff\n\n- Kafka (carried over, in progress)', 'plan')).toEqual(['missed-mark 6:3 - Kafka']);
});

test('in a plan, a sentence about what goes on is none too many, and one about the past is a question', () => {
  expect(fixesIn('## Staff\n\n- We are moving Kafka\n- Working on Kafka\n- Ordered a disk', 'plan')).toEqual([
    'missed-mark 7:3 - Kafka',
    'missed-mark 8:3 Delete the line if the work is done, or say what is planned.',
  ]);
});

const kafka = (line: string, ...more: string[]) => ({
  'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Staff\n\n${more[0] ?? '- [/] Kafka'}\n`,
  'cycles/k2/status.mdx': `---\ntitle: K2\n---\n\n## Staff\n\n- ${line}\n`,
  'site.yaml': `${kitchen['site.yaml']!.replace('[K1]', '[K1, K2]')}`,
});

test.each([
  ['Kafka: unchanged', '- [/] Kafka'],
  ['Kafka (s. letzter Bericht)', '- [/] Kafka'],
  ['Kafka – see last report', '- [/] Kafka'],
  ['Kafka: igual que el trimestre pasado', '- [/] Kafka'],
  ['Kafka (on hold)', '- [/] Kafka (on hold)'],
])('what the last report said narrows %s down', (line, fix) => {
  expect(checkKitchen(kafka(line)).diagnostics.map((found) => found.fix)).toEqual([fix]);
});

test.each([
  [
    'Kafka postponed to 2031Q3',
    '- [/] Kafka (postponed to 2031Q3)\nor, if it has not begun:\n- [ ] Kafka (postponed to 2031Q3)',
  ],
  [
    'Kafka auf 2031Q3 verschoben',
    '- [/] Kafka (auf 2031Q3 verschoben)\nor, if it has not begun:\n- [ ] Kafka (auf 2031Q3 verschoben)',
  ],
  ['Backups moved to S3', undefined],
  ['We moved to Oslo in 2031', undefined],
  ['Kafka cancelled for lack of disks', '- [-] Kafka <Item reason="for lack of disks" />'],
  ['Kafka – not doing this after all', '- [-] Kafka'],
  ['Kafka (in progress, waiting for the vendor)', '- [/] Kafka <Item waitsFor="the vendor" />'],
  ["Kafka: didn't get to it", '- [ ] Kafka'],
  ["Kafka: haven't got round to it yet", '- [ ] Kafka'],
  ['Kafka: still running', '- [/] Kafka'],
  ['Kafka: dropped because the vendor is gone', '- [-] Kafka <Item reason="the vendor is gone" />'],
  ['Kafka: abandoned (no funding)', '- [-] Kafka <Item reason="no funding" />'],
  ['Kafka: rolled out to 2 of 5 sites', '- [/] Kafka (rolled out to 2 of 5 sites)'],
  ['Kafka – 3 of 4 sites live', '- [/] Kafka (3 of 4 sites live)'],
  [
    'The move of Kafka was stopped by the board',
    '- [/] The move of Kafka was stopped by the board\nor, if it was dropped:\n- [-] The move of Kafka was stopped by the board',
  ],
  [
    'Kafka wegen Lieferproblemen verschoben',
    '- [/] Kafka (wegen Lieferproblemen verschoben)\nor, if it has not begun:\n- [ ] Kafka (wegen Lieferproblemen verschoben)',
  ],
])('%s becomes %s', (line, fix) => {
  expect(fixesIn(`## Staff\n\n- ${line}`)).toEqual(fix === undefined ? [] : [`missed-mark 6:3 ${fix}`]);
});

const seals = 'Replace the seals of the small oven';

test.each([
  ['Still working on replacing the seals of the small oven', `- [/] ${seals}`],
  [
    'We finished replacing the seals of the small oven in May.',
    '- [x] Replacing the seals of the small oven in May <Item continues="staff/replace-the-seals-of-the-small-oven" />',
  ],
])('%s is about the same work as a line of the last report', (line, fix) => {
  expect(checkKitchen(kafka(line, `- [/] ${seals}`)).diagnostics.map((found) => found.fix)).toEqual([fix]);
});

test('a plan that calls open work done says where to complete it', () => {
  const files = {
    ...kafka('Hire'),
    'cycles/k2/plan.mdx': '---\ntitle: K2\n---\n\n## Staff\n\n- Kafka (already done in May)\n',
  };
  expect(checkKitchen(files).diagnostics.map((found) => found.fix)).toEqual([
    'Delete this line if it is completed, and write in content/cycles/k1/status.mdx:\n- [x] Kafka (already done in May)\nor, if it is not:\n- Kafka',
  ]);
});
