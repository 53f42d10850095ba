import type { ContactLine, ContractCard, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { ContactDialog } from './contact-dialog.tsx'
import { ContractDialog } from './contract-dialog.tsx'
import { EndContractDialog, EndCustomerDialog } from './end-dialogs.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'
import { RemoveContactDialog } from './remove-contact-dialog.tsx'

/** The dialog that is open on the page of a customer; a contract or contact of null is a new one. */
export type Opened =
  | { kind: 'named' | 'ended' | 'merged' }
  | { kind: 'contract'; contract: ContractCard | null }
  | { kind: 'contract-ended'; contract: ContractCard }
  | { kind: 'contact'; contact: ContactLine | null }
  | { kind: 'contact-removed'; contact: ContactLine }

/** Shows it. */
export function CustomerDialogs({
  facts,
  opened,
  onClose,
}: {
  facts: CustomerFacts
  opened: Opened
  onClose: () => void
}) {
  switch (opened.kind) {
    case 'named':
      return <NameDialog facts={facts} onClose={onClose} />
    case 'ended':
      return <EndCustomerDialog facts={facts} onClose={onClose} />
    case 'merged':
      return <MergeDialog facts={facts} onClose={onClose} />
    case 'contract':
      return <ContractDialog facts={facts} contract={opened.contract} onClose={onClose} />
    case 'contract-ended':
      return <EndContractDialog facts={facts} contract={opened.contract} onClose={onClose} />
    case 'contact':
      return <ContactDialog facts={facts} contact={opened.contact} onClose={onClose} />
    case 'contact-removed':
      return <RemoveContactDialog facts={facts} contact={opened.contact} onClose={onClose} />
  }
}
