import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import type { WrittenScope } from '#lib/domain/notices/written/content.ts'
import type { TypedNotice, WrittenChoices } from '#lib/domain/notices/written/read-written.ts'
import { WRITTEN_LABELS } from '#lib/domain/notices/written/words.ts'

const PARTS = ['tiers', 'regions', 'services'] as const satisfies readonly (keyof WrittenScope)[]

/** Whom a notice concerns: any of these; none is all. */
export function ScopeFields({
  typed,
  choices,
  onChange,
}: {
  typed: TypedNotice
  choices: WrittenChoices
  onChange: (typed: TypedNotice) => void
}) {
  return (
    <section aria-labelledby="scope" className="mt-6">
      <h2 id="scope">{WRITE_WORDS.scope}</h2>
      <p className="console-below">{WRITE_WORDS.scopeHelp}</p>
      {PARTS.filter((part) => choices[part].length > 0).map((part) => (
        <fieldset key={part} className="console-choice">
          <legend>{WRITTEN_LABELS[part]}</legend>
          {choices[part].map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={typed[part].includes(id)}
                onChange={(event) =>
                  onChange({
                    ...typed,
                    [part]: event.currentTarget.checked
                      ? [...typed[part], id]
                      : typed[part].filter((one) => one !== id),
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
