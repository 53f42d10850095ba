import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { KeysFacts } from '#lib/domain/console/api-keys/view.ts'
import { KEY_WORDS } from '#lib/domain/console/api-keys/words.ts'

/** What a key may do: any of these. */
export function ScopeChoice({
  scopes,
  chosen,
  onChange,
}: {
  scopes: KeysFacts['scopes']
  chosen: readonly KeyScope[]
  onChange: (chosen: readonly KeyScope[]) => void
}) {
  return (
    <fieldset className="console-choice">
      <legend>{KEY_WORDS.scopes}</legend>
      {scopes.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>
            {name}
            <code className="console-below">{id}</code>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
