'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { noticeQuery, resendNotice } from '#lib/client/console/notices.ts'
import type { NoticePage, RecipientRow } from '#lib/domain/console/notices/view.ts'
import { NOTICES_WORDS, RECIPIENT_STATE_NAMES } from '#lib/domain/console/notices/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { RECIPIENT_STATES } from '#lib/domain/notices/progress.ts'
import { FaultLine } from '../fault-line.tsx'
import { MoreButton } from '../more-button.tsx'
import { Screen } from '../screen.tsx'
import { SelectBox } from '../select-box.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { SearchField } from '../table/search-field.tsx'
import { NoticeHead } from './notice-head.tsx'
import { recipientColumns } from './recipient-columns.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'
import { useNoticeChange } from './use-notice-change.ts'

const STATES = RECIPIENT_STATES.map((id) => ({ id, name: RECIPIENT_STATE_NAMES[id] }))

/** A notice: where it stands, who is told and how that goes, and what can be done about it. */
export function NoticeScreen({ id }: { id: string }) {
  const [state, setState] = useState('')
  const [find, setFind] = useState('')
  const [replacing, setReplacing] = useState<RecipientRow | null>(null)
  const asked = useInfiniteQuery(noticeQuery(id, { state, find: find.trim() }))
  const change = useNoticeChange()
  const pages = asked.data?.pages ?? []
  const [first] = pages
  const onResend = (row: RecipientRow) =>
    change.mutate({ change: () => resendNotice(row.id), done: NOTICES_WORDS.resent })
  return (
    <Screen title={first?.notice.title ?? SCREENS.notices.name}>
      <FaultLine error={asked.error} />
      {asked.isPending && <p className="console-empty">{NOTICES_WORDS.loading}</p>}
      {first !== undefined && (
        <>
          <NoticeHead page={first} />
          <section aria-labelledby="recipients" className="mt-8">
            <h2 id="recipients">{NOTICES_WORDS.recipients}</h2>
            <Filters state={state} find={find} onState={setState} onFind={setFind} />
            <DataTable
              caption={NOTICES_WORDS.recipientsCaption}
              columns={recipientColumns(first, { onResend, onReplace: setReplacing })}
              rows={pages.flatMap(({ rows }: NoticePage) => rows)}
              rowId={(row) => row.id}
              empty={state === '' && find.trim() === '' ? NOTICES_WORDS.nobody : NOTICES_WORDS.noneFound}
            />
            {asked.hasNextPage && (
              <MoreButton
                label={NOTICES_WORDS.more}
                isBusy={asked.isFetchingNextPage}
                onMore={() => void asked.fetchNextPage()}
              />
            )}
            <ZoneNote />
          </section>
        </>
      )}
      {replacing !== null && <ReplaceDialog recipient={replacing} onClose={() => setReplacing(null)} />}
    </Screen>
  )
}

function Filters(props: {
  state: string
  find: string
  onState: (state: string) => void
  onFind: (find: string) => void
}) {
  return (
    <fieldset className="console-filters no-print">
      <legend className="sr-only">{NOTICES_WORDS.recipients}</legend>
      <SelectBox
        label={NOTICES_WORDS.state}
        all={NOTICES_WORDS.anyState}
        options={STATES}
        value={props.state}
        onChange={props.onState}
      />
      <SearchField label={NOTICES_WORDS.find} value={props.find} onChange={props.onFind} />
    </fieldset>
  )
}
