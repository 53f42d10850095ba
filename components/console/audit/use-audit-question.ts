import { useSearchParams } from 'next/navigation'
import type { AuditQuestion } from '#lib/domain/console/audit/view.ts'
import { useZone } from '../shell/zone.tsx'

type Filled = 'who' | 'what' | 'day'

/**
 * Which entries are looked for, as the address says, so that it can be handed on; and how to look for others. What is empty
 * is left out.
 */
export function useAuditQuestion(): {
  question: Partial<AuditQuestion>
  look: (name: Filled, value: string) => void
  lookForAll: () => void
} {
  const params = useSearchParams()
  const zone = useZone()
  const given = (['who', 'what', 'day'] as const).flatMap((name) => {
    const value = params.get(name) ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  const question = Object.fromEntries(given) as Partial<AuditQuestion>
  const go = (next: URLSearchParams) =>
    history.replaceState(null, '', next.size === 0 ? location.pathname : `?${next}`)
  return {
    question: question.day === undefined ? question : { ...question, zone },
    look: (name, value) => {
      const next = new URLSearchParams(params)
      if (value === '') next.delete(name)
      else next.set(name, value)
      go(next)
    },
    lookForAll: () => go(new URLSearchParams()),
  }
}
