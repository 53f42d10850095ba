import { keptFor } from '../../http/response/kept-for.ts'
import { millisecondsToNextChange } from './next-change.ts'

/** Cache-Control of an answer made at a moment: until a version or a notice changes what is true, and for a minute at most. */
export function keepFrom(now: Date): string {
  return keptFor(millisecondsToNextChange(now))
}

/**
 * As `keepFrom`, for an answer that takes a while. To be called before it is made.
 * @param clock tells the moment, which passes while the answer is made
 * @returns to be called once it is made: nothing where the change has come meanwhile
 */
export function keepUntilChange(clock: () => Date): () => string {
  const begun = clock()
  const change = begun.getTime() + millisecondsToNextChange(begun)
  return () => keptFor(change - clock().getTime())
}
