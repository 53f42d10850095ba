const LONGEST = 40

/** What is written in a file, as a message quotes it: “99,9”, 7, a list, or the group { days: 15, per: month }. */
export function written(value: unknown): string {
  if (typeof value === 'string') return `“${cut(value)}”`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return group(value)
  return String(value)
}

function group(value: object): string {
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const isShort = entries.length <= 4 && entries.every(([, entry]) => typeof entry !== 'object')
  const text = `{ ${entries.map(([key, entry]) => `${key}: ${entry}`).join(', ')} }`
  return isShort && text.length <= 2 * LONGEST ? text : 'a group of fields'
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}
