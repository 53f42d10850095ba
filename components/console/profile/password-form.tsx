import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePassword, profileQuery } from '#lib/client/console/profile.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { TextField } from '../text-field.tsx'

const NOTHING = { current: '', next: '', repeated: '' }

/** Changes one's own password. */
export function PasswordForm({ email, shortest }: { email: string; shortest: number }) {
  const [typed, setTyped] = useState(NOTHING)
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      setTyped(NOTHING)
      tell.done(PROFILE_WORDS.changed)
      await client.invalidateQueries(profileQuery)
    },
  })
  const field = (name: keyof typeof NOTHING) => ({
    type: 'password',
    label: PROFILE_WORDS[name],
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    fault: error === null ? undefined : 'password-fault',
  })
  return (
    <form
      className="console-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) mutate(typed)
      }}
    >
      <p className="console-lead">{PROFILE_WORDS.passwordLead}</p>
      <FaultLine id="password-fault" error={error} />
      {/* For the browser, which keeps the password with it. */}
      <input type="text" hidden autoComplete="username" value={email} readOnly />
      <TextField {...field('current')} autoComplete="current-password" />
      <TextField
        {...field('next')}
        autoComplete="new-password"
        help={`At least ${shortest} characters; several words in a row are easy to remember.`}
      />
      <TextField {...field('repeated')} autoComplete="new-password" />
      <button type="submit" className="button" aria-disabled={isPending || undefined}>
        {PROFILE_WORDS.change}
      </button>
    </form>
  )
}
