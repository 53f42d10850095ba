import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { customerQuery } from '#lib/client/console/customers.ts'
import type { CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE } from '#lib/domain/console/customers/words.ts'
import { useTell } from '../shell/telling.tsx'

/** How a screen takes in what a change has made of a customer, and tells of it. */
export type Shown = {
  /** Shows what the desk answered; `undo` sends what takes it back. */
  show: (facts: CustomerFacts, done: string, undo?: () => Promise<CustomerFacts>) => void
}

/** Takes in changes of a customer: its page shows them at once, and lists are read again. */
export function useCustomer(id: string): Shown {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: (undo: () => Promise<CustomerFacts>) => undo(),
    onSuccess: (facts) => {
      keep(client, id, facts)
      tell.done(CUSTOMER_DONE.undone)
    },
    onError: (error) => tell.failed(errorWords(error)),
  })
  return {
    show: (facts, done, undo) => {
      keep(client, id, facts)
      tell.done(done, undo === undefined ? undefined : () => mutate(undo))
    },
  }
}

function keep(client: QueryClient, id: string, facts: CustomerFacts): void {
  client.setQueryData(customerQuery(id).queryKey, facts)
  void client.invalidateQueries({ queryKey: ['console', 'customers'] })
  void client.invalidateQueries({ queryKey: ['console', 'today'] })
}
