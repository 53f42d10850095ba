import type { Visit } from '#lib/domain/subprocessors/list/last-visit.ts'

const KEY = 'sub-processors-last-visit'

/**
 * The visit before this one, null for the first; this one is kept for the next. It stays the same while the tab is open, so that
 * loading the page again does not count as another. Null, too, where the browser keeps nothing.
 */
export function visitBefore(now: Visit): Visit | null {
  try {
    const before = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? ''
    localStorage.setItem(KEY, JSON.stringify(now))
    sessionStorage.setItem(KEY, before)
    return visitFrom(before)
  } catch {
    return null
  }
}

/** Whether this browser was here before, as far as it keeps that. */
export function wasHereBefore(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Anything may stand in the storage of a browser. */
function visitFrom(text: string): Visit | null {
  if (text === '') return null
  const { on, newestNotice } = JSON.parse(text) as Partial<Record<keyof Visit, unknown>>
  if (typeof on !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return null
  return { on, newestNotice: typeof newestNotice === 'string' ? newestNotice : null }
}
