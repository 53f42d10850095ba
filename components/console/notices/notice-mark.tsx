import { StandingMark } from '#components/ui/standing-mark.tsx'
import { NOTICE_STATES, RECIPIENT_STATE_NAMES } from '#lib/domain/console/notices/words.ts'
import type { ContractNoticeState } from '#lib/domain/notices/notice-state.ts'
import type { RecipientState } from '#lib/domain/notices/progress.ts'

const NOTICE_MARKS = {
  before: 'superseded',
  nobody: 'superseded',
  waiting: 'announced',
  sending: 'announced',
  paused: 'danger',
  sent: 'announced',
  served: 'in-force',
} as const

const RECIPIENT_MARKS = {
  waiting: 'superseded',
  retrying: 'announced',
  accepted: 'in-force',
  written: 'announced',
  bounced: 'danger',
  failed: 'danger',
} as const

/** Where a notice stands. */
export function NoticeMark({ state }: { state: ContractNoticeState }) {
  return <StandingMark state={NOTICE_MARKS[state]}>{NOTICE_STATES[state]}</StandingMark>
}

/** Where a notice to one contact stands. */
export function RecipientMark({ state }: { state: RecipientState }) {
  return <StandingMark state={RECIPIENT_MARKS[state]}>{RECIPIENT_STATE_NAMES[state]}</StandingMark>
}
