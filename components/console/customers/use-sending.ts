import { useMutation } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import type { CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { useTell } from '../shell/telling.tsx'
import { useCustomer } from './use-customer.ts'

type Send = () => Promise<CustomerFacts>

/** Sends a change that asks nothing first, and tells what became of it. */
export function useSending(customer: string): (send: Send, done: string, undo: Send) => void {
  const { show } = useCustomer(customer)
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ send }: { send: Send; done: string; undo: Send }) => send(),
    onSuccess: (facts, { done, undo }) => show(facts, done, undo),
    onError: (error) => tell.failed(errorWords(error)),
  })
  return (send, done, undo) => mutate({ send, done, undo })
}
