import { useState } from 'react'
import { isPermitted, type Role } from '#lib/domain/auth/roles.ts'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_DONE, PEOPLE_WORDS } from '#lib/domain/console/people/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { RoleChoice } from './role-choice.tsx'
import { usePersonChange } from './use-person-change.ts'

/** Gives someone another role. */
export function RoleDialog({
  person,
  roles,
  onClose,
}: {
  person: PersonRow
  roles: PeopleFacts['roles']
  onClose: () => void
}) {
  const [role, setRole] = useState(person.role)
  const change = usePersonChange()
  const who = calledBy(person)
  const words = (id: Role) =>
    PEOPLE_DONE.role(
      who,
      roles.find((one) => one.id === id)?.name ?? id,
      isPermitted(id, 'apiKeys.create') ? 0 : person.keys,
    )
  const save = () => {
    onClose()
    if (role === person.role) return
    change({
      person,
      body: { role },
      done: words(role),
      undo: { role: person.role },
      undone: words(person.role),
    })
  }
  return (
    <Dialog title={`${PEOPLE_WORDS.changeRole} of ${who}`} onClose={onClose}>
      <form action={save}>
        <p className="console-lead">{PEOPLE_WORDS.roleLead}</p>
        <RoleChoice roles={roles} value={role} onChange={setRole} />
        <DialogButtons label={PEOPLE_WORDS.saveRole} isBusy={false} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
