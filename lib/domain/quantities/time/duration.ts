export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * A duration as a person would say it: "43 min 12 s", "2 h 12 min 28.8 s", "3 d 15 h 36 min", "none" for zero.
 * Exact to the millisecond; units that are zero are left out.
 * @param milliseconds integer, zero or more
 */
export function durationInWords(milliseconds: number): string {
  if (milliseconds === 0) return 'none'
  const parts = [
    [Math.floor(milliseconds / DAY), 'd'],
    [Math.floor((milliseconds % DAY) / HOUR), 'h'],
    [Math.floor((milliseconds % HOUR) / MINUTE), 'min'],
    [secondsInWords(milliseconds % MINUTE), 's'],
  ] as const
  return parts
    .filter(([amount]) => amount !== 0 && amount !== '0')
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ')
}

/** "1 day", "30 days". */
export function counted(amount: number, unit: string): string {
  return `${grouped(amount)} ${unit}${amount === 1 ? '' : 's'}`
}

/** An integer with a comma at every thousand: 3,000. */
export function grouped(amount: number): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}

function secondsInWords(milliseconds: number): string {
  const fraction = (milliseconds % SECOND).toString().padStart(3, '0').replace(/0+$/, '')
  const whole = Math.floor(milliseconds / SECOND)
  return fraction === '' ? `${whole}` : `${whole}.${fraction}`
}
