import Link from 'next/link'
import type { ObjectionLine } from '#lib/domain/console/objections/view.ts'
import { daysLeftInWords, OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'
import { ObjectionMark } from './objection-mark.tsx'

/** The columns of the list of objections. `at`: when it was read. */
export function objectionColumns(at: string): Column<ObjectionLine>[] {
  return [
    {
      id: 'objection',
      header: 'Objection',
      isName: true,
      value: ({ reference }) => reference,
      cell: ({ id, reference, title }) => (
        <>
          <Link href={`${SCREENS.objections.path}/${id}`} prefetch={false}>
            {reference}
          </Link>
          <span className="console-below">{title}</span>
        </>
      ),
    },
    {
      id: 'customer',
      header: 'Customer',
      value: ({ customer }) => customer,
      cell: ({ customer, contract }) => (
        <span className="wrap-anywhere">
          {customer}
          <span className="console-below">{contract}</span>
        </span>
      ),
    },
    {
      id: 'standing',
      header: OBJECTIONS_WORDS.standing,
      cell: ({ standing, isLate }) => (
        <span>
          <ObjectionMark standing={standing} />
          {isLate && <span className="console-below">{OBJECTIONS_WORDS.late}</span>}
        </span>
      ),
    },
    {
      id: 'received',
      header: 'Received',
      value: ({ receivedAt }) => receivedAt,
      cell: ({ receivedAt, receivedOn }) => receivedOn ?? <Moment moment={receivedAt} at={at} />,
    },
    {
      id: 'answer',
      header: 'Answer by',
      value: ({ answer }) => answer?.daysLeft ?? Number.MAX_SAFE_INTEGER,
      cell: ({ answer, exit }) => (
        <span>
          {answer?.by ?? OBJECTIONS_WORDS.noAnswer}
          {answer !== null && <span className="console-below">{daysLeftInWords(answer.daysLeft)}</span>}
          {exit !== null && <span className="console-below">{OBJECTIONS_WORDS.exit(exit)}</span>}
        </span>
      ),
    },
  ]
}
