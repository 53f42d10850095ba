import { queryOptions } from '@tanstack/react-query'
import type { FoundContracts, TypedEntry } from '#lib/domain/console/objections/entry-view.ts'
import type {
  DecisionTaken,
  ObjectionPage,
  ObjectionsFacts,
  StepTaken,
} from '#lib/domain/console/objections/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/objections/list'

/** The newest objections, and what customers have to approve. */
export const objectionsQuery = queryOptions({
  queryKey: ['console', 'objections'],
  queryFn: ({ signal }) => ask<ObjectionsFacts>(PATH, { signal }),
})

/** An objection with all that is known of it. */
export function objectionQuery(id: string) {
  return queryOptions({
    queryKey: ['console', 'objections', id],
    queryFn: ({ signal }) => ask<ObjectionPage>(`${PATH}/${id}`, { signal }),
  })
}

/** Takes an objection a step further. @throws ConsoleError */
export async function takeStep(id: string, step: StepTaken): Promise<object> {
  return await ask(`${PATH}/${id}/step`, { method: 'POST', body: step })
}

/** Takes its last step back. @throws ConsoleError */
export async function undoStep(id: string): Promise<object> {
  return await ask(`${PATH}/${id}/undo`, { method: 'POST', body: {} })
}

/** Contracts that a notice concerns, by a part of the customer's name. */
export function contractsQuery(notice: string, find: string) {
  return queryOptions({
    queryKey: ['console', 'objections', 'contracts', notice, find],
    queryFn: ({ signal }) =>
      ask<FoundContracts>(`/console/objections/contracts?${new URLSearchParams({ notice, find })}`, {
        signal,
      }),
    placeholderData: (before) => before,
  })
}

/** Enters an objection that came by post or e-mail. @throws ConsoleError */
export async function enterObjection(entry: TypedEntry): Promise<{ id: string }> {
  return await ask('/console/objections/entered', { method: 'POST', body: entry })
}

/** Records what a customer said elsewhere. @throws ConsoleError */
export async function recordDecision(decision: DecisionTaken): Promise<object> {
  return await ask('/console/objections/decisions', { method: 'POST', body: decision })
}

/** Takes such a record back. @throws ConsoleError */
export async function undoDecision(id: number): Promise<object> {
  return await ask(`/console/objections/decisions/${id}/undo`, { method: 'POST', body: {} })
}
