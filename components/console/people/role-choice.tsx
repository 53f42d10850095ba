import type { Role } from '#lib/domain/auth/roles.ts'
import type { PeopleFacts } from '#lib/domain/console/people/view.ts'
import { PEOPLE_WORDS } from '#lib/domain/console/people/words.ts'

/** The roles, each with what it is for. */
export function RoleChoice({
  roles,
  value,
  onChange,
}: {
  roles: PeopleFacts['roles']
  value: Role
  onChange: (role: Role) => void
}) {
  return (
    <fieldset className="console-choice">
      <legend>{PEOPLE_WORDS.role}</legend>
      {roles.map(({ id, name, purpose }) => (
        <label key={id}>
          <input type="radio" name="role" value={id} checked={id === value} onChange={() => onChange(id)} />
          <span>
            <strong>{name}</strong>
            <span className="block text-soft">{purpose}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
