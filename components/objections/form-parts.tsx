import { CONTROL } from '#components/ui/select-field.tsx'
import { MOST_GROUNDS, MOST_NAME } from '#lib/domain/objections/limits.ts'
import type { ChoosableChange, ConcernedContract } from '#lib/domain/objections/view.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'

/** Why there is nothing else, or what to correct. */
export function FaultNote({ id, message }: { id?: string; message: string }) {
  return (
    <p id={id} role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
      {message}
    </p>
  )
}

/** Which notice it is about, and whose contract. */
export function Concerned({ vendor, what }: { vendor: string; what: ConcernedContract }) {
  return (
    <>
      <p className="mb-2 max-w-[68ch] text-lead wrap-anywhere">
        {OBJECTION_WORDS.lead(vendor, what.customer, what.contract)}
      </p>
      <p className="mb-4 max-w-[68ch]">
        <a href={what.href} className="inline-block py-1">
          {what.title}
        </a>
      </p>
    </>
  )
}

/** The changes to choose from, each with what it is about. */
export function ChangeChoice({
  changes,
  chosen,
}: {
  changes: readonly ChoosableChange[]
  chosen: readonly string[]
}) {
  return (
    <fieldset className="mb-6 min-w-0">
      <legend className="font-semibold">{OBJECTION_WORDS.which}</legend>
      {changes.map(({ id, title, effective, concerns, facts }) => (
        <div key={id} className="mt-3">
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="change" value={id} defaultChecked={chosen.includes(id)} />
            <span>
              {title}.{' '}
              <span className="text-soft">{concerns === null ? effective : `${effective} ${concerns}`}</span>
            </span>
          </label>
          <dl className="facts in-two mt-1 text-[0.9375rem]">
            {facts.map(({ label, lines }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="wrap-anywhere">
                  {lines.map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </fieldset>
  )
}

/** The reasons, and who gives them. */
export function ReasonFields({ grounds, name }: { grounds: string; name: string }) {
  return (
    <>
      <label htmlFor="grounds" className="block font-semibold">
        {OBJECTION_WORDS.grounds}
      </label>
      <textarea
        id="grounds"
        name="grounds"
        required
        rows={8}
        maxLength={MOST_GROUNDS}
        defaultValue={grounds}
        aria-describedby="grounds-help"
        className={CONTROL}
      />
      <p id="grounds-help" className="mt-1 mb-6 text-small text-soft">
        {OBJECTION_WORDS.groundsHelp}
      </p>
      <TextLine id="name" label={OBJECTION_WORDS.name} value={name} autoComplete="name" />
    </>
  )
}

/** A field of one line. */
export function TextLine(props: {
  id: string
  label: string
  value: string
  autoComplete: string
  type?: string
  help?: string
  most?: number
  name?: string
}) {
  const { id, label, value, autoComplete, type = 'text', help, most = MOST_NAME, name = id } = props
  return (
    <div className="mb-6">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        required
        maxLength={most}
        autoComplete={autoComplete}
        spellCheck={false}
        defaultValue={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        className={CONTROL}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="mt-1 text-small text-soft">
          {help}
        </p>
      )}
    </div>
  )
}
