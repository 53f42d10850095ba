import { useMutation, useQueryClient } from '@tanstack/react-query'
import { peopleQuery, sendLink } from '#lib/client/console/people.ts'
import type { PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_DONE, PEOPLE_WORDS } from '#lib/domain/console/people/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { withPerson } from './with-person.ts'

/** Asks before someone is sent a link to sign in again, and says what it does. */
export function LinkDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const who = calledBy(person)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => sendLink(person.id),
    onSuccess: (row) => {
      client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, row))
      onClose()
      tell.done(PEOPLE_DONE.linkSent(who))
    },
  })
  return (
    <Dialog title={PEOPLE_WORDS.linkTitle(who)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{PEOPLE_WORDS.linkLead(person.email)}</p>
        <FaultLine error={error} />
        <DialogButtons label={PEOPLE_WORDS.linkSend} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
