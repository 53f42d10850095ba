import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { changeProfile, profileQuery } from '#lib/client/console/profile.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { TextField } from '../text-field.tsx'

/** Changes one's own name. */
export function NameForm({ name }: { name: string }) {
  const [typed, setTyped] = useState(name)
  const client = useQueryClient()
  const router = useRouter()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: changeProfile,
    onSuccess: async () => {
      tell.done(PROFILE_WORDS.saved)
      await client.invalidateQueries(profileQuery)
      // What stands around the screen shows it too.
      router.refresh()
    },
  })
  return (
    <form
      className="console-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) mutate({ name: typed })
      }}
    >
      <FaultLine id="name-fault" error={error} />
      <TextField
        label={PROFILE_WORDS.name}
        value={typed}
        onChange={setTyped}
        autoComplete="name"
        help={PROFILE_WORDS.nameHelp}
        fault={error === null ? undefined : 'name-fault'}
      />
      <button type="submit" className="button quiet" aria-disabled={isPending || undefined}>
        {PROFILE_WORDS.saveName}
      </button>
    </form>
  )
}
