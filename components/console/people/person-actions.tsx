import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_DONE } from '#lib/domain/console/people/words.ts'
import { usePersonChange } from './use-person-change.ts'
import { useSignOut } from './use-sign-out.ts'
import { useWithdraw } from './use-withdraw.ts'

/** What may be done with someone. Nobody does it to themselves. */
export function PersonActions({
  person,
  may,
  onChangeRole,
  onSendLink,
}: {
  person: PersonRow
  may: PeopleFacts['may']
  onChangeRole: (person: PersonRow) => void
  onSendLink: (person: PersonRow) => void
}) {
  const change = usePersonChange()
  const signOut = useSignOut()
  const withdraw = useWithdraw()
  const who = calledBy(person)
  const keep = (disabled: boolean) => () =>
    change({
      person,
      body: { disabled },
      done: disabled ? PEOPLE_DONE.disabled(who, person.keys) : PEOPLE_DONE.enabled(who),
      undo: { disabled: !disabled },
      undone: disabled ? PEOPLE_DONE.enabled(who) : PEOPLE_DONE.disabled(who, person.keys),
    })
  if (person.isSelf) return null
  if (person.state === 'invited')
    return (
      may.invite && (
        <Action label="Withdraw" rest={`the invitation of ${who}`} onDo={() => withdraw(person)} />
      )
    )
  return (
    <div className="console-row-actions">
      {may.setRole && <Action label="Change role" rest={`of ${who}`} onDo={() => onChangeRole(person)} />}
      {may.endSessions && person.sessions > 0 && (
        <Action label="Sign out" rest={`${who} everywhere`} onDo={() => signOut(person)} />
      )}
      {may.invite && person.state === 'active' && person.link === null && !person.isExample && (
        <Action label="Send link" rest={`to sign in again to ${who}`} onDo={() => onSendLink(person)} />
      )}
      {may.invite && person.link !== null && (
        <Action label="Withdraw link" rest={`to sign in again of ${who}`} onDo={() => withdraw(person)} />
      )}
      {may.disable && person.state === 'active' && <Action label="Disable" rest={who} onDo={keep(true)} />}
      {may.disable && person.state === 'disabled' && <Action label="Enable" rest={who} onDo={keep(false)} />}
    </div>
  )
}

/** `rest`: what a label says that stands in the row of the person anyway, for those who hear the button alone. */
function Action({ label, rest, onDo }: { label: string; rest: string; onDo: () => void }) {
  return (
    <button type="button" onClick={onDo} className="console-action">
      {label}
      <span className="sr-only"> {rest}</span>
    </button>
  )
}
