import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { LinkState } from '#lib/domain/links/link-state.ts'
import { LINK_STATE_NAMES } from '#lib/domain/links/words.ts'

const MARKS = {
  active: 'in-force',
  ending: 'announced',
  expired: 'superseded',
  revoked: 'superseded',
  replaced: 'superseded',
} as const

/** Where a link stands. */
export function LinkMark({ state }: { state: LinkState }) {
  return <StandingMark state={MARKS[state]}>{LINK_STATE_NAMES[state]}</StandingMark>
}
