/** What people type, and the pages that a colleague would point to: any of these may be the first result. */

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
/** The page of the cycle, or an item that is new in it. */
const newInF23B = ['cycles/f23b/', clientServerDesign, rubinEnv5, item('other-coding/ocps-improvements')];
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
  // Names with their own spelling.
  { query: 'Butler', answers: [topic('butler'), clientServer] },
  { query: 'butler registry', answers: [registryMigration, topic('registry')] },
  { query: 'Butler client/server', answers: [clientServer] },
  { query: 'client/server', answers: [clientServer, clientServerDesign] },
  { query: 'client server design', answers: [clientServerDesign] },
  { query: 'provenance', answers: [item('middleware/provenance')] },
  { query: 'security', answers: [item('pre-ops/security')] },
  { query: 'Hybrid model', answers: [item('pre-ops/hybrid-model'), topic('hybrid-model')] },
  { query: 'campaign management', answers: [item('pre-ops/campaign-management')] },
  { query: 'support campaign management', answers: [item('middleware/support-campaign-management')] },
  { query: 'OCPS', answers: [topic('ocps'), item('other-coding/ocps-improvements')] },
  { query: 'pipetask', answers: [topic('pipetask'), item('middleware/pipetask-python-api')] },
  { query: 'Python API', answers: [item('middleware/pipetask-python-api')] },
  { query: 'USDF', answers: [topic('usdf'), usdf] },
  {
    query: 'prompt processing',
    answers: [topic('prompt-processing'), promptProcessing, item('middleware/support-prompt-processing')],
  },
  { query: 'support prompt processing', answers: [item('middleware/support-prompt-processing')] },
  { query: 'Rucio/Butler/PanDA integration', answers: [rucioIntegration] },
  { query: 'rucio', answers: [topic('rucio'), rucioWork] },
  { query: 'panda', answers: [topic('panda'), rucioIntegration] },
  { query: 'portal', answers: [topic('portal'), portal] },
  { query: 'build engineering', answers: [buildEngineering] },
  // Words of lines and sub-lines.
  { query: 'jenkins controller', answers: [buildEngineering] },
  { query: 'Jenkins worker move to USDF', answers: [buildEngineering] },
  { query: 'timeout log capture', answers: [buildEngineering] },
  { query: 'reusable workflows', answers: [buildEngineering] },
  { query: 'MatthiasW', answers: [buildEngineering] },
  { query: 'stack containers', answers: [topic('stack-containers'), buildEngineering] },
  { query: 'legacy packages', answers: [buildEngineering] },
  { query: 'raw image upload service', answers: [dmtn143] },
  { query: 'visit definition', answers: [dmtn143] },
  { query: 'data transfer once disk arrives', answers: [usdf] },
  { query: 'prompt processing kafka', answers: [promptProcessing] },
  { query: 'permanent butler repo', answers: [topic('permanent-butler-repo'), promptProcessing] },
  { query: 'transfer outputs', answers: [promptProcessing] },
  { query: 'metric outputs sasquatch', answers: [promptProcessing] },
  { query: 'metrics', answers: [item('middleware/resolve-handling-of-metrics')] },
  { query: 'datastore backends', answers: [topic('datastore'), item('middleware/resolve-handling-of-metrics')] },
  { query: 'felis schemas', answers: [portal] },
  { query: 'dataset annotations', answers: [item('middleware/dataset-annotations')] },
  { query: 'per-visit EFD summary', answers: [consolidatedPrototype] },
  { query: 'data model', answers: [consolidatedDesign] },
  {
    query: 'cross-subsystem meetings',
    answers: [item('requirements-and-design/started-cross-subsystem-architecture-meetings')],
  },
  { query: 'schema migration', answers: [registryMigration] },
  { query: 'batch production', answers: [topic('batch-production'), graphRegistry] },
  // Handles, versions, and names of software.
  { query: 'DMTN-143', answers: [dmtn143, topic('dmtn-143')] },
  { query: 'dmtn 143', answers: [dmtn143, topic('dmtn-143')] },
  { query: 'dmtn143', answers: [dmtn143, topic('dmtn-143')] },
  { query: 'DMTN-204', answers: [topic('dmtn-204'), item('middleware/dataset-annotations')] },
  { query: 'next_visit', answers: [topic('next-visit'), promptProcessing] },
  { query: 'next visit', answers: [topic('next-visit'), promptProcessing] },
  { query: 'rubin-env 5.0.0', answers: [rubinEnv5, topic('rubin-env')] },
  { query: 'rubin env 4.1.0', answers: [rubinEnv4, topic('rubin-env')] },
  { query: 'rubin-env-developer', answers: [topic('rubin-env-developer'), rubinEnv5] },
  { query: 'v24', answers: [topic('v24'), buildEngineering] },
  { query: 'lsstsw', answers: [topic('lsstsw'), buildEngineering] },
  { query: 'lsstinstall', answers: [topic('lsstinstall'), buildEngineering] },
  { query: 'K8s', answers: [topic('k8s'), promptProcessing] },
  { query: 'knative', answers: [topic('knative'), promptProcessing] },
  { query: 'Gen2', answers: [topic('gen2'), gen2Removal] },
  { query: 'Gen 2', answers: [topic('gen2'), gen2Removal] },
  { query: 'gen2 removal', answers: [gen2Removal] },
  {
    query: 'JSON APIs',
    answers: [item('requirements-and-design/pushed-ivoa-towards-json-oriented-apis'), topic('json-oriented-apis')],
  },
  { query: 'vF2F', answers: [topic('vf2f')] },
  // Quotes of any kind.
  { query: 'live obscore', answers: [liveObsCore] },
  { query: '"Live" ObsCore', answers: [liveObsCore] },
  { query: '“live obscore”', answers: [liveObsCore] },
  { query: '‘live’ obscore', answers: [liveObsCore] },
  // Other names, and what abbreviations stand for.
  { query: 'kubernetes', answers: [topic('k8s'), promptProcessing] },
  { query: 'Engineering and Facility Database', answers: [topic('efd')] },
  { query: 'Hierarchical Progressive Survey', answers: [topic('hips'), portal] },
  { query: 'Python Package Index', answers: [topic('pypi'), buildEngineering] },
  { query: 'US data facility', answers: [topic('usdf')] },
  { query: 'large file annex', answers: [topic('lfa'), usdf] },
  { query: 'consdb', answers: [topic('consolidated-database'), consolidatedPrototype, consolidatedDesign] },
  { query: 'BPS', answers: [topic('batch-production'), graphRegistry] },
  { query: 'science platform', answers: [topic('rsp')] },
  { query: 'daf_butler', answers: [topic('butler')] },
  // An earlier wording, areas and cycles.
  { query: 'Move to SLAC K8s if available', answers: [promptProcessing] },
  { query: 'middleware', answers: ['areas/middleware/'] },
  { query: 'other coding', answers: ['areas/other-coding/'] },
  { query: 'pre-ops', answers: ['areas/pre-ops/'] },
  { query: 'requirements', answers: ['areas/requirements-and-design/'] },
  { query: 'F23A', answers: ['cycles/f23a/'] },
  { query: 'f23b plan', answers: ['cycles/f23b/'] },
  { query: 'provenance f23b', answers: [item('middleware/provenance')] },
  // The beginning of a word, a plural, a misspelling, a question.
  { query: 'prov', answers: [item('middleware/provenance')] },
  { query: 'kub', answers: [topic('k8s'), promptProcessing] },
  { query: 'migrations', answers: [registryMigration] },
  { query: 'registries', answers: [topic('registry'), registryMigration, graphRegistry] },
  { query: 'annotation', answers: [item('middleware/dataset-annotations')] },
  { query: 'obscor', answers: [liveObsCore, topic('obscore')] },
  { query: 'obscroe', answers: [liveObsCore, topic('obscore')] },
  { query: 'sasquach', answers: [topic('sasquatch'), promptProcessing] },
  { query: 'buttler', answers: [topic('butler'), clientServer] },
  { query: 'provenence', answers: [item('middleware/provenance')] },
  { query: 'kubernets', answers: [topic('k8s'), promptProcessing] },
  { query: 'jenkens', answers: [topic('jenkins'), buildEngineering] },
  { query: 'middelware', answers: ['areas/middleware/'] },
  { query: 'what happened to the consolidated database design', answers: [consolidatedDesign] },
  { query: 'who moves the jenkins controller', answers: [buildEngineering] },
  { query: 'is gen2 removed', answers: [gen2Removal, topic('gen2')] },
  // Names of filters, alone, together and beside words.
  { query: 'F23B butler', answers: [clientServer, clientServerDesign] },
  { query: 'butler in F23A', answers: [clientServer] },
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
  // People and versions.
  { query: 'Tim Jenness', answers: ['cycles/f23a/', 'cycles/f23b/'] },
  { query: 'jenness', answers: ['cycles/f23a/', 'cycles/f23b/'] },
  { query: 'james t', answers: [buildEngineering] },
  { query: 'matthiasw pypi', answers: [buildEngineering] },
  { query: '5.0.0', answers: [rubinEnv5] },
  { query: '4.1', answers: [rubinEnv4] },
  { query: 'version 24', answers: [topic('v24'), buildEngineering] },
  { query: 'Generation 2', answers: [topic('gen2'), gen2Removal] },
  // With and without hyphens, underscores, slashes and spaces.
  { query: 'client-server', answers: [clientServer, clientServerDesign] },
  { query: 'clientserver', answers: [clientServer, clientServerDesign] },
  { query: 'Butler_Registry', answers: [registryMigration, topic('registry')] },
  { query: 'registry butler', answers: [registryMigration, topic('registry')] },
  { query: 'rubin_env', answers: [topic('rubin-env'), rubinEnv5] },
  { query: 'dmtn_143', answers: [dmtn143, topic('dmtn-143')] },
  { query: 'promptprocessing', answers: [topic('prompt-processing'), promptProcessing, supportPromptProcessing] },
  { query: 'data link', answers: [topic('datalink'), portal] },
  { query: 'pipe task', answers: [topic('pipetask'), pipetaskApi] },
  { query: 'obs core', answers: [topic('obscore'), liveObsCore] },
  { query: 'SQuaSH/Sasquatch/EFD', answers: [promptProcessing] },
  { query: "'Live' ObsCore", answers: [liveObsCore] },
  { query: '‹Live› ObsCore', answers: [liveObsCore] },
  // Two things at once, and words of lines.
  { query: 'butler kafka', answers: [promptProcessing] },
  { query: 'usdf lfa', answers: [usdf] },
  { query: 'usdf jenkins', answers: [buildEngineering] },
  { query: 'felis soda', answers: [portal] },
  { query: 'gen2 gen3', answers: [topic('gen2'), topic('gen3'), gen2Removal] },
  { query: 'prompt processing knative', answers: [promptProcessing, topic('knative')] },
  { query: 'harder than expected', answers: [usdf] },
  { query: 'rolled out', answers: [dmtn143] },
  { query: 'move to slac', answers: [promptProcessing] },
  { query: 'replaced by live obscore', answers: [consolidatedDesign] },
  { query: 'data facility', answers: [topic('usdf'), usdf] },
  { query: 'observation data model', answers: [topic('obscore'), liveObsCore] },
  // Questions.
  { query: 'what is butler', answers: [topic('butler')] },
  { query: 'what is the EFD?', answers: [topic('efd')] },
  { query: 'what does USDF stand for', answers: [topic('usdf')] },
  { query: 'what happened to gen2', answers: [topic('gen2'), gen2Removal] },
  { query: 'when will rubin-env 5 be out', answers: [rubinEnv5] },
  { query: 'how is the usdf integration going', answers: [usdf] },
  { query: 'status of dmtn-143', answers: [dmtn143] },
  { query: 'is live obscore done', answers: [liveObsCore] },
  // More beginnings and misspellings.
  { query: 'jenk', answers: [topic('jenkins'), buildEngineering] },
  { query: 'ruc', answers: [topic('rucio'), rucioWork, rucioIntegration] },
  { query: 'butlr', answers: [topic('butler'), clientServer] },
  { query: 'rucoi', answers: [topic('rucio'), rucioWork] },
  { query: 'pnada', answers: [topic('panda'), rucioIntegration] },
  { query: 'regsitry', answers: [topic('registry'), registryMigration, graphRegistry] },
  {
    query: 'consolidted database',
    answers: [topic('consolidated-database'), consolidatedDesign, consolidatedPrototype],
  },
  { query: 'prompt prossesing', answers: [topic('prompt-processing'), promptProcessing, supportPromptProcessing] },
  { query: 'clinet server', answers: [clientServer, clientServerDesign] },
  { query: 'kubernettes', answers: [topic('k8s'), promptProcessing] },
  // An area and words of one of its items.
  { query: 'pre-ops security', answers: [item('pre-ops/security')] },
  { query: 'pre ops campaign management', answers: [item('pre-ops/campaign-management')] },
  { query: 'middleware provenance', answers: [provenance] },
  { query: 'other coding portal', answers: [portal] },
  { query: 'oversight rubin-env', answers: [rubinEnv4, rubinEnv5, topic('rubin-env')] },
  { query: 'requirements ivoa', answers: [item('requirements-and-design/pushed-ivoa-towards-json-oriented-apis')] },
  // What changed in a cycle.
  { query: 'what is new in F23B', answers: newInF23B },
  { query: 'changes f23b', answers: ['cycles/f23b/'] },
  // Other forms of a word.
  { query: 'pushing ivoa', answers: [item('requirements-and-design/pushed-ivoa-towards-json-oriented-apis')] },
  { query: 'moving jenkins', answers: [buildEngineering] },
  { query: 'posting metrics', answers: [promptProcessing] },
  { query: 'optimization', answers: [promptProcessing] },
  // Items that are no longer listed, and questions about people and reasons.
  { query: 'no longer listed', answers: notRecorded },
  { query: 'unlisted items in F23B', answers: notRecorded },
  { query: 'cancelled', answers: [dropped] },
  { query: 'who works on the butler', answers: [topic('butler')] },
  { query: 'how can I use the butler', answers: [topic('butler')] },
  { query: 'why is everything not recorded', answers: notRecorded },
  { query: 'Jeness', answers: ['cycles/f23a/', 'cycles/f23b/'] },
  { query: 'new items', answers: newInF23B },
  { query: 'what is new', answers: newInF23B },
  // Words of an area, alone or with words of an item.
  { query: 'release', answers: [oversight] },
  { query: 'oversight', answers: [oversight] },
  { query: 'oversight jenkins', answers: [buildEngineering] },
  { query: 'release rubin-env', answers: [rubinEnv4, rubinEnv5] },
  { query: 'coding metrics', answers: [metricsHandling] },
  { query: 'middleware no longer listed', answers: notRecorded },
  // Handles and names with another spelling.
  { query: 'DM-36602', answers: [promptProcessing] },
  { query: 'dm 36602', answers: [promptProcessing] },
  { query: 'RFC-836', answers: [registryMigration] },
  { query: 'rubin-env-5.0.0', answers: [rubinEnv5, topic('rubin-env')] },
  { query: 'rubinenv', answers: [topic('rubin-env')] },
  { query: 'preops', answers: ['areas/pre-ops/'] },
  { query: 'U.S. data facility', answers: [topic('usdf')] },
  { query: 'lsst install', answers: [topic('lsstinstall')] },
  // Misspelt short words.
  { query: 'USFD', answers: [topic('usdf')] },
  { query: 'knatve', answers: [topic('knative')] },
  { query: 'obsore', answers: [topic('obscore'), liveObsCore] },
  { query: 'rgistry', answers: [topic('registry')] },
  { query: 'sqash', answers: [topic('squash')] },
  { query: 'conslidated', answers: [topic('consolidated-database'), consolidatedPrototype] },
  { query: 'promt procesing', answers: [promptProcessing, supportPromptProcessing, topic('prompt-processing')] },
  // Words in another order, and unknown words beside known ones.
  { query: 'butler server', answers: [clientServer] },
  { query: 'panda rucio', answers: [rucioIntegration] },
  {
    query: 'cross subsystem',
    answers: [item('requirements-and-design/started-cross-subsystem-architecture-meetings')],
  },
  { query: 'ocps improve', answers: [item('other-coding/ocps-improvements')] },
  { query: 'kube', answers: [topic('k8s')] },
  { query: 'security review', answers: [item('pre-ops/security')] },
  { query: 'release engineering', answers: [buildEngineering] },
  { query: 'v24 release', answers: [topic('v24')] },
];
