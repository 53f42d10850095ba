'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { tasksQuery } from '#lib/client/console/notice-tasks.ts'
import type { TaskLine } from '#lib/domain/console/notices/tasks/view.ts'
import { NO_TASKS, TASK_LIST_NAMES, TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { TASK_LISTS, type TaskList } from '#lib/domain/notices/tasks/task.ts'
import { FaultLine } from '../../fault-line.tsx'
import { MoreButton } from '../../more-button.tsx'
import { Screen } from '../../screen.tsx'
import { SelectBox } from '../../select-box.tsx'
import { ZoneNote } from '../../shell/zone.tsx'
import { DataTable } from '../../table/data-table.tsx'
import { taskColumns } from './task-columns.tsx'
import { EraseDialog, FinishDialog, GiveDialog } from './task-dialogs.tsx'

const LISTS = TASK_LISTS.map((id) => ({ id, name: TASK_LIST_NAMES[id] }))

/** What somebody has to do about notices. `notice`: of that one alone; of all where it is empty. */
export function TasksScreen({ notice }: { notice: string }) {
  const [list, setList] = useState<TaskList>('open')
  const [giving, setGiving] = useState<TaskLine | null>(null)
  const [finishing, setFinishing] = useState<TaskLine | null>(null)
  const [erasing, setErasing] = useState<TaskLine | null>(null)
  const asked = useInfiniteQuery(tasksQuery({ list, notice }))
  const pages = asked.data?.pages ?? []
  const [first] = pages
  const dialogs = { onGive: setGiving, onFinish: setFinishing, onErase: setErasing }
  return (
    <Screen title={TASKS_WORDS.title} lead={TASKS_WORDS.lead}>
      {notice !== '' && (
        <p>
          {TASKS_WORDS.ofOneNotice}{' '}
          <Link href={`${SCREENS.notices.path}/tasks`} prefetch={false}>
            {TASKS_WORDS.all}
          </Link>
        </p>
      )}
      <FaultLine error={asked.error} />
      {asked.isPending && <p className="console-empty">{TASKS_WORDS.loading}</p>}
      {first !== undefined && (
        <>
          <fieldset className="console-filters no-print">
            <legend className="sr-only">{TASKS_WORDS.show}</legend>
            <SelectBox
              label={TASKS_WORDS.show}
              all={null}
              options={LISTS}
              value={list}
              onChange={(chosen) => setList(TASK_LISTS.find((one) => one === chosen) ?? 'open')}
            />
          </fieldset>
          <DataTable
            caption={TASKS_WORDS.caption}
            columns={taskColumns(first, dialogs)}
            rows={pages.flatMap(({ tasks }) => tasks)}
            rowId={({ id }) => id}
            empty={NO_TASKS[list]}
          />
          {asked.hasNextPage && (
            <MoreButton
              label={TASKS_WORDS.more}
              isBusy={asked.isFetchingNextPage}
              onMore={() => void asked.fetchNextPage()}
            />
          )}
          <ZoneNote />
          {giving !== null && (
            <GiveDialog task={giving} owners={first.owners} onClose={() => setGiving(null)} />
          )}
        </>
      )}
      {finishing !== null && <FinishDialog task={finishing} onClose={() => setFinishing(null)} />}
      {erasing !== null && <EraseDialog task={erasing} onClose={() => setErasing(null)} />}
    </Screen>
  )
}
