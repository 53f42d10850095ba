import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { addCustomer, customerPage } from '#lib/client/console/customers.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { FormDialog } from './form-dialog.tsx'
import { NameFields } from './name-fields.tsx'

/** Adds a customer, and leads to its page. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const [named, setNamed] = useState({ name: '', reference: '' })
  const client = useQueryClient()
  const router = useRouter()
  return (
    <FormDialog
      title={CUSTOMER_WORDS.add}
      lead={CUSTOMER_WORDS.addLead}
      label={CUSTOMER_WORDS.add}
      send={() => addCustomer(named)}
      onDone={({ id }) => {
        void client.invalidateQueries({ queryKey: ['console', 'customers'] })
        router.push(customerPage(id))
      }}
      onClose={onClose}
    >
      {() => <NameFields value={named} onChange={setNamed} />}
    </FormDialog>
  )
}
