import Link from 'next/link'
import { linkAddress } from '#lib/client/console/links.ts'
import type { LinkLine, LinksPage } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'
import { LinkMark } from './link-mark.tsx'

/** The columns of the list of links; who prepared them, where those of others are on it. */
export function linkColumns({ at, seesAll }: Pick<LinksPage, 'at' | 'seesAll'>): Column<LinkLine>[] {
  const by: Column<LinkLine>[] = seesAll ? [{ id: 'by', header: 'Prepared by', cell: (line) => line.by }] : []
  return [
    {
      id: 'customer',
      header: 'Prepared for',
      isName: true,
      cell: ({ id, customer, calledNow, recipient }) => (
        <>
          <Link href={linkAddress(id)} prefetch={false}>
            {customer}
          </Link>
          {calledNow !== null && <span className="console-below">{LINKS_WORDS.calledNow(calledNow)}</span>}
          {recipient !== null && <span className="console-below">{recipient}</span>}
        </>
      ),
    },
    { id: 'state', header: 'State', cell: ({ state }) => <LinkMark state={state} /> },
    {
      id: 'options',
      header: 'Options',
      cell: ({ options }) => (
        <ul>
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      ),
    },
    { id: 'until', header: 'Valid until', cell: ({ validUntil }) => validUntil },
    ...by,
    { id: 'created', header: 'Created', cell: ({ createdAt }) => <Moment moment={createdAt} at={at} /> },
  ]
}
