/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** At least 0, below 1. */
  fraction: () => number
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  pick: <T>(choices: readonly T[]) => T
  /** True once in so many times. */
  once: (times: number) => boolean
  bytes: (length: number) => Buffer
}

/** A generator for a seed in words, such as "7/paths/12" (mulberry32 over an FNV-1a hash of the seed). */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed)
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    between,
    pick: (choices) => {
      if (choices.length === 0) throw new RangeError('there is nothing to pick from')
      return choices[between(0, choices.length - 1)] as (typeof choices)[number]
    },
    once: (times) => between(1, times) === 1,
    bytes: (length) => Buffer.from(Array.from({ length }, () => between(0, 255))),
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}
