const TYPED = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?\s*$/

/** A moment in UTC as a person types it, "2026-12-06 02:00", or as a browser's field gives it; null for anything else. */
export function momentTyped(typed: string): string | null {
  const [, day, time] = TYPED.exec(typed) ?? []
  const moment = new Date(`${day}T${time}:00.000Z`)
  if (Number.isNaN(moment.getTime())) return null
  // The 31st of a month of thirty days would be taken for another day.
  return moment.toISOString().startsWith(`${day}T${time}`) ? moment.toISOString() : null
}

/** The same as a browser's field takes it; empty for none. */
export function typedMoment(moment: string | null): string {
  return moment === null ? '' : moment.slice(0, 16)
}
