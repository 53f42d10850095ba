import Link from 'next/link'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { TokenLine } from '#lib/domain/console/directory/view.ts'
import { DIRECTORY_WORDS } from '#lib/domain/console/directory/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'

/** The columns of the list of tokens. */
export function tokenColumns(at: string, onRevoke: (line: TokenLine) => void): Column<TokenLine>[] {
  return [
    {
      id: 'token',
      header: 'Token',
      isName: true,
      cell: ({ name, start }) => (
        <>
          {name}
          <span className="console-below console-key whitespace-nowrap">{start}</span>
        </>
      ),
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ isRevoked }) => (
        <StandingMark state={isRevoked ? 'superseded' : 'in-force'}>
          {isRevoked ? DIRECTORY_WORDS.revoked : DIRECTORY_WORDS.active}
        </StandingMark>
      ),
    },
    {
      id: 'used',
      header: 'Last used',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? DIRECTORY_WORDS.never : <Moment moment={lastUsedAt} at={at} />,
    },
    {
      id: 'created',
      header: 'Created',
      cell: ({ createdAt, createdBy }) => (
        <span>
          <Moment moment={createdAt} at={at} />
          <span className="console-below">{createdBy}</span>
        </span>
      ),
    },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (line) => (
        <div className="console-row-actions">
          <Link href={`${SCREENS.audit.path}?who=${line.id}`} prefetch={false} className="console-action">
            {DIRECTORY_WORDS.entries}
            <span className="sr-only">: {line.name}</span>
          </Link>
          {!line.isRevoked && (
            <button type="button" className="console-action" onClick={() => onRevoke(line)}>
              {DIRECTORY_WORDS.revoke}
              <span className="sr-only"> the token {line.name}</span>
            </button>
          )}
        </div>
      ),
    },
  ]
}
