/**
 * What people ask besides the words of an item, and the pages that a colleague would point to: any of these may be the
 * first result. Questions made from the words of items are in `src/client/search/questions.fixture.ts`.
 */

export interface ExpectedAnswer {
  query: string;
  /** Paths of pages, without a slash in front. */
  answers: string[];
}

const item = (id: string) => `areas/${id}/`;
const topic = (id: string) => `topics/${id}/`;

const buildEngineering = item('oversight-and-release/build-engineering');
const promptProcessing = item('other-coding/productionize-but-not-optimize-prompt-processing');
const clientServer = item('middleware/butler-client-server');
const clientServerDesign = item('requirements-and-design/butler-client-server-design');
const registryMigration = item('middleware/butler-registry-schema-migration');
const liveObsCore = item('middleware/live-obscore');
const gen2Removal = item('middleware/gen2-removal');
const dmtn143 = item('other-coding/dmtn-143');
const portal = item('other-coding/portal-integration');
const usdf = item('pre-ops/integration-and-standing-up-usdf');
const consolidatedDesign = item('requirements-and-design/continue-iterating-on-consolidated-database-design-document');
const consolidatedPrototype = item('other-coding/consolidated-database-prototype');
const rubinEnv4 = item('oversight-and-release/rubin-env-4-1-0-and-rubin-env-rsp');
const rubinEnv5 = item('oversight-and-release/rubin-env-5-0-0-and-rubin-env-developer');
const rucioIntegration = item('pre-ops/rucio-butler-panda-integration');
const rucioWork = item('middleware/support-rucio-work');
const graphRegistry = item('middleware/graph-backed-registry-for-batch-production');
const supportPromptProcessing = item('middleware/support-prompt-processing');
const pipetaskApi = item('middleware/pipetask-python-api');
const metricsHandling = item('middleware/resolve-handling-of-metrics');
const provenance = item('middleware/provenance');
const dropped = consolidatedDesign;
const oversight = 'areas/oversight-and-release/';
/** The page of what changed in the cycle, or an item that is new in it. */
const newInF23B = ['cycles/f23b/changes/', clientServerDesign, rubinEnv5, item('other-coding/ocps-improvements')];
/** The items that F23B plans in the middleware area. */
const plannedMiddleware = [
  liveObsCore,
  graphRegistry,
  clientServer,
  rucioWork,
  supportPromptProcessing,
  pipetaskApi,
  provenance,
  metricsHandling,
];
/** The items that are not recorded in their last report: those that F23B no longer lists, except the dropped one. */
const notRecorded = [
  item('requirements-and-design/started-cross-subsystem-architecture-meetings'),
  item('requirements-and-design/pushed-ivoa-towards-json-oriented-apis'),
  rubinEnv4,
  item('middleware/dataset-annotations'),
  item('middleware/support-campaign-management'),
  gen2Removal,
  registryMigration,
  consolidatedPrototype,
  portal,
];

