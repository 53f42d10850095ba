import { PASSKEY_WORDS } from '#lib/domain/auth/passkey-words.ts'
import type { ListedPasskey } from '#lib/domain/auth/people-view.ts'
import { Moment } from '../../shell/zone.tsx'
import type { Column } from '../../table/column.ts'

/** The columns of one's own passkeys. */
export function passkeyColumns(
  at: string,
  onRemove: (passkey: ListedPasskey) => void,
): Column<ListedPasskey>[] {
  return [
    { id: 'passkey', header: 'Passkey', isName: true, cell: ({ name }) => name },
    { id: 'added', header: 'Added', cell: ({ addedAt }) => <Moment moment={addedAt} at={at} /> },
    {
      id: 'used-last',
      header: 'Last used',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? PASSKEY_WORDS.never : <Moment moment={lastUsedAt} at={at} />,
    },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (passkey) => (
        <button type="button" className="console-action" onClick={() => onRemove(passkey)}>
          {PASSKEY_WORDS.remove}
          <span className="sr-only"> the passkey {passkey.name}</span>
        </button>
      ),
    },
  ]
}
