import { useEffect, useState } from 'react'
import { visitBefore } from '#lib/client/subprocessors/last-visit.ts'
import type { ListBasis } from '#lib/domain/subprocessors/list/data.ts'
import { changedSince, type Visit, visitNow } from '#lib/domain/subprocessors/list/last-visit.ts'

export type SinceLastVisit = { visit: Visit; changed: ReadonlySet<string> }

/** What has changed since this browser was last here; null until that is known, and where it was never here. */
export function useLastVisit(basis: ListBasis): SinceLastVisit | null {
  const [since, setSince] = useState<SinceLastVisit | null>(null)
  useEffect(() => {
    const visit = visitBefore(visitNow(basis))
    if (visit !== null) setSince({ visit, changed: changedSince(visit, basis) })
  }, [basis])
  return since
}
