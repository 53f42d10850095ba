import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { invite, peopleQuery } from '#lib/client/console/people.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { PeopleFacts } from '#lib/domain/console/people/view.ts'
import { PEOPLE_DONE, PEOPLE_WORDS } from '#lib/domain/console/people/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { RoleChoice } from './role-choice.tsx'
import { withPerson } from './with-person.ts'

/** Invites someone. What was typed stays where the desk refuses. */
export function InviteDialog({ roles, onClose }: { roles: PeopleFacts['roles']; onClose: () => void }) {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('rep')
  const id = useId()
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: invite,
    onSuccess: (row) => {
      client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, row))
      tell.done(PEOPLE_DONE.invited(row.email))
      onClose()
    },
  })
  return (
    <Dialog title={PEOPLE_WORDS.invite} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate({ email, role })
        }}
      >
        <p className="console-lead">{PEOPLE_WORDS.inviteLead}</p>
        <FaultLine id={`${id}-fault`} error={error} />
        <label htmlFor={id} className="console-label">
          {PEOPLE_WORDS.email}
        </label>
        <input
          id={id}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : `${id}-fault`}
          className="console-field"
        />
        <RoleChoice roles={roles} value={role} onChange={setRole} />
        <DialogButtons label={PEOPLE_WORDS.inviteSend} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
