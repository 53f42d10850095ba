/** Where a notice to one contact stands. `written`: no mail server is set, and it lies in a file. */
export const RECIPIENT_STATES = ['waiting', 'retrying', 'accepted', 'written', 'bounced', 'failed'] as const

export type RecipientState = (typeof RECIPIENT_STATES)[number]

/**
 * What happens to it. `postponed`: not taken this time; `refused`: for good; `resent`: someone has it sent once more. From
 * `delayed` on they change nothing: what came back by mail (`Meaning`), and reminders that were sent or could not be.
 * `at` is business time, of which deadlines are made; `clock` the system's, by which it is tried.
 */
export type NoticeEvent = {
  kind:
    | 'accepted'
    | 'written'
    | 'postponed'
    | 'refused'
    | 'bounced'
    | 'resent'
    | 'acknowledged'
    | 'delayed'
    | 'complained'
    | 'answered'
    | 'replied'
    | 'reported'
    | 'reminded'
    | 'unreminded'
  at: Date
  clock: Date
}

/** What has come of all that has happened. */
export type Progress = {
  state: RecipientState
  /** When their mail host accepted it, and it has not bounced since: from the first time on, their period runs. */
  acceptedAt: Date | null
  acknowledgedAt: Date | null
  /** When it was first tried, or first tried again after it was sent once more; by the system's clock. */
  triedSince: Date | null
}

export const NOT_TRIED: Progress = {
  state: 'waiting',
  acceptedAt: null,
  acknowledgedAt: null,
  triedSince: null,
}

const HOUR = 3_600_000

/**
 * Where it stands after one more event. What was not taken is tried again until it is given up.
 * @param giveUpAfter hours from the first try
 */
export function afterEvent(
  before: Progress,
  { kind, at, clock }: NoticeEvent,
  giveUpAfter: number,
): Progress {
  const triedSince = before.triedSince ?? clock
  switch (kind) {
    case 'accepted':
      // A bounce may be read before it is recorded that the mail was taken.
      if (before.state === 'bounced') return before
      return { ...before, state: 'accepted', acceptedAt: before.acceptedAt ?? at, triedSince }
    case 'written':
      return isTaken(before) ? before : { ...before, state: 'written', triedSince }
    case 'postponed': {
      if (isTaken(before)) return before
      const isOver = clock.getTime() - triedSince.getTime() >= giveUpAfter * HOUR
      return { ...before, state: isOver ? 'failed' : 'retrying', triedSince }
    }
    case 'refused':
      return isTaken(before) ? before : { ...before, state: 'failed', triedSince }
    case 'bounced':
      return { ...before, state: 'bounced', acceptedAt: null, triedSince }
    case 'resent':
      return { ...before, state: 'waiting', triedSince: null }
    case 'acknowledged':
      return { ...before, acknowledgedAt: before.acknowledgedAt ?? at }
    case 'delayed':
    case 'complained':
    case 'answered':
    case 'replied':
    case 'reported':
    case 'reminded':
    case 'unreminded':
      return before
  }
}

/** Of two processes that send the same, the one that fails has nothing to say once the other's was taken, or came back. */
function isTaken({ state }: Progress): boolean {
  return state === 'accepted' || state === 'bounced'
}
