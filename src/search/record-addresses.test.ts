import { expect, test } from 'vitest';
import { recordAddresses } from './record-addresses.ts';

test('the search leads to pages, their anchors and lines on the pages of cycles, below the base path', () => {
  const lines = { id: 'ovens/seal?k2~plan/~planned,k1~status~completed', text: '/t/', also: [] };
  const addresses = [
    ...recordAddresses({ path: '/areas/ovens/seal/', passages: [lines, { id: '~', text: '', also: [] }] }, '/r/'),
    ...recordAddresses({ path: '/cycles/k1/', passages: [{ id: '~_status', text: '', also: [] }] }, '/r/'),
  ];
  expect(addresses).toEqual(['/r/areas/ovens/seal/', '/r/cycles/k2/#plan/ovens/seal', '/r/cycles/k1/#ovens/seal', '/r/cycles/k1/', '/r/cycles/k1/#_status']);
});
