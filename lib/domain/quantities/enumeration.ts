/** "a", "a and b", "a, b and c", or with "or". Items that contain a comma are parted by semicolons. */
export function enumerated(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  const separator = items.some((item) => item.includes(',')) ? '; ' : ', '
  return `${items.slice(0, -1).join(separator)} ${last} ${items.at(-1)}`
}
