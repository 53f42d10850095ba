import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { takeStep } from '#lib/client/console/objections.ts'
import {
  OBJECTIONS_WORDS,
  OUTCOME_NAMES,
  STEP_LABELS,
  STEP_LEADS,
} from '#lib/domain/console/objections/words.ts'
import { type ObjectionStanding, OUTCOMES, type Outcome } from '#lib/domain/objections/objection.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { SelectBox } from '../select-box.tsx'
import { useTell } from '../shell/telling.tsx'

const OUTCOME_CHOICES = OUTCOMES.map((id) => ({ id, name: OUTCOME_NAMES[id] }))

/** Asks for the note to the customer, who is told of the step at once. */
export function StepDialog({
  id,
  step,
  onClose,
}: {
  id: string
  step: ObjectionStanding
  onClose: () => void
}) {
  const client = useQueryClient()
  const tell = useTell()
  const field = useId()
  const [note, setNote] = useState('')
  const [outcome, setOutcome] = useState<Outcome>('made')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => takeStep(id, { step, outcome: step === 'resolved' ? outcome : null, note }),
    onSuccess: async () => {
      onClose()
      tell.done(OBJECTIONS_WORDS.saved)
      await client.invalidateQueries({ queryKey: ['console', 'objections'] })
    },
  })
  return (
    <Dialog title={STEP_LABELS[step]} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{STEP_LEADS[step]}</p>
        {step === 'resolved' && (
          <div className="console-text">
            <SelectBox
              label={OBJECTIONS_WORDS.outcome}
              all={null}
              options={OUTCOME_CHOICES}
              value={outcome}
              onChange={(chosen) => setOutcome(chosen === 'not-made' ? 'not-made' : 'made')}
            />
          </div>
        )}
        <div className="console-text">
          <label htmlFor={field} className="console-label">
            {OBJECTIONS_WORDS.note}
          </label>
          <textarea
            id={field}
            rows={6}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            aria-invalid={error === null ? undefined : true}
            aria-describedby={`${field}-help${error === null ? '' : ` ${field}-fault`}`}
            className="console-field"
          />
          <p id={`${field}-help`} className="console-below">
            {OBJECTIONS_WORDS.noteHelp}
          </p>
        </div>
        <FaultLine id={`${field}-fault`} error={error} />
        <DialogButtons label={OBJECTIONS_WORDS.save} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
