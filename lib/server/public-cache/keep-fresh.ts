import type { PublicCache } from './public-cache.ts'

const PERIOD = 60_000

/** A timer may fire a little early; what changes at a moment is asked for just after it. */
const AFTER_CHANGE = 50

/**
 * Refreshes the cache at once (the warm copies are quickly compressed), then every minute and at each moment at which
 * the pages change, until `stop`; never two runs at a time. The timer does not hold the process up.
 * @param untilChange milliseconds until the pages are known to change next
 */
export function keepFresh(
  cache: Pick<PublicCache, 'refresh'>,
  stop: AbortSignal,
  untilChange: () => number,
): void {
  let timer: NodeJS.Timeout | undefined
  const run = async (hasChanged: boolean) => {
    try {
      // To compress a page well takes longer than to render it: first every page says what is true.
      if (hasChanged) await cache.refresh({ thorough: false, stop })
      await cache.refresh({ thorough: true, stop })
    } finally {
      if (!stop.aborted) {
        const change = untilChange() + AFTER_CHANGE
        timer = setTimeout(() => void run(change <= PERIOD), Math.min(PERIOD, change)).unref()
      }
    }
  }
  stop.addEventListener('abort', () => clearTimeout(timer))
  void run(false)
}
