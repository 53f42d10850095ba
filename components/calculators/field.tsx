import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import type { FieldFacts } from '#lib/domain/calculators/view.ts'
import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'

const CONTROL =
  'mt-1 block min-h-10 w-full rounded-[3px] border bg-sheet px-3 py-2 text-body text-ink figures border-strong-rule aria-invalid:border-2 aria-invalid:border-announced'

// A date and a time; the server tells what else may be wrong with it.
const MOMENT_PATTERN = '\\s*\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*'

/** Label above, control, help and fault under it; the control names both. */
export function Field({ field }: { field: FieldFacts }) {
  const { name, label, help, error } = field
  const described = [error === null ? '' : `${name}-error`, help === null ? '' : `${name}-help`]
  return (
    <div>
      <label htmlFor={name} className="block text-[0.9375rem] font-semibold">
        {label}
      </label>
      <Control field={field} describedBy={described.join(' ').trim() || undefined} />
      {error !== null && (
        <p id={`${name}-error`} className="mt-1 text-[0.9375rem] font-semibold text-announced">
          <span className="sr-only">Error: </span>
          <UnbrokenVersions>{error}</UnbrokenVersions>
        </p>
      )}
      {help !== null && (
        <p id={`${name}-help`} className="mt-1 text-small text-soft">
          {help}
        </p>
      )}
    </div>
  )
}

function Control({ field, describedBy }: { field: FieldFacts; describedBy: string | undefined }) {
  const { name, value, error, kind, options } = field
  const shared = {
    id: name,
    name,
    defaultValue: value,
    'aria-describedby': describedBy,
    'aria-invalid': error === null ? undefined : true,
    className: CONTROL,
  }
  // The first option must not stand in unasked for one that is missing or unknown.
  const missing = !options.some((option) => option.value === value)
  if (kind === 'choice')
    return (
      <select {...shared}>
        {missing && (
          <option value={value}>{value === '' ? 'Choose one' : `${value.slice(0, 40)} (unknown)`}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  // A picker shows the order and clock of the browser's language, beside terms that write 2026-10-01 and 16:30; and it
  // drops what it cannot show, where a faulty or finer value as text stays to be fixed.
  return (
    <input
      {...shared}
      type="text"
      pattern={kind === 'moment' ? MOMENT_PATTERN : undefined}
      title={kind === 'moment' ? FORM_WORDS.momentExample : undefined}
      inputMode={kind === 'decimal' ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