export const searchQueries: ExpectedAnswer[] = [
  { query: 'Butler', answers: [topic('butler'), clientServer] },
  { query: 'butler registry', answers: [registryMigration, topic('registry')] },
  { query: 'security', answers: [item('pre-ops/security')] },
  { query: 'Hybrid model', answers: [item('pre-ops/hybrid-model'), topic('hybrid-model')] },
  { query: 'USDF', answers: [topic('usdf'), usdf] },
  { query: 'rucio', answers: [topic('rucio'), rucioWork] },
  { query: 'metrics', answers: [item('middleware/resolve-handling-of-metrics')] },
  { query: 'data model', answers: [consolidatedDesign] },
  { query: 'DMTN-143', answers: [dmtn143, topic('dmtn-143')] },
  { query: 'rubin-env 5.0.0', answers: [rubinEnv5, topic('rubin-env')] },
  { query: 'v24', answers: [topic('v24'), buildEngineering] },
  { query: 'Gen 2', answers: [topic('gen2'), gen2Removal] },
  { query: 'vF2F', answers: [topic('vf2f')] },
  { query: 'kubernetes', answers: [topic('k8s'), promptProcessing] },
  { query: 'Engineering and Facility Database', answers: [topic('efd')] },
  { query: 'US data facility', answers: [topic('usdf')] },
  { query: 'consdb', answers: [topic('consolidated-database'), consolidatedPrototype, consolidatedDesign] },
  { query: 'BPS', answers: [topic('batch-production'), graphRegistry] },
  { query: 'science platform', answers: [topic('rsp')] },
  { query: 'daf_butler', answers: [topic('butler')] },
  { query: 'middleware', answers: ['areas/middleware/'] },
  { query: 'other coding', answers: ['areas/other-coding/'] },
  { query: 'pre-ops', answers: ['areas/pre-ops/'] },
  { query: 'requirements', answers: ['areas/requirements-and-design/'] },
  { query: 'F23A', answers: ['cycles/f23a/'] },
  { query: 'f23b plan', answers: ['cycles/f23b/'] },
  { query: 'provenance f23b', answers: [item('middleware/provenance')] },
  { query: 'registries', answers: [topic('registry'), registryMigration, graphRegistry] },
  { query: 'sasquach', answers: [topic('sasquatch'), promptProcessing] },
  { query: 'kubernets', answers: [topic('k8s'), promptProcessing] },
  { query: 'middelware', answers: ['areas/middleware/'] },
  { query: 'what happened to the consolidated database design', answers: [consolidatedDesign] },
  { query: 'who moves the jenkins controller', answers: [buildEngineering] },
  { query: 'F23B butler', answers: [clientServer, clientServerDesign] },
  { query: 'not recorded', answers: notRecorded },
  { query: 'what is not recorded', answers: notRecorded },
  { query: 'dropped', answers: [dropped] },
  { query: 'which items were dropped', answers: [dropped] },
  { query: 'planned middleware', answers: plannedMiddleware },
  { query: 'what is planned for middleware', answers: plannedMiddleware },
  {
    query: 'pre-ops f23b',
    answers: [
      usdf,
      item('pre-ops/campaign-management'),
      item('pre-ops/security'),
      item('pre-ops/hybrid-model'),
      rucioIntegration,
    ],
  },
  { query: 'Tim Jenness', answers: ['cycles/f23a/', 'cycles/f23b/'] },
  { query: 'jenness', answers: ['cycles/f23a/', 'cycles/f23b/'] },
  { query: 'james t', answers: [buildEngineering] },
  { query: 'matthiasw pypi', answers: [buildEngineering] },
  { query: '5.0.0', answers: [rubinEnv5] },
  { query: 'version 24', answers: [topic('v24'), buildEngineering] },
  { query: 'Generation 2', answers: [topic('gen2'), gen2Removal] },
  { query: 'clientserver', answers: [clientServer, clientServerDesign] },
  { query: 'obs core', answers: [topic('obscore'), liveObsCore] },
  { query: 'usdf lfa', answers: [usdf] },
  { query: 'replaced by live obscore', answers: [consolidatedDesign] },
  { query: 'what is butler', answers: [topic('butler')] },
  { query: 'what is the EFD?', answers: [topic('efd')] },
  { query: 'what does USDF stand for', answers: [topic('usdf')] },
  { query: 'what happened to gen2', answers: [topic('gen2'), gen2Removal] },
  { query: 'when will rubin-env 5 be out', answers: [rubinEnv5] },
  { query: 'is live obscore done', answers: [liveObsCore] },
  { query: 'pre-ops security', answers: [item('pre-ops/security')] },
  { query: 'what is new in F23B', answers: newInF23B },
  { query: 'changes f23b', answers: ['cycles/f23b/changes/'] },
  { query: 'optimization', answers: [promptProcessing] },
  { query: 'no longer listed', answers: notRecorded },
  { query: 'unlisted items in F23B', answers: notRecorded },
  { query: 'cancelled', answers: [dropped] },
  { query: 'who works on the butler', answers: [topic('butler')] },
  { query: 'why is everything not recorded', answers: notRecorded },
  { query: 'Jeness', answers: ['cycles/f23a/', 'cycles/f23b/'] },
  { query: 'new items', answers: newInF23B },
  { query: 'release', answers: [oversight] },
  { query: 'oversight jenkins', answers: [buildEngineering] },
  { query: 'coding metrics', answers: [metricsHandling] },
  { query: 'middleware no longer listed', answers: notRecorded },
  { query: 'preops', answers: ['areas/pre-ops/'] },
  { query: 'USFD', answers: [topic('usdf')] },
  { query: 'security review', answers: [item('pre-ops/security')] },
  { query: 'v24 release', answers: [topic('v24')] },
];
