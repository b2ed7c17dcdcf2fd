import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  'timeout-minutes'?: number;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folder = fileURLToPath(new URL('../.github/workflows', import.meta.url));
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('the workflow $name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('runs only actions of GitHub, each at one commit, whose version is said', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('has no permission but what each job names, no secret, and an end', () => {
    expect(workflow.permissions).toEqual({});
    expect(text).not.toMatch(/secrets[.[]/);
    expect(workflow.concurrency).toBeDefined();
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('gives nothing that others wrote the right to write', () => {
    // These run with the rights of this repository on what comes from a fork.
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    const rights = jobs.flatMap((job) => Object.values(job.permissions ?? {}));
    if ('pull_request' in workflow.on) expect(rights.filter((right) => right !== 'read')).toEqual([]);
    // A job that may write runs no code of this project either.
    for (const job of jobs.filter(({ permissions = {} }) => Object.values(permissions).includes('write'))) {
      expect(job.steps.filter((step) => step.run !== undefined || step.uses?.includes('checkout'))).toEqual([]);
    }
    for (const step of steps.filter((one) => one.uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
    // What is put into a command becomes part of it, whatever it says.
    for (const step of steps) expect(step.run ?? '').not.toContain('${{');
  });
});

it('the same action is at the same commit everywhere', () => {
  const commits = new Map<string, Set<string>>();
  for (const { text } of workflows) {
    for (const [, action = '', commit = ''] of text.matchAll(/uses: ([\w/-]+)@(.*)$/gm)) {
      commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }
  }
  expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
});
