import { ROLES, type Role } from '#lib/domain/auth/roles.ts'
import { permissionTable, roleName } from '#lib/domain/auth/words.ts'
import { PERMISSION_WORDS } from '#lib/domain/console/permissions/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Screen } from '../screen.tsx'

/** What each role may do, from the table that the checks are made of. `own`: the role of whoever looks. */
export function PermissionsScreen({ own }: { own: Role }) {
  return (
    <Screen title={SCREENS.permissions.name} lead={PERMISSION_WORDS.lead}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where it is too narrow */}
      <section className="console-scroll" aria-label={PERMISSION_WORDS.caption} tabIndex={0}>
        <table className="console-table whole">
          <caption className="sr-only">{PERMISSION_WORDS.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{PERMISSION_WORDS.what}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {roleName(role)}
                  {role === own && <span className="console-below">{PERMISSION_WORDS.own}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissionTable().map(({ permission, name, permitted }) => (
              <tr key={permission}>
                <th scope="row">{name}</th>
                {permitted.map((is, index) => (
                  <td key={ROLES[index]} className={is ? 'font-semibold text-in-force' : 'text-soft'}>
                    {is ? PERMISSION_WORDS.yes : PERMISSION_WORDS.no}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Screen>
  )
}
