import { useState } from 'react'
import { addContract, changeContract } from '#lib/client/console/customers.ts'
import type { ContractCard, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { useCustomer } from '../use-customer.ts'
import { ContractFields } from './contract-fields.tsx'
import { FormDialog } from './form-dialog.tsx'

/** Adds a contract, or changes one. */
export function ContractDialog({
  facts: { id, today, choices },
  contract,
  onClose,
}: {
  facts: CustomerFacts
  contract: ContractCard | null
  onClose: () => void
}) {
  const [text, setText] = useState<ContractText>(contract?.text ?? emptyContract(today))
  const { show } = useCustomer(id)
  const send = () => (contract === null ? addContract(id, text) : changeContract(contract.id, text))
  return (
    <FormDialog
      title={contract === null ? CUSTOMER_WORDS.addContract : CUSTOMER_WORDS.contractTitle(contract.name)}
      label={contract === null ? CUSTOMER_WORDS.addContract : CUSTOMER_WORDS.save}
      send={send}
      onDone={(facts) =>
        contract === null
          ? show(facts, CUSTOMER_DONE.contractAdded)
          : show(facts, CUSTOMER_DONE.changed, () => changeContract(contract.id, contract.text))
      }
      onClose={onClose}
    >
      {() => <ContractFields choices={choices} value={text} onChange={setText} />}
    </FormDialog>
  )
}

function emptyContract(today: string): ContractText {
  return {
    reference: '',
    version: 'latest',
    tier: '',
    region: '',
    services: 'all',
    conditions: 'not stated',
    noticeDays: '',
    authorisation: 'general',
    begins: today,
    ends: '',
    renews: '',
    renewalNotice: '',
    renewalReminder: 'yes',
    monthlyFee: '',
    currency: '',
    yearStarts: '',
  }
}
