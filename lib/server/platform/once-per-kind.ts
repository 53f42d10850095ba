/** What is told is told again after an hour at the soonest, in milliseconds. */
const REPEAT_AFTER = 3_600_000

/**
 * Whether something of a kind was not told lately: a line in the log that comes with every timer, or that any client can
 * cause with every request, would fill the disk.
 * @param most so many kinds are told apart; beyond it all are forgotten
 */
export function oncePerKind(most: number): (kind: string) => boolean {
  const toldAt = new Map<string, number>()
  return (kind) => {
    const last = toldAt.get(kind)
    if (last !== undefined && performance.now() - last < REPEAT_AFTER) return false
    if (toldAt.size >= most) toldAt.clear()
    toldAt.set(kind, performance.now())
    return true
  }
}
