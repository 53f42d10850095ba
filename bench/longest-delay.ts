import { monitorEventLoopDelay } from 'node:perf_hooks'

export const RESOLUTION_MILLISECONDS = 1

/** The longest time in milliseconds between two turns of a timer of one millisecond, nothing taken off it. */
export async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS })
  histogram.enable()
  await work()
  histogram.disable()
  return histogram.max / 1e6
}
