import Link from 'next/link'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { customerPage } from '#lib/client/console/customers.ts'
import type { CustomerLine } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_STATE_NAMES } from '#lib/domain/contracts/words.ts'
import type { Column } from '../table/column.ts'
import { Lacking } from './lacking.tsx'

export const CUSTOMER_MARKS = { customer: 'in-force', prospect: 'announced', ended: 'superseded' } as const

/** The columns of the list of customers. */
export const CUSTOMER_COLUMNS: readonly Column<CustomerLine>[] = [
  {
    id: 'customer',
    header: 'Customer',
    isName: true,
    cell: ({ id, name, reference }) => (
      <>
        <Link href={customerPage(id)} prefetch={false}>
          {name}
        </Link>
        {reference !== null && <span className="console-below">{reference}</span>}
      </>
    ),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => (
      <StandingMark state={CUSTOMER_MARKS[state]}>{CUSTOMER_STATE_NAMES[state]}</StandingMark>
    ),
  },
  {
    id: 'contracts',
    header: 'Contracts',
    cell: ({ contracts }) =>
      contracts.length === 0 ? (
        'None'
      ) : (
        <ul>
          {contracts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
  },
  { id: 'lacking', header: 'Missing', cell: ({ lacking }) => <Lacking sentences={lacking} none="Nothing" /> },
]
