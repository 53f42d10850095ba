import { useQueryClient } from '@tanstack/react-query'
import { customerQuery } from '#lib/client/console/customers.ts'
import type { IssuedPageFacts } from '#lib/domain/console/customers/view.ts'
import { RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { CodePicture } from '../../code-picture.tsx'
import { Dialog } from '../../dialog.tsx'
import { ShownOnce } from '../../shown-once.tsx'

/** The address of a customer's page as it is shown this once. */
export function IssuedPageDialog({
  customer,
  issued: { address, code, facts },
  onClose,
}: {
  customer: string
  issued: IssuedPageFacts
  onClose: () => void
}) {
  const client = useQueryClient()
  const close = () => {
    client.setQueryData(customerQuery(customer).queryKey, facts)
    onClose()
  }
  return (
    <Dialog title={RECORD_WORDS.madeTitle} onClose={close}>
      <ShownOnce label={RECORD_WORDS.address} lead={RECORD_WORDS.madeLead} secret={address} onClose={close}>
        <CodePicture code={code} label={RECORD_WORDS.codeAlt} />
      </ShownOnce>
    </Dialog>
  )
}
