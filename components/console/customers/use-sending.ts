import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { customerQuery } from '#lib/client/console/customers.ts'
import type { CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { useTell } from '../shell/telling.tsx'
import { useCustomer } from './use-customer.ts'

type Send = () => Promise<CustomerFacts>

/** A change, what it makes of the page at once, what is told once it is done, and what takes it back. */
type Sending = { send: Send; expected: (facts: CustomerFacts) => CustomerFacts; done: string; undo: Send }

/** Sends a change that asks nothing first: the page shows it at once, and what it was again where the desk refuses. */
export function useSending(customer: string): (sending: Sending) => void {
  const { show } = useCustomer(customer)
  const tell = useTell()
  const client = useQueryClient()
  const query = customerQuery(customer)
  const { mutate } = useMutation({
    mutationFn: ({ send }: Sending) => send(),
    onMutate: async ({ expected }) => {
      await client.cancelQueries(query)
      const before = client.getQueryData(query.queryKey)
      if (before !== undefined) client.setQueryData(query.queryKey, expected(before))
      return before
    },
    onSuccess: (facts, { done, undo }) => show(facts, done, undo),
    onError: (error, _, before) => {
      if (before !== undefined) client.setQueryData(query.queryKey, before)
      tell.failed(errorWords(error))
    },
  })
  return mutate
}
