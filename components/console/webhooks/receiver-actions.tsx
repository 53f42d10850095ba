import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorWords } from '#lib/client/console/console-error.ts'
import { receiversQuery, sendTo } from '#lib/client/console/webhooks.ts'
import type { ReceiverLine } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_DONE, RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { useTell } from '../shell/telling.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'

/** What can be done with a system that gets events. */
export function ReceiverActions({ line }: { line: ReceiverLine }) {
  const [asking, setAsking] = useState<'replace' | 'remove' | null>(null)
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, isPending } = useMutation({
    mutationFn: async (what: 'challenge' | 'test') => {
      // A list that was asked for before must not take the place of the one that is answered.
      await client.cancelQueries(receiversQuery)
      return await sendTo(line.id, what)
    },
    onSuccess: (facts, what) => {
      client.setQueryData(receiversQuery.queryKey, facts)
      tell.done(RECEIVERS_DONE[what])
    },
    onError: (error) => tell.failed(errorWords(error)),
  })
  const what = line.state === 'live' ? 'test' : 'challenge'
  const named = <span className="sr-only">: {line.name}</span>
  return (
    <div className="console-row-actions no-print">
      <button
        type="button"
        className="console-action"
        aria-disabled={isPending || undefined}
        onClick={() => {
          if (!isPending) mutate(what)
        }}
      >
        {RECEIVERS_WORDS[what]}
        {named}
      </button>
      <button type="button" className="console-action" onClick={() => setAsking('replace')}>
        {RECEIVERS_WORDS.replace}
        {named}
      </button>
      <button type="button" className="console-action" onClick={() => setAsking('remove')}>
        {RECEIVERS_WORDS.remove}
        {named}
      </button>
      {asking === 'replace' && <ReplaceDialog line={line} onClose={() => setAsking(null)} />}
      {asking === 'remove' && <RemoveDialog line={line} onClose={() => setAsking(null)} />}
    </div>
  )
}
