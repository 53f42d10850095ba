import type { PublicCache } from './public-cache.ts'

const PERIOD = 60_000

/**
 * Refreshes the cache at once (the warm copies are quickly compressed) and then every minute, never two runs
 * at a time. The timer does not hold the process up. Returns a function that stops it.
 */
export function keepFresh(cache: PublicCache): () => void {
  const stopper = new AbortController()
  let running = false
  const run = async () => {
    if (running) return
    running = true
    try {
      await cache.refresh({ thorough: true, stop: stopper.signal })
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void run(), PERIOD).unref()
  void run()
  return () => {
    clearInterval(timer)
    stopper.abort()
  }
}
