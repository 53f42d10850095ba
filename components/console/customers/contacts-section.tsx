import { useMemo } from 'react'
import type { ContactLine, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/data-table.tsx'
import type { Opened } from './dialogs/customer-dialogs.tsx'
import { RowAction } from './row-action.tsx'

/** Who is told of what. */
export function ContactsSection({
  facts: { contacts, mayChange },
  onOpen,
}: {
  facts: CustomerFacts
  onOpen: (opened: Opened) => void
}) {
  const columns = useMemo(() => columnsOf(mayChange, onOpen), [mayChange, onOpen])
  return (
    <section aria-labelledby="contacts">
      <div className="console-title">
        <h2 id="contacts">{CUSTOMER_WORDS.contacts}</h2>
        {mayChange && (
          <button
            type="button"
            className="button quiet no-print"
            onClick={() => onOpen({ kind: 'contact', contact: null })}
          >
            {CUSTOMER_WORDS.addContact}
          </button>
        )}
      </div>
      <DataTable
        caption={CUSTOMER_WORDS.contactsCaption}
        columns={columns}
        rows={contacts}
        rowId={({ id }) => id}
        sortedBy={{ id: 'contact', desc: false }}
        empty={CUSTOMER_WORDS.noContact}
      />
    </section>
  )
}

function columnsOf(mayChange: boolean, onOpen: (opened: Opened) => void): Column<ContactLine>[] {
  const columns: Column<ContactLine>[] = [
    {
      id: 'contact',
      header: 'Contact',
      isName: true,
      value: ({ name, address }) => name ?? address,
      cell: ({ name, address }) => (
        <>
          {name ?? address}
          {name !== null && <span className="console-below">{address}</span>}
        </>
      ),
    },
    {
      id: 'role',
      header: CUSTOMER_WORDS.role,
      value: ({ role }) => role ?? '',
      cell: ({ role }) => role ?? 'Not stated',
    },
    {
      id: 'told',
      header: CUSTOMER_WORDS.told,
      cell: ({ words }) =>
        words.length === 0 ? (
          CUSTOMER_WORDS.nothing
        ) : (
          <ul>
            {words.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ),
    },
  ]
  if (!mayChange) return columns
  return [
    ...columns,
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (contact) => (
        <div className="console-row-actions">
          <RowAction
            label={CUSTOMER_WORDS.changeContact}
            rest={contact.address}
            onDo={() => onOpen({ kind: 'contact', contact })}
          />
          <RowAction
            label={CUSTOMER_WORDS.removeContact}
            rest={contact.address}
            onDo={() => onOpen({ kind: 'contact-removed', contact })}
          />
        </div>
      ),
    },
  ]
}
