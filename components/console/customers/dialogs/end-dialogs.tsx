import { useState } from 'react'
import { changeContract, changeCustomer, endCustomer } from '#lib/client/console/customers.ts'
import type { ContractCard, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { TextField } from '../../text-field.tsx'
import { useCustomer } from '../use-customer.ts'
import { FormDialog } from './form-dialog.tsx'

type Props = { facts: CustomerFacts; onClose: () => void }

/** Ends a customer with a day. */
export function EndCustomerDialog({ facts: { id, name, state, today }, onClose }: Props) {
  const [on, setOn] = useState(today)
  const { show } = useCustomer(id)
  const isProspect = state === 'prospect'
  return (
    <FormDialog
      title={CUSTOMER_WORDS.endCustomerTitle(name)}
      lead={isProspect ? CUSTOMER_WORDS.endProspectLead : CUSTOMER_WORDS.endCustomerLead}
      label={CUSTOMER_WORDS.end}
      send={() => endCustomer(id, on)}
      onDone={({ facts, ends }) => show(facts, CUSTOMER_DONE.ended(name), () => changeCustomer(id, { ends }))}
      onClose={onClose}
    >
      {() => <LastDay value={on} onChange={setOn} />}
    </FormDialog>
  )
}

/** Ends a contract with a day. */
export function EndContractDialog({
  facts: { id, today },
  contract,
  onClose,
}: Props & { contract: ContractCard }) {
  const before = /^\d/.test(contract.text.ends) ? contract.text.ends : null
  const [on, setOn] = useState(before ?? today)
  const { show } = useCustomer(id)
  return (
    <FormDialog
      title={CUSTOMER_WORDS.endTitle(contract.name)}
      label={CUSTOMER_WORDS.endContract}
      send={() => changeContract(contract.id, { on })}
      onDone={(facts) =>
        show(facts, CUSTOMER_DONE.changed, () => changeContract(contract.id, { on: before }))
      }
      onClose={onClose}
    >
      {() => <LastDay value={on} onChange={setOn} />}
    </FormDialog>
  )
}

function LastDay({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  return (
    <TextField
      label={CUSTOMER_WORDS.lastDay}
      type="date"
      value={value}
      onChange={onChange}
      autoComplete="off"
      help={CUSTOMER_WORDS.lastDayHelp}
    />
  )
}
