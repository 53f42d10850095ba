import { useState } from 'react'
import { ConsoleError } from '#lib/client/console/console-error.ts'
import { addContact, changeContact } from '#lib/client/console/customers.ts'
import type { ContactLine, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { useCustomer } from '../use-customer.ts'
import { FormDialog } from './form-dialog.tsx'
import { PersonFields } from './person-fields.tsx'
import { ReasonField } from './reason-field.tsx'
import { ToldFields } from './told-fields.tsx'

/** Adds a contact, or changes one. */
export function ContactDialog({
  facts: { id, contracts },
  contact,
  onClose,
}: {
  facts: CustomerFacts
  contact: ContactLine | null
  onClose: () => void
}) {
  const before = {
    person: { name: contact?.name ?? '', role: contact?.role ?? '', address: contact?.address ?? '' },
    told: contact?.told ?? [],
    reason: null,
  }
  const [person, setPerson] = useState(before.person)
  const [told, setTold] = useState(before.told)
  const [reason, setReason] = useState('')
  const { show } = useCustomer(id)
  const sent = { person, told, reason: reason === '' ? null : reason }
  return (
    <FormDialog
      title={
        contact === null
          ? CUSTOMER_WORDS.addContact
          : CUSTOMER_WORDS.contactTitle(contact.name ?? contact.address)
      }
      label={contact === null ? CUSTOMER_WORDS.addContact : CUSTOMER_WORDS.save}
      send={() => (contact === null ? addContact(id, sent) : changeContact(contact.id, sent))}
      onDone={(facts) =>
        contact === null
          ? show(facts, CUSTOMER_DONE.contactAdded(person.address.trim()))
          : show(facts, CUSTOMER_DONE.changed, () => changeContact(contact.id, before))
      }
      onClose={onClose}
    >
      {(error) => (
        <>
          <PersonFields value={person} onChange={setPerson} />
          <ToldFields contracts={contracts} value={told} onChange={setTold} />
          {isMissing(error) && <ReasonField value={reason} onChange={setReason} />}
        </>
      )}
    </FormDialog>
  )
}

/** Whether the desk asks why nobody is told of something. */
function isMissing(error: Error | null): boolean {
  return error instanceof ConsoleError && error.message.includes('give a reason')
}
