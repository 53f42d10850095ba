import type { OwnSession } from '#lib/domain/console/profile/view.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'

/** The columns of one's own sessions. */
export function sessionColumns(at: string, onEnd: (session: OwnSession) => void): Column<OwnSession>[] {
  return [
    {
      id: 'browser',
      header: 'Browser',
      isName: true,
      cell: ({ browser, isCurrent }) => (
        <>
          {browser}
          {isCurrent && <span className="console-you">{PROFILE_WORDS.thisOne}</span>}
        </>
      ),
    },
    { id: 'used', header: 'Last used', cell: ({ lastUsedAt }) => <Moment moment={lastUsedAt} at={at} /> },
    { id: 'began', header: 'Signed in', cell: ({ beganAt }) => <Moment moment={beganAt} at={at} /> },
    { id: 'network', header: 'From', cell: ({ network }) => network ?? 'Not known' },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (session) =>
        !session.isCurrent && (
          <button type="button" className="console-action" onClick={() => onEnd(session)}>
            {PROFILE_WORDS.end}
            <span className="sr-only"> the session in {session.browser}</span>
          </button>
        ),
    },
  ]
}
