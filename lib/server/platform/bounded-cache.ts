/**
 * Keeps values by key up to a bound, and drops those that were asked for longest ago.
 */
export class BoundedCache<Key, Value> {
  readonly #most: number
  readonly #sizeOf: (value: Value) => number
  /** Those asked for longest ago stand first. */
  readonly #kept = new Map<Key, { value: Value; size: number }>()
  #size = 0

  /**
   * @param most how much is kept: so many values, or so much of what `sizeOf` measures
   * @param sizeOf of a value, not negative and always the same; 1 for each where it is left out
   */
  constructor(most: number, sizeOf: (value: Value) => number = () => 1) {
    this.#most = most
    this.#sizeOf = sizeOf
  }

  /** How much is kept, in the measure of `most`. */
  get size(): number {
    return this.#size
  }

  /** Whether a value is kept; does not count as asking for it. */
  has(key: Key): boolean {
    return this.#kept.has(key)
  }

  /** The value of a key, which is then the last to be dropped; undefined where it is not kept. */
  get(key: Key): Value | undefined {
    const entry = this.#kept.get(key)
    if (entry === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, entry)
    return entry.value
  }

  /** Keeps a value in place of the one before. One that is larger than everything that may be kept is not kept. */
  set(key: Key, value: Value): void {
    this.#drop(key)
    const size = this.#sizeOf(value)
    if (size > this.#most) return
    this.#kept.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break
      this.#drop(oldest)
    }
  }

  /** The value of a key, made and kept where it is not there yet. Where `make` throws, nothing is kept. */
  getOrMake(key: Key, make: () => Value): Value {
    const known = this.get(key)
    if (known !== undefined || this.has(key)) return known as Value
    const made = make()
    this.set(key, made)
    return made
  }

  /** Keeps the value of a key no longer. */
  delete(key: Key): void {
    this.#drop(key)
  }

  /** Keeps nothing. */
  clear(): void {
    this.#kept.clear()
    this.#size = 0
  }

  #drop(key: Key): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }
}
