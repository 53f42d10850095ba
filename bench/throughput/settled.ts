import { setTimeout as pause } from 'node:timers/promises'
import { cpuSeconds } from './cpu-time.ts'
import type { Server } from './servers.ts'

const STEP_MILLISECONDS = 500
const QUIET_STEPS = 4
/** Seconds of processor in one step; less is no work. */
const QUIET = 0.05
const PATIENCE_MILLISECONDS = 150_000

/**
 * Waits until a server has been without work for two seconds: ours compresses its pages and scripts for a while after
 * its start, and that must not be counted among its answers. Where a process's time cannot be read, or a server
 * never rests, it waits no longer than 150 s.
 */
export async function settled({ running: { child } }: Server): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  let used = cpuSeconds(child.pid) ?? 0
  for (let quiet = 0; quiet < QUIET_STEPS && performance.now() < deadline; ) {
    await pause(STEP_MILLISECONDS)
    const now = cpuSeconds(child.pid) ?? Number.POSITIVE_INFINITY
    quiet = now - used < QUIET ? quiet + 1 : 0
    used = now
  }
}
