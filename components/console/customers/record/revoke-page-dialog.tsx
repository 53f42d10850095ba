import { useState } from 'react'
import { revokePage } from '#lib/client/console/customers.ts'
import type { ContractCard } from '#lib/domain/console/customers/view.ts'
import { RECORD_DONE, RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { TextField } from '../../text-field.tsx'
import { FormDialog } from '../dialogs/form-dialog.tsx'
import { useCustomer } from '../use-customer.ts'

/** Asks before a customer's page is ended, which cannot be undone. */
export function RevokePageDialog({
  customer,
  contract: { id, name },
  onClose,
}: {
  customer: string
  contract: ContractCard
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const { show } = useCustomer(customer)
  return (
    <FormDialog
      title={RECORD_WORDS.revokeTitle(name)}
      lead={RECORD_WORDS.revokeLead}
      label={RECORD_WORDS.revoke}
      send={() => revokePage(id, reason)}
      onDone={(facts) => show(facts, RECORD_DONE.revoked)}
      onClose={onClose}
    >
      {() => (
        <TextField
          label={RECORD_WORDS.reason}
          value={reason}
          onChange={setReason}
          autoComplete="off"
          help={RECORD_WORDS.reasonHelp}
        />
      )}
    </FormDialog>
  )
}
