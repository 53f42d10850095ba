import type { StoredAnswer } from '../http/front/front-options.ts'
import { buildEntry, type Entry } from '../http/kept-pages/entry.ts'
import type { RenderPath } from '../http/kept-pages/render-in-process.ts'
import { serveEntry } from '../http/kept-pages/serve.ts'
import type { AsReadingPage } from '../http/response/reading-page-headers.ts'
import { BoundedCache } from '../platform/bounded-cache.ts'
import { keptAddress, mayBeKept } from './kept-address.ts'
import { keptOriginal } from './original.ts'

export type KeptAnswersOptions = {
  render: RenderPath
  asReadingPage: AsReadingPage
  /** The moment that answers are about. */
  now: () => Date
  /** Milliseconds until the terms change by the clock. */
  untilChange: () => number
}

/** All that is kept at one time, in bytes of bodies: some fifty pages, each in three encodings. */
const MOST_BYTES = 40_000_000
/** As the public pages, an answer is at most a minute old. */
const LONGEST = 60_000
/** So many addresses wait to be rendered, one at a time; whoever asks for a further one is answered by the route. */
const MOST_WAITING = 8

type Kept = { entry: Entry; until: number }

/**
 * Answers that are the same for everyone, rendered when they are asked for and kept for a minute, or until the terms
 * change if that is sooner. Unlike the public pages, which are made ahead: there may be thousands of these.
 */
export class KeptAnswers {
  readonly #options: KeptAnswersOptions
  readonly #kept = new BoundedCache<string, Kept>(MOST_BYTES, ({ entry }) => sizeOf(entry))
  readonly #underWay = new Map<string, Promise<Entry>>()
  /** Addresses whose answers have changed while they were made. */
  readonly #forgotten = new Set<string>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: KeptAnswersOptions) {
    this.#options = options
  }

  /**
   * How a path, asked for with this target, is answered; null where the answer is not one that is kept. It rejects where
   * the route has to make it.
   */
  stored(path: string, target: string): StoredAnswer | null {
    const address = mayBeKept(path) ? keptAddress(target, this.#options.now()) : null
    if (address === null) return null
    const kept = this.#keptAt(address)
    return {
      isAtHand: kept !== undefined,
      answer: async (request, response, secure) =>
        serveEntry(request, response, kept ?? (await this.entryOf(address)), secure),
    }
  }

  /** The answer at one of the addresses of `keptAddress`. Rejects where there is none that can be kept. */
  async entryOf(address: string): Promise<Entry> {
    const kept = this.#keptAt(address)
    if (kept !== undefined) return kept
    const underWay = this.#underWay.get(address)
    if (underWay !== undefined) return await underWay
    if (this.#underWay.size >= MOST_WAITING) throw new Error('too many answers wait to be made')
    const made = this.#last.then(() => this.#make(address))
    this.#last = made.catch(() => undefined)
    this.#underWay.set(address, made)
    return await made.finally(() => this.#underWay.delete(address))
  }

  /** Keeps the answer at an address no longer: what it says has changed. */
  forget(address: string): void {
    this.#kept.delete(address)
    if (this.#underWay.has(address)) this.#forgotten.add(address)
  }

  /** The same of all answers. */
  forgetAll(): void {
    this.#kept.clear()
    for (const address of this.#underWay.keys()) this.#forgotten.add(address)
  }

  #keptAt(address: string): Entry | undefined {
    const kept = this.#kept.get(address)
    return kept !== undefined && performance.now() < kept.until ? kept.entry : undefined
  }

  async #make(address: string): Promise<Entry> {
    this.#forgotten.delete(address)
    // Before the rendering: what changes while it is under way would be kept for a minute too long.
    const until = performance.now() + Math.min(LONGEST, this.#options.untilChange())
    const original = keptOriginal(await this.#options.render(address), this.#options.asReadingPage)
    if (original === undefined) throw new Error(`${address} has no answer that can be kept`)
    const entry = await buildEntry(original, false)
    if (!this.#forgotten.delete(address)) this.#kept.set(address, { entry, until })
    return entry
  }
}

function sizeOf({ variants }: Entry): number {
  return Object.values(variants).reduce((sum, { body }) => sum + body.length, 0)
}
