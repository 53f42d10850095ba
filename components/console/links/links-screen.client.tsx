'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { linksQuery } from '#lib/client/console/links.ts'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'
import type { LinksPage, LinksQuestion } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { LINK_STATE_NAMES } from '#lib/domain/links/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { MoreButton } from '../more-button.tsx'
import { Screen } from '../screen.tsx'
import { SelectBox } from '../select-box.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { SearchField } from '../table/search-field.tsx'
import { HandOverDialog } from './dialogs/hand-over-dialog.tsx'
import { linkColumns } from './link-columns.tsx'

const STATES = [
  { id: 'open', name: LINKS_WORDS.open },
  ...Object.entries(LINK_STATE_NAMES).map(([id, name]) => ({ id, name })),
]

/** The tailored links that somebody sees: their own, or everyone's. */
export function LinksScreen({ asked }: { asked: LinksQuestion }) {
  const [question, setQuestion] = useState(asked)
  const [isHandingOver, setHandingOver] = useState(false)
  const looked = { ...question, find: question.find.trim() }
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    linksQuery(looked),
  )
  const pages = data?.pages ?? []
  const choose = (more: Partial<LinksQuestion>) => setQuestion({ ...question, ...more })
  return (
    <Screen
      title={SCREENS.links.name}
      lead={LINKS_WORDS.lead}
      actions={
        <>
          <Link href={`${SCREENS.links.path}/new`} prefetch={false} className="button">
            {LINKS_WORDS.create}
          </Link>
          {pages[0]?.seesAll === true && (
            <Link href={`${SCREENS.links.path}/report`} prefetch={false} className="button quiet">
              {REPORT_WORDS.open}
            </Link>
          )}
          {pages[0]?.seesAll === true && (
            <button type="button" className="button quiet" onClick={() => setHandingOver(true)}>
              {LINKS_WORDS.handOver}
            </button>
          )}
        </>
      }
    >
      <div className="console-filters no-print">
        <SearchField label={LINKS_WORDS.find} value={question.find} onChange={(find) => choose({ find })} />
        <SelectBox
          label={LINKS_WORDS.state}
          all={LINKS_WORDS.all}
          options={STATES}
          value={question.state}
          onChange={(state) => choose({ state })}
        />
        <SelectBox
          label={LINKS_WORDS.order}
          all={null}
          options={LINKS_WORDS.orders}
          value={question.order}
          onChange={(order) => choose({ order })}
        />
      </div>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{LINKS_WORDS.loading}</p>}
      {pages.length > 0 && <LinksTable pages={pages} isAll={looked.find === '' && looked.state === ''} />}
      {hasNextPage && (
        <MoreButton
          label={LINKS_WORDS.more}
          isBusy={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
      {isHandingOver && <HandOverDialog onClose={() => setHandingOver(false)} />}
    </Screen>
  )
}

function LinksTable({ pages, isAll }: { pages: readonly LinksPage[]; isAll: boolean }) {
  const [first] = pages
  const [at, seesAll] = [first?.at ?? '', first?.seesAll === true]
  const columns = useMemo(() => linkColumns({ at, seesAll }), [at, seesAll])
  return (
    <>
      <DataTable
        caption={LINKS_WORDS.caption}
        columns={columns}
        rows={pages.flatMap(({ rows }) => rows)}
        rowId={({ id }) => id}
        empty={isAll ? LINKS_WORDS.none : LINKS_WORDS.noneFound}
      />
      <ZoneNote />
    </>
  )
}
