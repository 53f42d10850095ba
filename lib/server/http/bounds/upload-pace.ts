import type { FrontRequest } from '../request/front-request.ts'

/**
 * The least that an upload has to bring, in bytes per second, over so many seconds; fewer while others wait for its place. After
 * `longestWhileAwaited` seconds it makes room for them at any pace: a few patient clients could keep every place otherwise.
 */
export type Pace = { rate: number; seconds: number; secondsWhileAwaited: number; longestWhileAwaited: number }

const SECOND = 1_000

/**
 * Watches a body arrive and tells, once, of one that is too slow. While we do not read, nobody is to blame.
 * @returns ends the watch
 */
export function watchPace(
  request: FrontRequest,
  pace: Pace,
  areOthersWaiting: () => boolean,
  tooSlow: () => void,
): () => void {
  let samples = [request.received]
  let age = 0
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer)
    age += 1
    if (request.readableLength >= request.readableHighWaterMark) {
      samples = [request.received]
      return
    }
    samples = [...samples.slice(-pace.seconds), request.received]
    const seconds = areOthersWaiting() ? pace.secondsWhileAwaited : pace.seconds
    const then = samples.at(-1 - seconds)
    const isSlow = then !== undefined && request.received - then < seconds * pace.rate
    if (!isSlow && !(areOthersWaiting() && age >= pace.longestWhileAwaited)) return
    clearInterval(timer)
    tooSlow()
  }, SECOND).unref()
  return () => clearInterval(timer)
}
