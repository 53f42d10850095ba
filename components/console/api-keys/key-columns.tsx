import Link from 'next/link'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { KeyLine, KeysFacts } from '#lib/domain/console/api-keys/view.ts'
import { KEY_STATES, KEY_WORDS } from '#lib/domain/console/api-keys/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'

const MARKS = { active: 'in-force', expired: 'superseded', stopped: 'danger', revoked: 'superseded' } as const

/** The columns of the list of keys. */
export function keyColumns(
  { at, scopes, mayRevoke }: KeysFacts,
  onRevoke: (line: KeyLine) => void,
): Column<KeyLine>[] {
  const nameOf = (id: string) => scopes.find((scope) => scope.id === id)?.name ?? id
  return [
    {
      id: 'name',
      header: 'Key',
      isName: true,
      value: ({ name }) => name,
      cell: ({ name, start }) => (
        <>
          {name}
          <span className="console-below console-key whitespace-nowrap">{start}</span>
        </>
      ),
    },
    {
      id: 'scopes',
      header: 'May',
      cell: (line) => (
        <ul>
          {line.scopes.map((scope) => (
            <li key={scope}>{nameOf(scope)}</li>
          ))}
        </ul>
      ),
    },
    {
      id: 'state',
      header: 'State',
      value: ({ state }) => KEY_STATES[state],
      cell: ({ state }) => <StandingMark state={MARKS[state]}>{KEY_STATES[state]}</StandingMark>,
    },
    {
      id: 'expires',
      header: 'Ends',
      value: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => <Moment moment={expiresAt} at={at} />,
    },
    {
      id: 'used',
      header: 'Last used',
      value: ({ lastUsedAt }) => lastUsedAt ?? '',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? KEY_WORDS.never : <Moment moment={lastUsedAt} at={at} />,
    },
    {
      id: 'created',
      header: 'Created',
      value: ({ createdAt }) => createdAt,
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
            {KEY_WORDS.entries}
            <span className="sr-only">: {line.name}</span>
          </Link>
          {mayRevoke && line.state !== 'revoked' && (
            <button type="button" className="console-action" onClick={() => onRevoke(line)}>
              {KEY_WORDS.revoke}
              <span className="sr-only"> the key {line.name}</span>
            </button>
          )}
        </div>
      ),
    },
  ]
}
