import { setTimeout as pause } from 'node:timers/promises'
import { COMPRESSING, SETTLING } from '#lib/server/http/kept-pages/keep-fresh.ts'
import { cpuSeconds } from './cpu-time.ts'
import { fetchPage, type Server } from './servers.ts'

const STEP_MILLISECONDS = 500
/** Longer than the rest between refreshing the pages and compressing those that were asked for. */
const QUIET_STEPS = COMPRESSING / STEP_MILLISECONDS + 2
/** Seconds of processor in one step; less is no work. */
const QUIET = 0.05
const PATIENCE_MILLISECONDS = 150_000

/**
 * Waits until a server that has just started has refreshed its pages, compressed those that were asked for, and has been
 * without work for six seconds: none of it must be counted among its answers. It rests before it begins with the pages, so
 * that rest is waited out first. Where a process's time cannot be read, or a server never rests, it waits no longer than
 * 150 s more.
 * @param pages are asked for first, since a page is only compressed at its best once somebody wants it
 */
export async function settled(
  { running: { child }, port }: Server,
  pages: readonly string[] = [],
): Promise<void> {
  for (const path of pages) await fetchPage(port, path)
  await pause(SETTLING)
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  let used = cpuSeconds(child.pid) ?? 0
  for (let quiet = 0; quiet < QUIET_STEPS && performance.now() < deadline; ) {
    await pause(STEP_MILLISECONDS)
    const now = cpuSeconds(child.pid) ?? Number.POSITIVE_INFINITY
    quiet = now - used < QUIET ? quiet + 1 : 0
    used = now
  }
}
