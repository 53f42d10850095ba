import { LINK_FIELD_NAMES } from '#lib/domain/links/link-text.ts'
import { MOST_STEPS } from '#lib/domain/links/planned-step.ts'
import { type StepText, stepRows, stepsText } from '#lib/domain/links/step-text.ts'
import { STEP_FORM } from '#lib/domain/links/steps/words.ts'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'

const NEW_STEP: StepText = { whose: 'customer', day: '', what: '' }

/** Steps until signature that are added to those that every page has: whose each is, by when, and what. */
export function StepFields({
  text,
  fault,
  onChange,
}: {
  text: string
  fault: string | undefined
  onChange: (text: string) => void
}) {
  const rows = stepRows(text)
  const put = (next: readonly StepText[]) => onChange(stepsText(next))
  return (
    <fieldset className="mt-4" aria-describedby={fault}>
      <legend className="console-label">{LINK_FIELD_NAMES.steps}</legend>
      <p className="console-below">{STEP_FORM.help}</p>
      {rows.map((row, index) => (
        <StepFieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no id, and what is typed moves with its place.
          key={index}
          number={index + 1}
          row={row}
          onChange={(next) => put(rows.map((one, place) => (place === index ? next : one)))}
          onRemove={() => put(rows.filter((_, place) => place !== index))}
        />
      ))}
      {rows.length < MOST_STEPS && (
        <p>
          <button type="button" className="console-action" onClick={() => put([...rows, NEW_STEP])}>
            {STEP_FORM.add}
          </button>
        </p>
      )}
    </fieldset>
  )
}

function StepFieldset({
  number,
  row,
  onChange,
  onRemove,
}: {
  number: number
  row: StepText
  onChange: (row: StepText) => void
  onRemove: () => void
}) {
  return (
    <fieldset className="console-card">
      <legend className="console-label">{STEP_FORM.legend(number)}</legend>
      <div className="console-fields">
        <SelectBox
          label={STEP_FORM.whose}
          all={null}
          options={STEP_FORM.owners}
          value={row.whose}
          onChange={(whose) => onChange({ ...row, whose })}
        />
        <TextField
          label={STEP_FORM.day}
          type="date"
          value={row.day}
          onChange={(day) => onChange({ ...row, day })}
          autoComplete="off"
        />
      </div>
      <TextField
        label={STEP_FORM.what}
        value={row.what}
        onChange={(what) => onChange({ ...row, what })}
        autoComplete="off"
      />
      <button type="button" className="console-action" onClick={onRemove}>
        {STEP_FORM.remove(number)}
      </button>
    </fieldset>
  )
}
