import { useState } from 'react'
import {
  type EntryFormFacts,
  entryFor,
  type FoundContract,
  type TypedEntry,
} from '#lib/domain/console/objections/entry-view.ts'
import { ENTRY_WORDS, WAY_NAMES } from '#lib/domain/console/objections/entry-words.ts'
import { ENTERED_WAYS, type EnteredWay } from '#lib/domain/objections/way.ts'
import { LongField } from '../../long-field.tsx'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'
import { ContractChoice } from './contract-choice.tsx'

const WAYS = ENTERED_WAYS.map((id) => ({ id, name: WAY_NAMES[id] }))

/** The fields, in the order in which a letter is read. */
export function EntryFields({
  typed,
  facts: { notices },
  onChange,
}: {
  typed: TypedEntry
  facts: EntryFormFacts
  onChange: (typed: TypedEntry) => void
}) {
  const chosen = notices.find(({ id }) => id === typed.notice)
  const put = (more: Partial<TypedEntry>) => onChange({ ...typed, ...more })
  const [contract, setContract] = useState<FoundContract | null>(null)
  // Once it is known whose objection it is, only what concerns them can be chosen.
  const changes = chosen?.changes.filter(({ id }) => contract === null || contract.changes.includes(id))
  return (
    <>
      <div className="console-text">
        <SelectBox
          label={ENTRY_WORDS.notice}
          all={null}
          options={notices.map(({ id, title }) => ({ id, name: title }))}
          value={typed.notice}
          onChange={(notice) => {
            setContract(null)
            put(entryFor(notices.find(({ id }) => id === notice)))
          }}
        />
      </div>
      <ContractChoice
        notice={typed.notice}
        value={typed.contract}
        onChange={(found) => {
          setContract(found)
          put({ contract: found?.id ?? '', ...(found === null ? {} : { changes: found.changes }) })
        }}
      />
      <fieldset className="console-choice">
        <legend>{ENTRY_WORDS.changes}</legend>
        {changes?.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={typed.changes.includes(id)}
              onChange={(event) =>
                put({
                  changes: event.currentTarget.checked
                    ? [...typed.changes, id]
                    : typed.changes.filter((one) => one !== id),
                })
              }
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={ENTRY_WORDS.name}
        value={typed.name}
        onChange={(name) => put({ name })}
        autoComplete="off"
      />
      <TextField
        label={ENTRY_WORDS.address}
        help={ENTRY_WORDS.addressHelp}
        type="email"
        value={typed.address}
        onChange={(address) => put({ address })}
        autoComplete="off"
      />
      <div className="console-text">
        <SelectBox
          label={ENTRY_WORDS.way}
          all={ENTRY_WORDS.choose}
          options={WAYS}
          value={typed.via}
          onChange={(via) => put({ via: via as EnteredWay | '' })}
        />
      </div>
      <TextField
        label={ENTRY_WORDS.day}
        help={ENTRY_WORDS.dayHelp}
        type="date"
        value={typed.day}
        onChange={(day) => put({ day })}
        autoComplete="off"
      />
      <LongField label={ENTRY_WORDS.grounds} value={typed.grounds} onChange={(grounds) => put({ grounds })} />
    </>
  )
}
