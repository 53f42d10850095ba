import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createKey, keysQuery } from '#lib/client/console/api-keys.ts'
import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { KeysFacts } from '#lib/domain/console/api-keys/view.ts'
import { KEY_WORDS } from '#lib/domain/console/api-keys/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useZone } from '../shell/zone.tsx'
import { TextField } from '../text-field.tsx'
import { ExpiryChoice, type TypedExpiry } from './expiry-choice.tsx'
import { MadeKeyText } from './made-key.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { withKey } from './with-key.ts'

/** Makes a key, then shows it, this once. What was typed stays where the desk refuses. */
export function CreateDialog({ facts, onClose }: { facts: KeysFacts; onClose: () => void }) {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly KeyScope[]>([])
  const [expiry, setExpiry] = useState<TypedExpiry>({ choice: '90', day: '' })
  const zone = useZone()
  const client = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: createKey,
    // Otherwise the token would stay in the memory of the page.
    gcTime: 0,
    onSuccess: ({ key }) => client.setQueryData(keysQuery.queryKey, (known) => withKey(known, key)),
  })
  if (data !== undefined)
    return (
      <Dialog title={KEY_WORDS.madeTitle} onClose={onClose}>
        <MadeKeyText made={data} origin={facts.origin} onClose={onClose} />
      </Dialog>
    )
  const expires =
    expiry.choice === 'day' ? { day: expiry.day, zone } : ({ days: Number(expiry.choice) } as const)
  return (
    <Dialog title={KEY_WORDS.create} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate({ name, scopes, expires })
        }}
      >
        <p className="console-lead">{KEY_WORDS.createLead}</p>
        <FaultLine id="key-fault" error={error} />
        <TextField
          label={KEY_WORDS.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          help={KEY_WORDS.nameHelp}
          fault={error === null ? undefined : 'key-fault'}
        />
        <ScopeChoice scopes={facts.scopes} chosen={scopes} onChange={setScopes} />
        <ExpiryChoice value={expiry} onChange={setExpiry} />
        <DialogButtons label={KEY_WORDS.createSend} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
