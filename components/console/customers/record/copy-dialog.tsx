import { useId, useState } from 'react'
import { ConsoleError } from '#lib/client/console/console-error.ts'
import { recordFile, recordHash } from '#lib/client/console/customers.ts'
import type { ContractCard, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { RECORD_DONE, RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { TextField } from '../../text-field.tsx'
import { FormDialog } from '../dialogs/form-dialog.tsx'
import { useCustomer } from '../use-customer.ts'

/** Records the executed copy of a contract, as a file or by its hash; with a reason where another one stands. */
export function CopyDialog({
  customer,
  contract: { id, record },
  onClose,
}: {
  customer: string
  contract: ContractCard
  onClose: () => void
}) {
  const [file, setFile] = useState<File | null>(null)
  const [sha256, setSha256] = useState('')
  const [reason, setReason] = useState('')
  const { show } = useCustomer(customer)
  const field = useId()
  const isFirst = record.copy === null
  const send = async (): Promise<CustomerFacts> => {
    if (file !== null) return await recordFile(id, file, reason)
    if (sha256.trim() === '') throw new ConsoleError(400, RECORD_WORDS.chooseOne)
    return await recordHash(id, { sha256, reason })
  }
  return (
    <FormDialog
      title={isFirst ? RECORD_WORDS.record : RECORD_WORDS.replace}
      lead={RECORD_WORDS.copyLead}
      label={isFirst ? RECORD_WORDS.record : RECORD_WORDS.replace}
      send={send}
      onDone={(facts) => show(facts, RECORD_DONE.copied)}
      onClose={onClose}
    >
      {() => (
        <>
          <div className="console-text">
            <label htmlFor={field} className="console-label">
              {RECORD_WORDS.file}
            </label>
            <input
              id={field}
              type="file"
              accept="application/pdf,.pdf"
              className="console-field"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </div>
          <TextField
            label={RECORD_WORDS.hash}
            value={sha256}
            onChange={setSha256}
            autoComplete="off"
            help={RECORD_WORDS.hashHelp}
          />
          {!isFirst && (
            <TextField
              label={RECORD_WORDS.whyReplaced}
              value={reason}
              onChange={setReason}
              autoComplete="off"
              help={RECORD_WORDS.whyReplacedHelp}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}
