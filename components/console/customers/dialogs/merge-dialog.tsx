import { useInfiniteQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { customersQuery, mergeCustomer } from '#lib/client/console/customers.ts'
import type { CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { SearchField } from '../../table/search-field.tsx'
import { useCustomer } from '../use-customer.ts'
import { FormDialog } from './form-dialog.tsx'

const SHOWN = 8

/** Joins another customer with this one. */
export function MergeDialog({ facts: { id, name }, onClose }: { facts: CustomerFacts; onClose: () => void }) {
  const [find, setFind] = useState('')
  const [other, setOther] = useState<{ id: string; name: string } | null>(null)
  const group = useId()
  const { data } = useInfiniteQuery(customersQuery({ find: find.trim(), state: '', order: 'name' }))
  const { show } = useCustomer(id)
  const found = (data?.pages ?? []).flatMap(({ rows }) => rows).filter((row) => row.id !== id)
  return (
    <FormDialog
      title={CUSTOMER_WORDS.mergeTitle(name)}
      lead={CUSTOMER_WORDS.mergeLead(name)}
      label={CUSTOMER_WORDS.mergeSend}
      send={() => mergeCustomer(id, other?.id ?? '', false)}
      onDone={(facts) =>
        show(facts, CUSTOMER_DONE.merged(other?.name ?? ''), () => mergeCustomer(id, other?.id ?? '', true))
      }
      onClose={onClose}
    >
      {() => (
        <>
          <SearchField label={CUSTOMER_WORDS.mergeFind} value={find} onChange={setFind} />
          <fieldset className="console-choice">
            <legend>{CUSTOMER_WORDS.mergeOther}</legend>
            {found.length === 0 && <p className="text-soft">{CUSTOMER_WORDS.mergeNone}</p>}
            {found.slice(0, SHOWN).map((row) => (
              <label key={row.id}>
                <input
                  type="radio"
                  name={group}
                  checked={other?.id === row.id}
                  onChange={() => setOther({ id: row.id, name: row.name })}
                />
                <span>
                  <strong>{row.name}</strong>
                  <span className="block text-soft">{row.contracts.join('; ') || row.reference}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  )
}
