import { type Criterion, GROUPS } from '#lib/domain/qualification/criterion.ts'
import type { Question } from '#lib/domain/qualification/question.ts'
import { RequirementField } from './requirement-field.tsx'

/** Everything that can be required, as a form that asks by its address. */
export function RequirementForm({
  criteria,
  question,
  version,
  action,
  submit,
}: {
  criteria: Criterion[]
  question: Question
  /** The version that was chosen to judge by; null for the one in force. */
  version: string | null
  /** The address that answers. */
  action: string
  /** What the button says. */
  submit: string
}) {
  return (
    <section aria-labelledby="requirements" className="no-print">
      <h2 id="requirements" className="mb-1 text-heading">
        Your requirements
      </h2>
      <p className="mb-8 max-w-[68ch] text-soft">
        Leave a field empty if you do not need it. Mark each requirement as a must or a should.
      </p>
      <form action={action} method="get" autoComplete="off">
        {version !== null && <input type="hidden" name="version" value={version} />}
        {GROUPS.map((group) => (
          <fieldset key={group} className="mb-10 min-w-0 border-t border-rule pt-4">
            <legend className="pr-4 font-serif text-lead font-semibold">{group}</legend>
            <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
              {criteria
                .filter((criterion) => criterion.group === group)
                .map((criterion) => (
                  <RequirementField key={criterion.id} criterion={criterion} question={question} />
                ))}
            </div>
          </fieldset>
        ))}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <button
            type="submit"
            className="min-h-11 cursor-pointer rounded-[3px] bg-accent px-6 py-2 font-semibold text-on-accent"
          >
            {submit}
          </button>
          <a href={action} className="py-2">
            Clear the form
          </a>
        </p>
      </form>
    </section>
  )
}
