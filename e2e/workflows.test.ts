import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  if?: string;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
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

  it('uses only actions of GitHub, each pinned to a commit and with its version', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('has no secrets, no permissions but those of each job, and a time limit', () => {
    expect(workflow.permissions).toEqual({});
    expect(text).not.toMatch(/secrets[.[]/);
    expect(workflow.concurrency).toBeDefined();
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('gives no write permission to code from a pull request', () => {
    // Workflows on these events have the permissions of this repository, even for code from a fork.
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    // A job with write permission runs no code from a repository, and never for a pull request.
    for (const job of jobs.filter(({ permissions = {} }) => Object.values(permissions).includes('write'))) {
      expect(job.steps.flatMap(({ uses = '' }) => uses)).not.toContainEqual(expect.stringContaining('checkout'));
      if (!('pull_request' in workflow.on)) continue;
      expect(job.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
      expect(job.if).toBe('needs.build.outputs.url');
      const { outputs, steps: before } = workflow.jobs['build']!;
      expect(outputs).toEqual({ url: '${{ steps.pages.outputs.base_url }}' });
      expect(before.find(({ id }) => id === 'pages')?.if).toMatch(/^github\.event_name != 'pull_request' && [^|]*$/);
    }
    for (const step of steps.filter((one) => one.uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
    // An expression in a command becomes part of it, whatever it contains.
    for (const step of steps) expect(step.run ?? '').not.toContain('${{');
  });
});

const guide = (name: string) => readFileSync(new URL(`../src/guide/pages/${name}.mdx`, import.meta.url), 'utf8');

it('every action is pinned to the same commit in all workflows, and in the guide', () => {
  const commits = new Map<string, Set<string>>();
  for (const text of [...workflows.map(({ text }) => text), guide('publish'), guide('next-report')]) {
    for (const [, action = '', commit = ''] of text.matchAll(/uses: ([\w/-]+)@(.*)$/gm)) {
      commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }
  }
  expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
});

describe('the guide to publishing', () => {
  const page = guide('publish');
  const example = (path: string) =>
    new RegExp(`^\`${path}\`:\\n\\n\`{3}yaml\\n([\\s\\S]*?)^\`{3}$`, 'm').exec(page)![1]!;

  it('shows a job for GitLab that publishes the default branch', () => {
    const { pages } = parse(example('.gitlab-ci.yml')) as Record<string, { artifacts: object; rules: object }>;
    expect(pages!.artifacts).toEqual({ paths: ['public'] });
    expect(pages!.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
  });
});

it('the workflow that the guide shows for drafts may write only where no package runs', () => {
  const [, text = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(guide('next-report'))!;
  const { permissions, concurrency, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({});
  expect(concurrency).toBeDefined();
  const runs = ({ steps }: Job) => steps.map(({ run = '' }) => run).join('\n');
  const writing = Object.values(jobs).filter((job) => Object.values(job.permissions!).includes('write'));
  expect(writing).toHaveLength(1);
  expect(runs(writing[0]!)).not.toMatch(/np[mx]/);
  for (const job of Object.values(jobs)) {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(runs(job)).not.toContain('${{');
  }
});
