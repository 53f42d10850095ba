/** Seconds. The first comes soon: a connection that broke, or a server that asks to come again, is most often there then. */
const FIRST = 10
const LONGEST = 4 * 3600
/** Four to five days, as mail servers give it (RFC 5321, 4.5.4.1). */
const MOST_TRIES = 38

/**
 * How long a mail that a server did not take waits for its next try, in seconds: twice as long each time, up to four hours;
 * null once it is given up, after more than four days.
 * @param tries how often it has been tried
 */
export function secondsToNextTry(tries: number): number | null {
  if (tries >= MOST_TRIES) return null
  return Math.min(FIRST * 2 ** (tries - 1), LONGEST)
}
