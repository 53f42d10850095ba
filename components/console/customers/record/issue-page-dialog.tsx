import { issuePage } from '#lib/client/console/customers.ts'
import type { ContractCard, IssuedPageFacts } from '#lib/domain/console/customers/view.ts'
import { RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { FormDialog } from '../dialogs/form-dialog.tsx'

/** Asks before the address of a customer's page is issued, or replaced. */
export function IssuePageDialog({
  contract: { id, record },
  onIssued,
  onClose,
}: {
  contract: ContractCard
  onIssued: (issued: IssuedPageFacts) => void
  onClose: () => void
}) {
  const isFirst = record.page === null
  return (
    <FormDialog
      title={isFirst ? RECORD_WORDS.issueTitle : RECORD_WORDS.reissueTitle}
      lead={isFirst ? RECORD_WORDS.issueLead : RECORD_WORDS.reissueLead}
      label={isFirst ? RECORD_WORDS.issue : RECORD_WORDS.reissue}
      send={() => issuePage(id)}
      onDone={onIssued}
      onClose={onClose}
    />
  )
}
