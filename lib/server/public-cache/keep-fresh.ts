import type { PublicCache } from './public-cache.ts'

const PERIOD = 60_000

/**
 * Refreshes the cache at once (the warm copies are quickly compressed) and then every minute until `stop`,
 * never two runs at a time. The timer does not hold the process up.
 */
export function keepFresh(cache: PublicCache, stop: AbortSignal): void {
  let running = false
  const run = async () => {
    if (running) return
    running = true
    try {
      await cache.refresh({ thorough: true, stop })
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void run(), PERIOD).unref()
  stop.addEventListener('abort', () => clearInterval(timer))
  void run()
}
