import { useMemo, useState, useSyncExternalStore } from 'react'
import { PASSKEY_WORDS } from '#lib/domain/auth/passkey-words.ts'
import type { ListedPasskey } from '#lib/domain/auth/people-view.ts'
import { otherOriginWords } from '#lib/domain/auth/sign-in-words.ts'
import type { ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { DataTable } from '../../table/data-table.tsx'
import { AddPasskeyDialog } from './add-passkey-dialog.tsx'
import { passkeyColumns } from './passkey-columns.tsx'
import { RemovePasskeyDialog } from './remove-passkey-dialog.tsx'

/** The passkeys that someone signs in with, and how to add and remove one. */
export function Passkeys({ passkeys, passkeyFault, arePasswordsOff, origin, at }: ProfileFacts) {
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<ListedPasskey | null>(null)
  const columns = useMemo(() => passkeyColumns(at, setRemoving), [at])
  const opened = useSyncExternalStore(never, ofBrowser, () => origin)
  const fault = passkeyFault ?? (opened === origin ? null : otherOriginWords(opened, origin))
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{PASSKEY_WORDS.heading}</h2>
      <p className="console-lead">
        {PASSKEY_WORDS.lead}
        {arePasswordsOff && ` ${PASSKEY_WORDS.withoutPasswords}`}
      </p>
      {(passkeys.length > 0 || fault === null) && (
        <DataTable
          caption={PASSKEY_WORDS.caption}
          columns={columns}
          rows={passkeys}
          rowId={({ id }) => id}
          empty={PASSKEY_WORDS.none}
        />
      )}
      {fault === null ? (
        <button type="button" className="button quiet mt-4" onClick={() => setAdding(true)}>
          {PASSKEY_WORDS.add}
        </button>
      ) : (
        <p className="console-note wrap-anywhere">{fault}</p>
      )}
      {isAdding && <AddPasskeyDialog onClose={() => setAdding(false)} />}
      {removing !== null && <RemovePasskeyDialog passkey={removing} onClose={() => setRemoving(null)} />}
    </section>
  )
}

const never = () => () => undefined
const ofBrowser = () => location.origin
