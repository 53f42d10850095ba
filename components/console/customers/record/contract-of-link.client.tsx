'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { customerPage, makeContractOfLink } from '#lib/client/console/customers.ts'
import type { ContractOfLinkForm, TypedPerson } from '#lib/domain/console/customers/view.ts'
import { RECORD_DONE, RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { FaultLine } from '../../fault-line.tsx'
import { Screen } from '../../screen.tsx'
import { SelectBox } from '../../select-box.tsx'
import { useTell } from '../../shell/telling.tsx'
import { ContractFields } from '../dialogs/contract-fields.tsx'
import { PersonFields } from '../dialogs/person-fields.tsx'

/** Makes a contract of a link: filled in from it, to be checked against what was signed. */
export function ContractOfLinkScreen({ form }: { form: ContractOfLinkForm }) {
  const { link, customer, preparedBy, options, choices } = form
  const [first] = options
  const [option, setOption] = useState(first?.id ?? '')
  const [text, setText] = useState<ContractText | undefined>(first?.text)
  const [person, setPerson] = useState<TypedPerson>({ name: '', role: '', address: form.contact })
  const router = useRouter()
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (typed: ContractText) => makeContractOfLink(link, { text: typed, person }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['console'] })
      tell.done(RECORD_DONE.made(customer))
      router.push(customerPage(made.customer))
    },
  })
  if (text === undefined) return null
  return (
    <Screen title={RECORD_WORDS.fromLink(customer)} lead={RECORD_WORDS.fromLinkLead(preparedBy)}>
      <form
        noValidate
        className="max-w-[44rem]"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate(text)
        }}
      >
        {options.length > 1 && (
          <SelectBox
            label={RECORD_WORDS.option}
            all={null}
            options={options}
            value={option}
            onChange={(chosen) => {
              setOption(chosen)
              setText(options.find(({ id }) => id === chosen)?.text ?? text)
            }}
          />
        )}
        <ContractFields choices={choices} value={text} onChange={setText} />
        <fieldset className="mt-6">
          <legend className="mb-1 font-semibold">{RECORD_WORDS.contactTitle}</legend>
          <p className="console-below mb-3">{RECORD_WORDS.contactLead}</p>
          <PersonFields value={person} onChange={setPerson} />
        </fieldset>
        <FaultLine error={error} />
        <div className="console-buttons">
          <button type="submit" className="button" aria-disabled={isPending || undefined}>
            {RECORD_WORDS.make}
          </button>
        </div>
      </form>
    </Screen>
  )
}
