import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { ObjectionStanding } from '#lib/domain/objections/objection.ts'
import { STANDING_NAMES } from '#lib/domain/objections/words.ts'

const MARKS = {
  received: 'danger',
  'in-mitigation': 'announced',
  resolved: 'in-force',
  accepted: 'announced',
  withdrawn: 'superseded',
} as const

/** Where an objection stands. */
export function ObjectionMark({ standing }: { standing: ObjectionStanding }) {
  return <StandingMark state={MARKS[standing]}>{STANDING_NAMES[standing]}</StandingMark>
}
