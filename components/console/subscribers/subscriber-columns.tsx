import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { SubscriberLine, SubscribersPage } from '#lib/domain/console/subscribers/view.ts'
import { SUBSCRIBER_STATES, SUBSCRIBER_WORDS } from '#lib/domain/console/subscribers/words.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'

const MARKS = { confirmed: 'in-force', unconfirmed: 'superseded', paused: 'announced' } as const

/** The columns of the list of subscribers. */
export function subscriberColumns(
  { at, mayRemove }: SubscribersPage,
  onRemove: (subscriber: SubscriberLine) => void,
): Column<SubscriberLine>[] {
  return [
    { id: 'address', header: 'Address', isName: true, cell: ({ address }) => address },
    {
      id: 'what',
      header: 'Told of',
      cell: ({ what, frequency }) => (
        <span>
          {what.join('; ')}
          <span className="console-below">{frequency}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ state, refusals }) => (
        <span>
          <StandingMark state={MARKS[state]}>{SUBSCRIBER_STATES[state]}</StandingMark>
          {refusals > 0 && <span className="console-below">Refused in a row: {refusals}</span>}
        </span>
      ),
    },
    { id: 'since', header: 'Since', cell: ({ since }) => <Moment moment={since} at={at} /> },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (subscriber) =>
        mayRemove && (
          <button type="button" className="console-action" onClick={() => onRemove(subscriber)}>
            {SUBSCRIBER_WORDS.remove}
            <span className="sr-only"> {subscriber.address}</span>
          </button>
        ),
    },
  ]
}
