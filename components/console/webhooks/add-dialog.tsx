import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addReceiver, receiversQuery } from '#lib/client/console/webhooks.ts'
import type { ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import type { EventType } from '#lib/domain/event-webhooks/event-types.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FormFaults, faultOf } from '../form-faults.tsx'
import { TextField } from '../text-field.tsx'
import { MadeSecret } from './made-secret.tsx'

/** Adds a system, then shows its secret, this once. What was typed stays where the desk refuses. */
export function AddDialog({ types, onClose }: { types: ReceiversFacts['types']; onClose: () => void }) {
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [chosen, setChosen] = useState<readonly EventType[]>(types.map(({ id }) => id))
  const client = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: addReceiver,
    // Otherwise the secret would stay in the memory of the page.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries(receiversQuery),
  })
  if (data !== undefined) return <MadeSecret secret={data.secret} onClose={onClose} />
  return (
    <Dialog title={RECEIVERS_WORDS.add} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate({ name, url, types: chosen })
        }}
      >
        <p className="console-lead">{RECEIVERS_WORDS.addLead}</p>
        <FormFaults error={error} />
        <TextField
          label={RECEIVERS_WORDS.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          help={RECEIVERS_WORDS.nameHelp}
        />
        <TextField
          label={RECEIVERS_WORDS.url}
          type="url"
          value={url}
          onChange={setUrl}
          autoComplete="off"
          help={RECEIVERS_WORDS.urlHelp}
          fault={faultOf(error)('url')}
        />
        <fieldset className="console-choice">
          <legend>{RECEIVERS_WORDS.types}</legend>
          {types.map((type) => (
            <label key={type.id}>
              <input
                type="checkbox"
                checked={chosen.includes(type.id)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, type.id] : chosen.filter((one) => one !== type.id))
                }
              />
              <span>
                {type.name}
                <code className="console-below">{type.id}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <DialogButtons label={RECEIVERS_WORDS.addSend} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
