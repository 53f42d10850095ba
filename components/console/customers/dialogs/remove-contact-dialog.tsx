import { useId, useState } from 'react'
import { removeContact } from '#lib/client/console/customers.ts'
import type { ContactLine, CustomerFacts, ToldInstead } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { useCustomer } from '../use-customer.ts'
import { FormDialog } from './form-dialog.tsx'
import { PersonFields } from './person-fields.tsx'
import { ReasonField } from './reason-field.tsx'

const NOBODY = 'nobody'
const SOMEONE_NEW = 'new'

/** Asks who is told instead before a contact is removed: their data are erased, and cannot be brought back. */
export function RemoveContactDialog({
  facts: { id, contacts },
  contact,
  onClose,
}: {
  facts: CustomerFacts
  contact: ContactLine
  onClose: () => void
}) {
  const others = contacts.filter((other) => other.id !== contact.id)
  const [chosen, setChosen] = useState(others[0]?.id ?? SOMEONE_NEW)
  const [person, setPerson] = useState({ name: '', role: '', address: '' })
  const [reason, setReason] = useState('')
  const group = useId()
  const { show } = useCustomer(id)
  const isTold = contact.told.length > 0
  const option = (value: string, name: string) => (
    <label key={value}>
      <input type="radio" name={group} checked={chosen === value} onChange={() => setChosen(value)} />
      <span>{name}</span>
    </label>
  )
  return (
    <FormDialog
      title={CUSTOMER_WORDS.removeTitle(contact.name ?? contact.address)}
      lead={CUSTOMER_WORDS.removeLead}
      label={CUSTOMER_WORDS.removeContact}
      send={() => removeContact(contact.id, isTold ? instead(chosen, person, reason) : { reason: null })}
      onDone={(facts) => show(facts, CUSTOMER_DONE.removed)}
      onClose={onClose}
    >
      {() =>
        isTold && (
          <>
            <fieldset className="console-choice">
              <legend>{CUSTOMER_WORDS.instead}</legend>
              {others.map((other) => option(other.id, other.name ?? other.address))}
              {option(SOMEONE_NEW, CUSTOMER_WORDS.someoneNew)}
              {option(NOBODY, CUSTOMER_WORDS.nobody)}
            </fieldset>
            {chosen === SOMEONE_NEW && <PersonFields value={person} onChange={setPerson} />}
            {chosen === NOBODY && <ReasonField value={reason} onChange={setReason} />}
          </>
        )
      }
    </FormDialog>
  )
}

function instead(
  chosen: string,
  person: { name: string; role: string; address: string },
  reason: string,
): ToldInstead {
  if (chosen === SOMEONE_NEW) return { person }
  return chosen === NOBODY ? { reason: reason === '' ? null : reason } : { contact: chosen }
}
