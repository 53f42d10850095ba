import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { recordDecision } from '#lib/client/console/objections.ts'
import type { ApprovalLine } from '#lib/domain/console/objections/view.ts'
import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import type { DecisionKind } from '#lib/domain/objections/decision.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { SelectBox } from '../select-box.tsx'
import { useTell } from '../shell/telling.tsx'
import { TextField } from '../text-field.tsx'

const CHOICES = [
  { id: 'approved', name: OBJECTIONS_WORDS.approved },
  { id: 'refused', name: OBJECTIONS_WORDS.refused },
]

/** Asks who said what, when and where it is written. */
export function DecisionDialog({ line, onClose }: { line: ApprovalLine; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const fault = useId()
  const [decision, setDecision] = useState<DecisionKind>('approved')
  const [who, setWho] = useState('')
  const [day, setDay] = useState('')
  const [reference, setReference] = useState('')
  const { notice, contract } = line
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => recordDecision({ notice, contract, decision, who, day, reference }),
    onSuccess: async () => {
      onClose()
      tell.done(OBJECTIONS_WORDS.recorded)
      await client.invalidateQueries({ queryKey: ['console', 'objections'] })
    },
  })
  return (
    <Dialog title={OBJECTIONS_WORDS.recordTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{OBJECTIONS_WORDS.recordLead(line.customer, line.name)}</p>
        <div className="console-text">
          <SelectBox
            label={OBJECTIONS_WORDS.decision}
            all={null}
            options={CHOICES}
            value={decision}
            onChange={(chosen) => setDecision(chosen === 'refused' ? 'refused' : 'approved')}
          />
        </div>
        <TextField label={OBJECTIONS_WORDS.who} value={who} onChange={setWho} autoComplete="off" />
        <TextField
          label={OBJECTIONS_WORDS.day}
          type="date"
          value={day}
          onChange={setDay}
          autoComplete="off"
        />
        <TextField
          label={OBJECTIONS_WORDS.reference}
          help={OBJECTIONS_WORDS.referenceHelp}
          value={reference}
          onChange={setReference}
          autoComplete="off"
        />
        <FaultLine id={fault} error={error} />
        <DialogButtons label={OBJECTIONS_WORDS.record} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
