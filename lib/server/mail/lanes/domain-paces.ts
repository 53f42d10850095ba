const FIRST = 10_000
const LONGEST = 300_000
/** Least time, in milliseconds, from which on an answer is slow. */
const SLOW = 1_000
/** How much longer than usual an answer is slow, where the mail server is slow with everyone. */
const TIMES_USUAL = 3
const ANSWERS = 21
const MOST_DOMAINS = 20_000

/** `milliseconds`: what the last answer took; `hangs`: attempts in a row that had none. */
type Pace = { milliseconds: number; hangs: number; until: number }

/**
 * How quickly the mail server answers for each domain, as this process has seen it: it may have to ask another server first,
 * or be a mere relay to it. Times as of `performance.now()`.
 */
export class DomainPaces {
  readonly #paces = new Map<string, Pace>()
  #answers: number[] = []
  #slowFrom = SLOW

  /** From how many milliseconds on an answer is slow: a second, or three times what is usual with all. */
  get slowFrom(): number {
    return this.#slowFrom
  }

  /** `unknown`: nothing was sent there yet; `left-alone`: it has not answered, so recently that it is not tried. */
  of(domain: string, at: number): 'unknown' | 'quick' | 'slow' | 'left-alone' {
    const pace = this.#paces.get(domain)
    if (pace === undefined) return 'unknown'
    if (at < pace.until) return 'left-alone'
    return pace.hangs > 0 || pace.milliseconds >= this.slowFrom ? 'slow' : 'quick'
  }

  noteAnswer(domain: string, milliseconds: number): void {
    this.#answers = [...this.#answers, milliseconds].slice(-ANSWERS)
    const usual = this.#answers.toSorted((a, b) => a - b)[ANSWERS >> 1] ?? 0
    this.#slowFrom = Math.max(SLOW, TIMES_USUAL * usual)
    this.#keep(domain, { milliseconds, hangs: 0, until: Number.NEGATIVE_INFINITY })
  }

  /** It has not answered for so long, and may still. */
  noteWaiting(domain: string, milliseconds: number): void {
    const { hangs = 0, until = Number.NEGATIVE_INFINITY } = this.#paces.get(domain) ?? {}
    this.#keep(domain, { milliseconds, hangs, until })
  }

  /** It has not answered: it is left alone for ten seconds, twice as long each time, up to five minutes. */
  noteHang(domain: string, milliseconds: number, at: number): void {
    const hangs = this.#paces.get(domain)?.hangs ?? 0
    this.#keep(domain, { milliseconds, hangs: hangs + 1, until: at + Math.min(FIRST * 2 ** hangs, LONGEST) })
  }

  /** Those that were seen last are kept. */
  #keep(domain: string, pace: Pace): void {
    this.#paces.delete(domain)
    const oldest = this.#paces.size >= MOST_DOMAINS ? this.#paces.keys().next().value : undefined
    if (oldest !== undefined) this.#paces.delete(oldest)
    this.#paces.set(domain, pace)
  }
}
