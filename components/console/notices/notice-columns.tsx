import Link from 'next/link'
import type { NoticeLine } from '#lib/domain/console/notices/view.ts'
import { countsInWords, NOTICES_WORDS, progressInWords } from '#lib/domain/console/notices/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'
import { NoticeMark } from './notice-mark.tsx'

/** The columns of the list of notices. `at`: when it was read. */
export function noticeColumns(at: string): Column<NoticeLine>[] {
  return [
    {
      id: 'notice',
      header: 'Notice',
      isName: true,
      cell: ({ id, title, publishedAt }) => (
        <>
          <Link href={`${SCREENS.notices.path}/${id}`} prefetch={false}>
            {title}
          </Link>
          <span className="console-below">
            published <Moment moment={publishedAt} at={at} />
          </span>
        </>
      ),
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ state, counts }) => (
        <span>
          <NoticeMark state={state} />
          <span className="console-below">{progressInWords(counts)}</span>
        </span>
      ),
    },
    {
      id: 'told',
      header: 'Told',
      cell: ({ state, counts }) => (state === 'before' || state === 'nobody' ? '–' : countsInWords(counts)),
    },
    {
      id: 'deadline',
      header: 'Object by',
      cell: ({ deadline }) => deadline ?? NOTICES_WORDS.noDeadline,
    },
  ]
}
