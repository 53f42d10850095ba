'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { customersQuery } from '#lib/client/console/customers.ts'
import type { CustomersQuestion } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_WORDS, countsInWords } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { CUSTOMER_STATE_NAMES } from '#lib/domain/contracts/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { MoreButton } from '../more-button.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton, ActionLink } from '../screen-action.tsx'
import { SelectBox } from '../select-box.tsx'
import { DataTable } from '../table/data-table.tsx'
import { SearchField } from '../table/search-field.tsx'
import { CUSTOMER_COLUMNS } from './customer-columns.tsx'
import { AddDialog } from './dialogs/add-dialog.tsx'

const STATES = [
  ...Object.entries(CUSTOMER_STATE_NAMES).map(([id, name]) => ({ id, name })),
  { id: 'lacking', name: CUSTOMER_WORDS.lacking },
]
const PATH = SCREENS.customers.path

/** Every customer and prospect: what is agreed, and who is missing. */
export function CustomersScreen({ asked }: { asked: CustomersQuestion }) {
  const [question, setQuestion] = useState(asked)
  const [isAdding, setAdding] = useState(false)
  const looked = { ...question, find: question.find.trim() }
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    customersQuery(looked),
  )
  const pages = data?.pages ?? []
  const [first] = pages
  const choose = (more: Partial<CustomersQuestion>) => setQuestion({ ...question, ...more })
  const isAll = looked.find === '' && looked.state === ''
  return (
    <Screen
      title={SCREENS.customers.name}
      {...(first === undefined ? {} : { lead: countsInWords(first.counts) })}
      actions={
        <>
          {first?.mayChange && (
            <>
              <ActionButton label={CUSTOMER_WORDS.add} onClick={() => setAdding(true)} />
              <ActionLink label={CUSTOMER_WORDS.import} href={`${PATH}/import`} isQuiet />
            </>
          )}
          <ActionLink label={CUSTOMER_WORDS.csv} href={`${PATH}/export.csv`} isQuiet isFile />
          <ActionLink label={CUSTOMER_WORDS.xlsx} href={`${PATH}/export.xlsx`} isQuiet isFile />
        </>
      }
    >
      <div className="console-filters no-print">
        <SearchField
          label={CUSTOMER_WORDS.find}
          value={question.find}
          onChange={(find) => choose({ find })}
        />
        <SelectBox
          label={CUSTOMER_WORDS.state}
          all={CUSTOMER_WORDS.all}
          options={STATES}
          value={question.state}
          onChange={(state) => choose({ state })}
        />
        <SelectBox
          label={CUSTOMER_WORDS.order}
          all={null}
          options={CUSTOMER_WORDS.orders}
          value={question.order}
          onChange={(order) => choose({ order })}
        />
      </div>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{CUSTOMER_WORDS.loading}</p>}
      {first !== undefined && (
        <>
          <DataTable
            caption={CUSTOMER_WORDS.caption}
            columns={CUSTOMER_COLUMNS}
            rows={pages.flatMap(({ rows }) => rows)}
            rowId={({ id }) => id}
            empty={isAll ? CUSTOMER_WORDS.none : CUSTOMER_WORDS.noneFound}
          />
          {hasNextPage && (
            <MoreButton
              label={CUSTOMER_WORDS.more}
              isBusy={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          )}
        </>
      )}
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </Screen>
  )
}
