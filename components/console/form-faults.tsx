import { fieldFaults } from '#lib/client/console/console-error.ts'
import { fixFields } from '#lib/domain/console/form-words.ts'
import { FaultLine } from './fault-line.tsx'

/** Why a form was refused: of one field its sentence, of several a line for each. What was typed stays where it is. */
export function FormFaults({ error }: { error: unknown }) {
  const faults = fieldFaults(error)
  const [first] = faults
  if (first === undefined) return <FaultLine error={error} />
  if (faults.length === 1) return <FaultLine id={faultId(first.field)} error={error} />
  return (
    <div role="alert" className="console-fault">
      <p>{fixFields(faults.length)}</p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field} id={faultId(field)}>
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether a field was refused: the id of the sentence that says why, for those who hear the field; undefined otherwise. */
export function faultOf(error: unknown): (field: string) => string | undefined {
  const fields = fieldFaults(error).map(({ field }) => field)
  return (field) => (fields.includes(field) ? faultId(field) : undefined)
}

function faultId(field: string): string {
  return `fault-${field.replaceAll('.', '-')}`
}
