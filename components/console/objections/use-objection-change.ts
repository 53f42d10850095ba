import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { useTell } from '../shell/telling.tsx'

/** Makes a change about objections, tells how it went, and has what is shown of them read again. */
export function useObjectionChange() {
  const client = useQueryClient()
  const tell = useTell()
  return useMutation({
    mutationFn: ({ change }: { change: () => Promise<object>; done: string }) => change(),
    onSuccess: (_, { done }) => tell.done(done),
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['console', 'objections'] }),
  })
}
