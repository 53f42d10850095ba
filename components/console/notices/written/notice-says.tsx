import type { NoticePage } from '#lib/domain/console/notices/view.ts'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'

/** What a notice that a person has written says; nothing for any other. */
export function NoticeSays({ says }: Pick<NoticePage, 'says'>) {
  if (says.length === 0) return null
  return (
    <section aria-labelledby="says" className="mt-6 max-w-[44rem]">
      <h2 id="says">{WRITE_WORDS.says}</h2>
      <dl>
        {says.map(({ label, words }) => (
          <div
            key={label}
            className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="label pt-0.5">{label}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
