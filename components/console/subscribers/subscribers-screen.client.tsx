'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { subscribersQuery } from '#lib/client/console/subscribers.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import type { SubscriberLine } from '#lib/domain/console/subscribers/view.ts'
import { countsInWords, SUBSCRIBER_WORDS } from '#lib/domain/console/subscribers/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { MoreButton } from '../more-button.tsx'
import { Screen } from '../screen.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { SearchField } from '../table/search-field.tsx'
import type { Selection } from '../table/selection.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { RemoveSeveralDialog } from './remove-several-dialog.tsx'
import { subscriberColumns } from './subscriber-columns.tsx'

/** Who is told of changes, how that goes, and how to remove someone. */
export function SubscribersScreen() {
  const [find, setFind] = useState('')
  const [removing, setRemoving] = useState<SubscriberLine | null>(null)
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    subscribersQuery(find.trim()),
  )
  const [removingSeveral, setRemovingSeveral] = useState<Several | null>(null)
  const pages = data?.pages ?? []
  const [first] = pages
  const columns = useMemo(() => (first === undefined ? [] : subscriberColumns(first, setRemoving)), [first])
  return (
    <Screen
      title={SCREENS.subscribers.name}
      {...(first === undefined ? {} : { lead: countsInWords(first.counts) })}
      actions={<SearchField label={SUBSCRIBER_WORDS.find} value={find} onChange={setFind} />}
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{SUBSCRIBER_WORDS.loading}</p>}
      {first !== undefined && (
        <>
          <DataTable
            caption={SUBSCRIBER_WORDS.caption}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            rowId={({ id }) => id}
            selection={first.mayRemove ? selectionWith(setRemovingSeveral) : undefined}
            empty={find.trim() === '' ? SUBSCRIBER_WORDS.none : SUBSCRIBER_WORDS.noneFound}
          />
          {hasNextPage && (
            <MoreButton
              label={SUBSCRIBER_WORDS.more}
              isBusy={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          )}
          <ZoneNote />
        </>
      )}
      {removingSeveral !== null && (
        <RemoveSeveralDialog
          subscribers={removingSeveral.subscribers}
          onDone={removingSeveral.clear}
          onClose={() => setRemovingSeveral(null)}
        />
      )}
      {removing !== null && <RemoveDialog subscriber={removing} onClose={() => setRemoving(null)} />}
    </Screen>
  )
}

/** Subscribers who are to be removed at once, and how none of them is selected any more. */
type Several = { subscribers: readonly SubscriberLine[]; clear: () => void }

function selectionWith(onRemove: (several: Several) => void): Selection<SubscriberLine> {
  return {
    isSelectable: () => true,
    nameOf: ({ address }) => address,
    hint: SUBSCRIBER_WORDS.selectHint,
    actions: (subscribers, clear) => (
      <button type="button" className="button quiet" onClick={() => onRemove({ subscribers, clear })}>
        {SUBSCRIBER_WORDS.removeSelected}
      </button>
    ),
  }
}
