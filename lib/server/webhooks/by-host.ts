/** Receivers that are spoken to at once: one that hangs holds up its own events alone. */
const AT_ONCE = 8

/**
 * Sends events, those of a host one after the other. A host at which one fails is left alone until the next time: its events
 * wait, as they are.
 * @param send whether the event was delivered. What it throws is thrown once all other hosts are through.
 */
export async function sendByHost<Event>(
  events: readonly Event[],
  hostOf: (event: Event) => string,
  send: (event: Event) => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...Map.groupBy(events, hostOf).values()]
  const failures: unknown[] = []
  const toHost = async (own: readonly Event[]) => {
    for (const event of own) if (signal.aborted || !(await send(event))) return
  }
  const lanes = Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      // What this process cannot make, another one can, or a later one: the other hosts do not wait for it.
      await toHost(own).catch((error: unknown) => failures.push(error))
  })
  await Promise.all(lanes)
  if (failures.length > 0) throw failures[0]
}
