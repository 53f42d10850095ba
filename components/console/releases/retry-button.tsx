import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { releasesQuery, retryMissing } from '#lib/client/console/releases.ts'
import { RELEASE_WORDS } from '#lib/domain/console/releases/words.ts'
import { ActionButton } from '../screen-action.tsx'
import { useTell } from '../shell/telling.tsx'

/** Has the missing documents made again. */
export function RetryButton() {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, isPending } = useMutation({
    mutationFn: retryMissing,
    onSuccess: () => tell.done(RELEASE_WORDS.retried),
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries(releasesQuery),
  })
  return <ActionButton label={RELEASE_WORDS.retry} isQuiet isBusy={isPending} onClick={() => mutate()} />
}
