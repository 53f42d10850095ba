import type { NoticePage, RecipientRow } from '#lib/domain/console/notices/view.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'
import { RecipientMark } from './notice-mark.tsx'

/** What can be done for a recipient. */
export type RecipientDeeds = {
  onResend: (row: RecipientRow) => void
  onReplace: (row: RecipientRow) => void
}

/** The columns of a notice's recipients. */
export function recipientColumns(
  { at, maySend }: Pick<NoticePage, 'at' | 'maySend'>,
  deeds: RecipientDeeds,
): Column<RecipientRow>[] {
  return [
    {
      id: 'customer',
      header: 'Customer',
      isName: true,
      cell: ({ customer, contract }) => (
        <>
          {customer}
          <span className="console-below">{contract}</span>
        </>
      ),
    },
    {
      id: 'contact',
      header: 'Contact',
      cell: ({ address, name }) => (
        <span className="wrap-anywhere">
          {address ?? NOTICES_WORDS.removed}
          <span className="console-below">{name}</span>
        </span>
      ),
    },
    { id: 'state', header: 'State', cell: (row) => <State row={row} at={at} /> },
    {
      id: 'deadline',
      header: 'Object by',
      cell: ({ deadline, effect }) => (
        <span>
          {deadline ?? '–'}
          {effect !== null && <span className="console-below">In effect for them: {effect}</span>}
        </span>
      ),
    },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (row) => maySend && row.canResend && <Actions row={row} deeds={deeds} />,
    },
  ]
}

function State({
  row: { state, isAcknowledged, blocking, tasks, events },
  at,
}: {
  row: RecipientRow
  at: string
}) {
  return (
    <span>
      <RecipientMark state={state} />
      {isAcknowledged && <span className="console-below">Acknowledged</span>}
      {blocking !== null && <span className="console-below">{blocking}</span>}
      {tasks.map((task) => (
        <span key={task} className="console-below">
          Task: {task}
        </span>
      ))}
      {events.length > 0 && (
        <details className="console-below">
          <summary className="min-h-6 cursor-pointer">{NOTICES_WORDS.history}</summary>
          <ul>
            {events.map((event) => (
              <li key={`${event.at} ${event.words}`}>
                <Moment moment={event.at} at={at} />: {event.words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  )
}

function Actions({ row, deeds }: { row: RecipientRow; deeds: RecipientDeeds }) {
  const whom = `${row.customer}, ${row.address ?? NOTICES_WORDS.removed}`
  return (
    <div className="console-row-actions">
      {row.address !== null && (
        <>
          <button type="button" className="console-action" onClick={() => deeds.onResend(row)}>
            {NOTICES_WORDS.resend}
            <span className="sr-only"> to {whom}</span>
          </button>
          <button type="button" className="console-action" onClick={() => deeds.onReplace(row)}>
            {NOTICES_WORDS.replace}
            <span className="sr-only"> of {whom}</span>
          </button>
        </>
      )}
    </div>
  )
}
