import type { Criterion } from '#lib/domain/qualification/criterion.ts'
import { type Question, WEIGHTS, weightParameter } from '#lib/domain/qualification/question.ts'

const BOX = 'min-h-11 min-w-0 rounded-[3px] border border-soft bg-sheet px-3 py-2'

/** One requirement: label, value, must or should, help, and what to fix. */
export function RequirementField({ criterion, question }: { criterion: Criterion; question: Question }) {
  const { id, label, help, field } = criterion
  const weight = weightParameter(id)
  const faults = question.faults.filter(({ parameter }) => parameter === id || parameter === weight)
  const described = `${id}Help${faults.length > 0 ? ` ${id}Fault` : ''}`
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <Value
          criterion={criterion}
          value={question.given.get(id) ?? ''}
          describedBy={described}
          invalid={faults.length > 0}
        />
        {field.kind === 'text' && field.unit !== null && (
          <span className="whitespace-nowrap text-soft">{field.unit}</span>
        )}
        <select
          id={weight}
          name={weight}
          defaultValue={question.given.get(weight) === 'should' ? 'should' : 'must'}
          aria-label={`${label}: must or should`}
          className={`${BOX} w-24 shrink-0`}
        >
          {WEIGHTS.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      </div>
      <p id={`${id}Help`} className="text-small text-soft">
        {help}
        {field.kind === 'choices' && ' Choose one or more.'}
        {field.kind === 'text' && ` For example ${field.example}.`}
      </p>
      {faults.length > 0 && (
        <p id={`${id}Fault`} className="border-l-3 border-danger pl-3 font-semibold">
          {faults.map(({ message }) => message).join(' ')}
        </p>
      )}
    </div>
  )
}

type ValueProps = { criterion: Criterion; value: string; describedBy: string; invalid: boolean }

function Value({ criterion: { id, field }, value, describedBy, invalid }: ValueProps) {
  const shared = {
    id,
    name: id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
  }
  if (field.kind === 'text')
    return <input {...shared} type="text" defaultValue={value} className={`${BOX} w-full`} />
  const options = field.kind === 'yes' ? [{ value: 'yes', label: 'required' }] : field.options
  if (field.kind === 'choices') {
    const given = value === '' ? [] : value.split(',').map((part) => part.trim())
    // What was given is shown again even where it is none of the options, so that nothing changes unseen.
    const known = options.map((option) => option.value)
    const others = [...new Set(given)].filter((part) => !known.includes(part))
    return (
      <select {...shared} multiple size={4} defaultValue={given} className={`${BOX} w-full`}>
        {[...options, ...others.map((part) => ({ value: part, label: part }))].map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  // What was given is shown again even where it is none of the options, so that nothing changes unseen.
  const strange = value !== '' && options.every((option) => option.value !== value)
  return (
    <select {...shared} defaultValue={value} className={`${BOX} w-full`}>
      <option value="">no requirement</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {strange && <option value={value}>{value}</option>}
    </select>
  )
}
