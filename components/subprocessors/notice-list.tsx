import { memo } from 'react'
import { AlteredNote } from '#components/ui/altered-note.tsx'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import type { NoticeSummary } from '#lib/domain/subprocessors/view.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'

const MARKS = {
  open: 'announced',
  ahead: 'announced',
  'in-effect': 'in-force',
  withdrawn: 'superseded',
  withdrawal: 'superseded',
} as const

/** Where a notice stands, in its colour. */
export function NoticeMark({ state, stateWords }: Pick<NoticeSummary, 'state' | 'stateWords'>) {
  return <StandingMark state={MARKS[state]}>{stateWords}</StandingMark>
}

/** Notices, each with what it changes, for whom, and by when to object. Memorised: a search in the list leaves them as they are. */
export const NoticeList = memo(function NoticeList({ notices }: { notices: readonly NoticeSummary[] }) {
  return (
    <ol className="border-t border-strong-rule">
      {notices.map((notice) => (
        <li key={notice.id} className="border-b border-rule py-4 break-inside-avoid">
          <div className="grid gap-x-8 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <div>
              <p>
                <NoticeMark {...notice} />
              </p>
              {notice.objection !== null && (
                <p className="text-[0.9375rem] text-soft">{`${counted(notice.objection.daysLeft, 'day')} left to object`}</p>
              )}
            </div>
            <div>
              {notice.altered !== null && <AlteredNote>{notice.altered}</AlteredNote>}
              <a href={notice.href} className="font-serif text-lead font-semibold">
                {notice.title}
              </a>
              {notice.isEmergency && <p className="font-semibold">Emergency</p>}
              <p className="max-w-[68ch]">{datesInWords(notice)}</p>
              {notice.concernsWords !== null && (
                <p className="text-[0.9375rem] text-soft">{notice.concernsWords}</p>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
})

/** "Published 17 November 2026. Object by 17 December 2026, 24:00 UTC. Takes effect on 1 March 2027." */
export function datesInWords(notice: NoticeSummary): string {
  const { published, effective, objection, objectionEnded, state } = notice
  const takes =
    state === 'in-effect' ? 'Took effect' : state === 'withdrawn' ? 'Would have taken effect' : 'Takes effect'
  return [
    `Published ${published}.`,
    ...(objection === null ? [] : [`Object by ${objection.until}.`]),
    ...(objectionEnded === null ? [] : [NOTICE_WORDS.objectionEnded(objectionEnded)]),
    ...(effective === null ? [] : [`${takes} ${effective}.`]),
  ].join(' ')
}
