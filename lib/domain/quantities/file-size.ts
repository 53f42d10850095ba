const UNITS = ['kB', 'MB', 'GB'] as const

/**
 * The size of a file as a person would say it, in powers of a thousand: "197 kB", "1.2 MB". Rounded half up, and never
 * less than 1 kB.
 * @param bytes integer, zero or more
 */
export function fileSizeInWords(bytes: number): string {
  let amount = Math.max(1, Math.round(bytes / 1000))
  let unit = 0
  // Tenths of the next unit are worked out from whole thousands of this one: 1,249 kB is 1.2 MB.
  while (amount >= 1000 && unit < UNITS.length - 1) {
    const tenths = Math.round(amount / 100)
    unit += 1
    if (tenths < 100) return `${tenths / 10} ${UNITS[unit]}`
    amount = Math.round(amount / 1000)
  }
  return `${amount} ${UNITS[unit]}`
}
