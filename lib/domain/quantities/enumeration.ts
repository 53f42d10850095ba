/** "a", "a and b", "a, b and c". Items that contain a comma are parted by semicolons. */
export function enumerated(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  const separator = items.some((item) => item.includes(',')) ? '; ' : ', '
  return `${items.slice(0, -1).join(separator)} and ${items.at(-1)}`
}
