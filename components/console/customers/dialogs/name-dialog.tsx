import { useState } from 'react'
import { changeCustomer } from '#lib/client/console/customers.ts'
import type { CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { useCustomer } from '../use-customer.ts'
import { FormDialog } from './form-dialog.tsx'
import { NameFields } from './name-fields.tsx'

/** Gives a customer another name or reference. */
export function NameDialog({
  facts: { id, name, reference },
  onClose,
}: {
  facts: CustomerFacts
  onClose: () => void
}) {
  const before = { name, reference: reference ?? '' }
  const [named, setNamed] = useState(before)
  const { show } = useCustomer(id)
  return (
    <FormDialog
      title={CUSTOMER_WORDS.changeTitle}
      label={CUSTOMER_WORDS.save}
      send={() => changeCustomer(id, named)}
      onDone={(facts) => show(facts, CUSTOMER_DONE.changed, () => changeCustomer(id, before))}
      onClose={onClose}
    >
      {() => <NameFields value={named} onChange={setNamed} />}
    </FormDialog>
  )
}
