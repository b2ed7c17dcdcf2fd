import { expect, test } from 'vitest';
import { differenceOf, stemOf, slugWords } from './similar-words.ts';

const difference = (a: string, b: string) => differenceOf(slugWords(a), slugWords(b));

test.each([
  ['kafka-3-8-upgrade', 'upgraded-kafka-to-3-8', 0],
  ['measure-heat-losses-of-ovens', 'measured-the-heat-loss-of-ovens', 0],
  ['post-metric-outputs-to-squash', 'metric-outputs-to-squash-post', 0],
  ['gen2-removal', 'removed-gen2', 0],
  ['set-up-monitoring', 'monitoring-setup', 0],
  ['roll-out-sso', 'sso-rollout', 0],
  ['set-up-monitoring', 'setup-of-monitoring', 0],
  ['choose-a-thermostat', 'chose-a-termostat', undefined],
  ['choose-a-thermostat', 'choose-a-termostat', 0],
  ['measure-the-heat-loss', 'measure-the-heat-loss-again', 1],
  ['gen2', 'gen2-removal', undefined],
  ['if-let-chains', 'stabilize-if-let-chains', undefined],
  ['cambiar-juntas', 'cambiar-las-juntas', 0],
  ['medir-las-perdidas-de-calor', 'medir-la-perdida-de-calor', 0],
  ['turdichtung-ersetzen', 'turdichtungen-ersetzen', 0],
  ['choisir-le-thermostat', 'choisir-un-thermostat', 0],
  ['the', 'a', undefined],
])('the difference between %s and %s is %s', (a, b, expected) => {
  expect(difference(a, b)).toBe(expected);
  expect(difference(b, a)).toBe(expected);
});

test.each([
  ['rubin-env-4-1-0-and-rubin-env-rsp', 'rubin-env-5-0-0-and-rubin-env-rsp'],
  ['support-rucio-work', 'support-campaign-work'],
  ['add-vulkan-support-for-intel', 'add-vulkan-support-for-amd'],
  ['migrate-the-east-cluster-to-the-new-scheduler', 'migrate-the-west-cluster-to-the-new-scheduler'],
  ['camera-a-readout-electronics', 'camera-b-readout-electronics'],
  ['publish-the-june-report', 'publish-the-july-report'],
  ['encrypt-backups', 'decrypt-backups'],
  ['design-review', 'design-preview'],
  ['front-door-seals', 'front-door-seats'],
  ['design-the-api', 'design-the-ui'],
  ['enable-http', 'enable-https'],
  ['release-2-3', 'release-3-2'],
])('%s and %s are different work, though named after one pattern', (a, b) => {
  expect(difference(a, b)).toBe(undefined);
});

test.each([
  ['upgrade', 'upgrades', 'upgraded', 'upgrading'],
  ['migrate', 'migration', 'migrated'],
  ['document', 'documented', 'documentation'],
  ['remove', 'removal', 'removing'],
  ['deploy', 'deployment'],
  ['decommission', 'decommissioned', 'decommissioning'],
  ['plan', 'planned', 'planning'],
  ['copy', 'copies', 'copied'],
  ['loss', 'losses'],
])('the other forms of %s have the same stem', (word, ...forms) => {
  for (const form of forms) expect(stemOf(form)).toBe(stemOf(word));
});
