import { closest } from '#lib/domain/quantities/closest.ts'
import type { Outline } from './outline.ts'

/**
 * The id that was probably meant: each of its parts is a few letters away at most. Two clauses of one section share half
 * of their ids, and that alone does not make one mean the other.
 */
export function meantId(written: string, known: readonly string[]): string | null {
  const parts = written.split('.')
  const near = known.filter((id) => {
    const own = id.split('.')
    return own.length === parts.length && own.every((part, at) => closest(parts[at] ?? '', [part]) !== null)
  })
  return closest(written, near)
}

/**
 * The one clause that has the same name under another section's: of several the one that does not stand in the section
 * which its id names. Null where there is none, or more than one.
 */
export function namesakeOf(written: string, outline: Outline): string | null {
  const [, name] = partsOf(written)
  if (name === null) return null
  const same = [...outline.keys()].filter((id) => partsOf(id)[1] === name)
  const astray = same.filter((id) => sectionNumber(id) !== outline.get(partsOf(id)[0])?.number)
  const [found, ...more] = same.length === 1 ? same : astray
  return found !== undefined && more.length === 0 ? found : null

  function sectionNumber(id: string): string | undefined {
    return outline.get(id)?.number.split('.')[0]
  }
}

function partsOf(id: string): [section: string, name: string | null] {
  const at = id.indexOf('.')
  return at === -1 ? [id, null] : [id.slice(0, at), id.slice(at + 1)]
}
