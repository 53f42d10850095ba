/**
 * Where an objection stands. `in-mitigation`: an alternative was offered; `resolved`: settled with the customer; `accepted`: there
 * is no alternative, and the customer may end what depends on the change.
 */
export const OBJECTION_STANDINGS = ['received', 'in-mitigation', 'resolved', 'accepted', 'withdrawn'] as const

export type ObjectionStanding = (typeof OBJECTION_STANDINGS)[number]

/** What somebody does to an objection: each leads to the standing of its name, and `undone` takes the last one back. */
export type ObjectionStep = ObjectionStanding | 'undone'

/** How one was resolved: the customer agrees that the change is made, or it is not made for them. */
export const OUTCOMES = ['made', 'not-made'] as const

export type Outcome = (typeof OUTCOMES)[number]

/** Something that happened to an objection, at a moment of business time. `outcome`: of a resolution; null of everything else. */
export type ObjectionEvent = { step: ObjectionStep; outcome: Outcome | null; at: Date }

const NEXT: Readonly<Record<ObjectionStanding, readonly ObjectionStanding[]>> = {
  received: ['in-mitigation', 'resolved', 'accepted', 'withdrawn'],
  'in-mitigation': ['resolved', 'accepted', 'withdrawn'],
  resolved: [],
  accepted: ['resolved', 'withdrawn'],
  withdrawn: [],
}

/** What of all that has happened still counts, in its order: neither what was taken back nor the taking back. */
export function standingEvents<Event extends Pick<ObjectionEvent, 'step'>>(
  events: readonly Event[],
): readonly Event[] {
  const kept: Event[] = []
  for (const event of events) {
    if (event.step === 'undone') kept.pop()
    else kept.push(event)
  }
  return kept
}

/** Where an objection stands after all that has happened to it. @throws RangeError where nothing has */
export function standingAfter(events: readonly Pick<ObjectionEvent, 'step'>[]): ObjectionStanding {
  const last = standingEvents(events).at(-1)?.step
  if (last === undefined || last === 'undone') throw new RangeError('an objection begins with its receipt')
  return last
}

/** What can be done next. What a customer has withdrawn, the customer alone takes up again, by another objection. */
export function nextSteps(standing: ObjectionStanding): readonly ObjectionStanding[] {
  return NEXT[standing]
}

/** Whether the last step can be taken back: any but the receipt, and but what the customer did. */
export function isUndoable(events: readonly (Pick<ObjectionEvent, 'step'> & { isOwn: boolean })[]): boolean {
  const last = standingEvents(events).at(-1)
  return last !== undefined && last.step !== 'received' && !last.isOwn
}

/** Whether nothing was agreed or decided yet. */
export function isOpen(standing: ObjectionStanding): boolean {
  return standing === 'received' || standing === 'in-mitigation'
}

/**
 * Whether an objection came too late: at or after the first instant that is no longer in the time to object.
 * @param endsAt RFC 3339; null while the time does not run
 */
export function isLateAt(receivedAt: Date, endsAt: string | null): boolean {
  return endsAt !== null && receivedAt.getTime() >= Date.parse(endsAt)
}

/** When the vendor has answered: offered an alternative, said that there is none, or settled it; null while it has not. */
export function answeredAt(events: readonly ObjectionEvent[]): Date | null {
  const answer = standingEvents(events).find(({ step }) => step !== 'received' && step !== 'withdrawn')
  return answer?.at ?? null
}
