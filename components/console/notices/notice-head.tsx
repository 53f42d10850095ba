import { useState } from 'react'
import { holdNotice } from '#lib/client/console/notices.ts'
import { TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import type { NoticePage } from '#lib/domain/console/notices/view.ts'
import { countsInWords, NOTICES_WORDS, progressInWords } from '#lib/domain/console/notices/words.ts'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { ActionButton, ActionLink } from '../screen-action.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { Lacking } from './lacking.tsx'
import { NoticeMark } from './notice-mark.tsx'
import { SendDialog } from './send-dialog.tsx'
import { TasksLink } from './tasks/tasks-link.tsx'
import { useNoticeChange } from './use-notice-change.ts'
import { NoticeSays } from './written/notice-says.tsx'

/** Where a notice stands, of whom nobody is told, and what can be done with it. */
export function NoticeHead({ page: { notice, lacking, maySend, says } }: { page: NoticePage }) {
  const { state, counts, deadline, href } = notice
  return (
    <>
      <p className="console-lead">
        <NoticeMark state={state} /> {countsInWords(counts)}
        {progressInWords(counts) !== '' && `: ${progressInWords(counts)}`}. Object by:{' '}
        {deadline ?? NOTICES_WORDS.noDeadline}. {href !== null && <a href={href}>{NOTICES_WORDS.public}</a>}
      </p>
      <Lacking lacking={lacking} />
      <NoticeSays says={says} />
      {maySend && <Actions notice={notice} />}
      <p className="no-print">
        <TasksLink label={TASKS_WORDS.ofThis} notice={notice.id} />
      </p>
      {state !== 'before' && state !== 'nobody' && <EvidenceLinks id={notice.id} />}
    </>
  )
}

function Actions({ notice: { id, kind, state, counts } }: Pick<NoticePage, 'notice'>) {
  const [isSending, setIsSending] = useState(false)
  const { mutate, isPending } = useNoticeChange()
  // Once somebody is named where nobody was told, they are sent it, and nobody else.
  const isLate = (state === 'sending' || state === 'sent') && counts.lacking > 0
  const maySendNow = state === 'waiting' || state === 'nobody' || isLate
  const hold = (pause: boolean) =>
    mutate({
      change: () => holdNotice(id, pause),
      done: pause ? NOTICES_WORDS.paused : NOTICES_WORDS.resumed,
    })
  return (
    <div className="console-buttons no-print">
      {maySendNow && <ActionButton label={NOTICES_WORDS.send} onClick={() => setIsSending(true)} />}
      {kind === 'written' && (state === 'waiting' || state === 'nobody') && (
        <ActionLink label={WRITE_WORDS.edit} href={`${SCREENS.notices.path}/${id}/edit`} isQuiet />
      )}
      {state === 'sending' && (
        <ActionButton label={NOTICES_WORDS.pause} isQuiet isBusy={isPending} onClick={() => hold(true)} />
      )}
      {state === 'paused' && (
        <ActionButton label={NOTICES_WORDS.resume} isBusy={isPending} onClick={() => hold(false)} />
      )}
      {isSending && <SendDialog id={id} onClose={() => setIsSending(false)} />}
    </div>
  )
}
