/** The kitchen as two teams, for tests of what can be wrong with parts of reports. */
export const twoTeams: Readonly<Record<string, string | undefined>> = {
  'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\nteams: [Bakery, Service]\n',
  'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
  'topics/thermostat.mdx': undefined,
  'cycles/k1/status.mdx': undefined,
  'cycles/k1/status/bakery.mdx': '---\n---\n\n## Ovens\n\n- [/] Measure heat loss\n',
  'cycles/k1/status/service.mdx': '---\n---\n\n## Staff\n\n- [ ] Train the staff\n',
};
