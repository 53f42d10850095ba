const HOUR = 3_600_000
const MINUTE = 60_000

/**
 * Whether something of a kind was not told lately: a line in the log that comes with every timer, or that any client can
 * cause with every request, would fill the disk.
 * @param most so many kinds are told apart; beyond it all are forgotten
 * @param again when what was told is told again at the soonest, in milliseconds
 */
export function oncePerKind(most: number, again = HOUR): (kind: string) => boolean {
  const toldAt = new Map<string, number>()
  return (kind) => {
    const last = toldAt.get(kind)
    if (last !== undefined && performance.now() - last < again) return false
    if (toldAt.size >= most) toldAt.clear()
    toldAt.set(kind, performance.now())
    return true
  }
}

/** The same for errors that nobody expected, by what they say: each once a minute, whatever number it names. */
export function errorOncePerKind(most: number): (error: unknown) => boolean {
  const isNews = oncePerKind(most, MINUTE)
  return (error) => isNews(String(error).replaceAll(/\d+/g, '0'))
}
