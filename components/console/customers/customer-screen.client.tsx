'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { customerQuery } from '#lib/client/console/customers.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { CUSTOMER_STATE_NAMES } from '#lib/domain/contracts/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton } from '../screen-action.tsx'
import { ContactsSection } from './contacts-section.tsx'
import { ContractsSection } from './contracts-section.tsx'
import { CUSTOMER_MARKS } from './customer-columns.tsx'
import { CustomerDialogs, type Opened } from './dialogs/customer-dialogs.tsx'
import { Lacking } from './lacking.tsx'

/** A customer: what is agreed, who is told of what, and what is missing. */
export function CustomerScreen({ id }: { id: string }) {
  const { data, error } = useQuery(customerQuery(id))
  const [opened, setOpened] = useState<Opened | null>(null)
  if (data === undefined)
    return (
      <Screen title={SCREENS.customers.name}>
        <FaultLine error={error} />
      </Screen>
    )
  const { name, reference, state, mayChange, lacking } = data
  const open = (kind: 'named' | 'ended' | 'merged') => () => setOpened({ kind })
  return (
    <Screen
      title={name}
      actions={
        mayChange && (
          <>
            <ActionButton label={CUSTOMER_WORDS.change} isQuiet onClick={open('named')} />
            <ActionButton label={CUSTOMER_WORDS.merge} isQuiet onClick={open('merged')} />
            {state !== 'ended' && <ActionButton label={CUSTOMER_WORDS.end} isQuiet onClick={open('ended')} />}
          </>
        )
      }
    >
      <p className="console-lead">
        <StandingMark state={CUSTOMER_MARKS[state]}>{CUSTOMER_STATE_NAMES[state]}</StandingMark>
        {reference !== null && <span className="text-soft"> · {reference}</span>}
        <span className="no-print">
          {' · '}
          <Link href={SCREENS.customers.path} prefetch={false}>
            {CUSTOMER_WORDS.back}
          </Link>
        </span>
      </p>
      <FaultLine error={error} />
      <Lacking sentences={lacking} />
      <ContractsSection facts={data} onOpen={setOpened} />
      <ContactsSection facts={data} onOpen={setOpened} />
      {opened !== null && <CustomerDialogs facts={data} opened={opened} onClose={() => setOpened(null)} />}
    </Screen>
  )
}
