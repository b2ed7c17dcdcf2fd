import { readdirSync, readFileSync } from 'node:fs';

/**
 * Measures the memory that a process and all that it has started occupy now. Only Linux tells.
 * @param root the id of the process.
 * @returns resident megabytes; what several processes share counts for each.
 */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const kilobytes = new Map<number, number>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const status = statusOf(pid);
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    kilobytes.set(pid, Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0));
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const memoryOf = (pid: number): number => {
    const own = kilobytes.get(pid) ?? 0;
    return (children.get(pid) ?? []).reduce((sum, child) => sum + memoryOf(child), own);
  };
  return memoryOf(root) / 1024;
}

/** Empty if the process has ended meanwhile. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
