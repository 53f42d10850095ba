import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditPageFacts, AuditQuestion, ChainFacts } from '#lib/domain/console/audit/view.ts'
import { ask } from './ask.ts'

/** The audit log, page by page, newest first. */
export function auditQuery(question: Partial<AuditQuestion>) {
  return infiniteQueryOptions({
    queryKey: ['console', 'audit', question],
    queryFn: ({ pageParam, signal }) =>
      ask<AuditPageFacts>(
        `/console/audit/entries?${auditSearch(question, pageParam === null ? {} : { before: String(pageParam) })}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** The address of the log as a file. */
export function exportPath(format: 'csv' | 'jsonl', question: Partial<AuditQuestion>): string {
  const search = auditSearch(question)
  return `/console/audit/export.${format}${search === '' ? '' : `?${search}`}`
}

/** Checks the chain of entries. @throws ConsoleError */
export async function checkChain(): Promise<ChainFacts> {
  return await ask('/console/audit/chain')
}

function auditSearch(question: Partial<AuditQuestion>, more: Record<string, string> = {}): string {
  return new URLSearchParams({ ...question, ...more }).toString()
}
