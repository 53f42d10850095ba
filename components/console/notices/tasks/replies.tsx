import type { ReplyLine } from '#lib/domain/console/notices/tasks/view.ts'
import { TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { Moment } from '../../shell/zone.tsx'

/** What somebody wrote back; nothing where nobody did. */
export function Replies({ replies, at }: { replies: readonly ReplyLine[]; at: string }) {
  if (replies.length === 0) return null
  return (
    <details className="console-below">
      <summary className="min-h-6 cursor-pointer">{TASKS_WORDS.replies}</summary>
      {replies.map((reply) => (
        <Reply key={reply.id} reply={reply} at={at} />
      ))}
    </details>
  )
}

function Reply({ reply: { at: written, subject, text }, at }: { reply: ReplyLine; at: string }) {
  const isErased = subject === null && text === null
  return (
    <blockquote className="mt-2 border-l-2 pl-3">
      <p>
        <Moment moment={written} at={at} />
        {isErased ? `: ${TASKS_WORDS.erased}` : `: ${subject === '' ? TASKS_WORDS.noSubject : subject}`}
      </p>
      {text !== null && <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>}
    </blockquote>
  )
}
