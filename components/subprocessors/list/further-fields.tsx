import { memo } from 'react'
import { SelectField } from '#components/ui/select-field.tsx'
import type { Choice, ListChoices } from '#lib/domain/subprocessors/list/choices.ts'
import type { ListControls } from './list-controls.ts'

const SORTS = [
  { value: '', label: 'name' },
  { value: 'newest', label: 'newest on the list first' },
  { value: 'oldest', label: 'longest on the list first' },
  { value: 'seat', label: 'country of registration' },
  { value: 'mechanism', label: 'transfer mechanism' },
]

const EEA = [
  { value: '', label: 'inside and outside' },
  { value: 'yes', label: 'stored or reached outside the EEA, or not stated' },
  { value: 'no', label: 'EEA only' },
]

type Props = {
  choices: ListChoices
  purpose: string
  data: string
  storage: string
  access: string
  mechanism: string
  outsideEea: string
  sort: string
  ask: ListControls['ask'] | null
}

type Name = 'outside-eea' | 'storage' | 'access' | 'mechanism' | 'purpose' | 'data' | 'sort'

/** What to look for by choice, and in which order. Memorised: its options are many, and a search leaves them as they are. */
export const FurtherFields = memo(function FurtherFields(props: Props) {
  const { choices, purpose, data, storage, access, mechanism, outsideEea, sort, ask } = props
  const select = (name: Name, label: string, value: string, options: readonly Choice[]) => (
    <SelectField
      id={`list-${name}`}
      name={name}
      label={label}
      value={value}
      options={options}
      onChange={ask === null ? undefined : (chosen) => ask(name, chosen)}
    />
  )
  const any = (label: string, options: readonly Choice[]) => [{ value: '', label }, ...options]
  return (
    <div className="mt-2 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {select('outside-eea', 'European Economic Area', outsideEea, EEA)}
      {select('storage', 'Stored in', storage, any('any country', choices.storage))}
      {select('access', 'Access from', access, any('any country', choices.access))}
      {select('mechanism', 'Transfer mechanism', mechanism, any('any mechanism', choices.mechanism))}
      {select('purpose', 'Purpose', purpose, any('any purpose', choices.purpose))}
      {select('data', 'Personal data', data, any('any data', choices.data))}
      {select('sort', 'Sort by', sort, SORTS)}
    </div>
  )
})
