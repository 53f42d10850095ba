import type { KeyLine, KeysFacts } from '#lib/domain/console/api-keys/view.ts'

/** The list with this key in place of what it was, or at its head; the others stay as they are. */
export function withKey(facts: KeysFacts | undefined, line: KeyLine): KeysFacts | undefined {
  if (facts === undefined) return undefined
  const isThere = facts.keys.some(({ id }) => id === line.id)
  return {
    ...facts,
    keys: isThere ? facts.keys.map((own) => (own.id === line.id ? line : own)) : [line, ...facts.keys],
  }
}
