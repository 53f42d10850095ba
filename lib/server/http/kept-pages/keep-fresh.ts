import type { PublicCache } from './public-cache.ts'

const PERIOD = 60_000

/** Milliseconds. The first seconds of a process are for the readers who waited for it, and for documents to be made. */
export const SETTLING = 15_000

/** So often are the pages that were asked for compressed as well as they can be, in milliseconds. */
export const COMPRESSING = 5_000

/** A timer may fire a little early; what changes at a moment is asked for just after it. */
const AFTER_CHANGE = 50

/**
 * Refreshes the cache soon after the start, then every minute, unless that still goes on, and at each moment at which the pages
 * change, until `stop`. To compress a page well takes longer than to render it: that is for the time between, and for the pages that
 * somebody asked for. The timers do not hold the process up.
 * @param untilChange milliseconds until the pages are known to change next
 */
export function keepFresh(
  cache: Pick<PublicCache, 'refresh' | 'compressWanted'>,
  stop: AbortSignal,
  untilChange: () => number,
): void {
  let timer: NodeJS.Timeout | undefined
  let current = new AbortController()
  let running: Promise<void> | null = null
  let isSettled = false
  let isCompressing = false

  const begin = (work: (signal: AbortSignal) => Promise<void>) => {
    current = new AbortController()
    running = work(AbortSignal.any([stop, current.signal])).finally(() => {
      running = null
    })
  }
  const plan = (period: number) => {
    const change = untilChange() + AFTER_CHANGE
    timer = setTimeout(() => void refresh(change <= period), Math.min(period, change)).unref()
  }
  const refresh = async (hasChanged: boolean) => {
    plan(PERIOD)
    if (running !== null && !hasChanged && !isCompressing) return
    // Again for each that another change began meanwhile: two at a time would overwrite each other's pages.
    while (running !== null) {
      current.abort()
      await running
    }
    if (stop.aborted) return
    isCompressing = false
    isSettled = true
    begin((signal) => cache.refresh(signal))
  }
  const compressing = setInterval(() => {
    if (running !== null || !isSettled) return
    isCompressing = true
    begin((signal) => cache.compressWanted(signal))
  }, COMPRESSING).unref()

  const end = () => {
    clearTimeout(timer)
    clearInterval(compressing)
  }
  plan(SETTLING)
  if (stop.aborted) end()
  else stop.addEventListener('abort', end)
}
