import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { receiversQuery, sendAgain } from '#lib/client/console/webhooks.ts'
import type { ReceiverLine, UndeliveredEvent } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_DONE, RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { useTell } from '../shell/telling.tsx'
import { Moment } from '../shell/zone.tsx'

/** The events that a system did not take. While it is live, each can be sent again. */
export function UndeliveredEvents({ line, at }: { line: ReceiverLine; at: string }) {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ id }: UndeliveredEvent) => {
      // A list that was asked for before must not take the place of the one that is answered.
      await client.cancelQueries(receiversQuery)
      return await sendAgain(line.id, id)
    },
    onSuccess: (facts, { type }) => {
      client.setQueryData(receiversQuery.queryKey, facts)
      tell.done(RECEIVERS_DONE.again(type))
    },
    onError: (error) => tell.failed(errorWords(error)),
  })
  const words = ({ tries, isTriedAgain }: UndeliveredEvent) =>
    RECEIVERS_WORDS[isTriedAgain ? 'triedAgain' : 'givenUp'](tries)
  return (
    <>
      <h3 id={`undelivered-${line.id}`} className="console-label mt-4">
        {RECEIVERS_WORDS.undelivered}
      </h3>
      <ol aria-labelledby={`undelivered-${line.id}`}>
        {line.undelivered.map((event) => (
          <li key={event.id} className="py-1 wrap-anywhere">
            <Moment moment={event.at} at={at} />, <code>{event.type}</code>: {words(event)}{' '}
            {line.state === 'live' && (
              <button
                type="button"
                className="console-action no-print"
                aria-disabled={isPending || undefined}
                onClick={() => {
                  if (!isPending) mutate(event)
                }}
              >
                {RECEIVERS_WORDS.again}
                <span className="sr-only">
                  : {event.type}, {line.name}
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
