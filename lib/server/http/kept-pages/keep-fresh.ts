import type { PublicCache } from './public-cache.ts'

const PERIOD = 60_000

/** Milliseconds. The first seconds of a process are for the readers who waited for it, and for documents to be made. */
export const SETTLING = 15_000

/** A timer may fire a little early; what changes at a moment is asked for just after it. */
const AFTER_CHANGE = 50

/**
 * Refreshes the cache soon after the start (what was asked for by then is quickly compressed), then every minute, unless that still
 * goes on, and at each moment at which the pages change, until `stop`. To compress a page well takes longer than to render it: at
 * such a moment that is left off until every page says what is true. The timer does not hold the process up.
 * @param untilChange milliseconds until the pages are known to change next
 */
export function keepFresh(
  cache: Pick<PublicCache, 'refresh'>,
  stop: AbortSignal,
  untilChange: () => number,
): void {
  let timer: NodeJS.Timeout | undefined
  let current = new AbortController()
  let running: Promise<void> | null = null

  const refresh = async (hasChanged: boolean, signal: AbortSignal) => {
    if (hasChanged) await cache.refresh({ thorough: false, stop: signal })
    await cache.refresh({ thorough: true, stop: signal })
  }
  const plan = (period: number) => {
    const change = untilChange() + AFTER_CHANGE
    timer = setTimeout(() => void run(change <= period), Math.min(period, change)).unref()
  }
  const run = async (hasChanged: boolean) => {
    plan(PERIOD)
    if (running !== null && !hasChanged) return
    // Again for each that another change began meanwhile: two at a time would overwrite each other's pages.
    while (running !== null) {
      current.abort()
      await running
    }
    if (stop.aborted) return
    current = new AbortController()
    running = refresh(hasChanged, AbortSignal.any([stop, current.signal])).finally(() => {
      running = null
    })
  }
  if (stop.aborted) return
  stop.addEventListener('abort', () => clearTimeout(timer))
  plan(SETTLING)
}
