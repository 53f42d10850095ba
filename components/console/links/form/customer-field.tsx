import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId } from 'react'
import { customerNamesQuery } from '#lib/client/console/links.ts'
import { LINK_FIELD_NAMES } from '#lib/domain/links/link-text.ts'

/** For whom a link is: a customer that there is, which is suggested, or a new prospect. */
export function CustomerField({
  value,
  fault,
  onChange,
}: {
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}) {
  const id = useId()
  const { data } = useQuery(customerNamesQuery(useDeferredValue(value.trim())))
  return (
    <div className="console-text">
      <label htmlFor={id} className="console-label">
        {LINK_FIELD_NAMES.customer}
      </label>
      <input
        id={id}
        list={`${id}-names`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault}
        className="console-field"
      />
      <datalist id={`${id}-names`}>
        {(data?.names ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
