'use client'

import { useQuery } from '@tanstack/react-query'
import { noticesQuery } from '#lib/client/console/notices.ts'
import { tasksInWords } from '#lib/domain/console/notices/tasks/words.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionLink } from '../screen-action.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { noticeColumns } from './notice-columns.tsx'
import { ObjectionAddress } from './objection-address.tsx'
import { TasksLink } from './tasks/tasks-link.tsx'

/** What customers have to be told, and how far that is. */
export function NoticesScreen() {
  const { data, error, isPending } = useQuery(noticesQuery)
  return (
    <Screen
      title={SCREENS.notices.name}
      lead={NOTICES_WORDS.lead}
      actions={
        data !== undefined && (
          <>
            <TasksLink label={tasksInWords(data.tasks)} />
            {data.maySend && <ActionLink label={WRITE_WORDS.write} href={`${SCREENS.notices.path}/new`} />}
          </>
        )
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{NOTICES_WORDS.loading}</p>}
      {data !== undefined && (
        <>
          <ObjectionAddress {...data} />
          <DataTable
            caption={NOTICES_WORDS.caption}
            columns={noticeColumns(data.at)}
            rows={data.notices}
            rowId={({ id }) => id}
            empty={NOTICES_WORDS.none}
          />
          <ZoneNote />
        </>
      )}
    </Screen>
  )
}
