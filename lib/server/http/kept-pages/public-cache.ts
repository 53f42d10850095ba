import type { Logger } from 'pino'
import type { AsReadingPage } from '../response/reading-page-headers.ts'
import { buildEntry, digestOf, type Entry } from './entry.ts'
import { noteRendering } from './failing-pages.ts'
import { originalOf } from './original.ts'
import type { RenderPath } from './render-in-process.ts'

export type PublicCacheOptions = {
  ask: RenderPath
  asReadingPage: AsReadingPage
  paths: readonly string[]
  /** Milliseconds until the clock changes what pages say; Infinity where nothing is known to. */
  untilChange: () => number
  log: Pick<Logger, 'warn' | 'error'>
}

/** At most this many pages are kept; at some 0.5 MB each that is 150 MB. Further ones are Next's to serve. */
export const MOST_PAGES = 300

// No page file can have this name: Next takes folders that begin with a dot for no route.
const UNKNOWN_PATH = '/.no-such-page'

/** A page that could not be rendered is tried again after so many milliseconds, lest each reader have it tried. */
const REST = 5_000

/** No page can be had: the copy of before is no longer true, and no new one could be rendered. */
export class FailingPageError extends Error {
  override name = 'FailingPageError'
}

/** A page, and until when it is true (`performance.now`): at that moment the terms change. */
type Kept = { entry: Entry; until: number }

/** The public pages as Next rendered them, ready to be sent. Holds only the paths it was made with. */
export class PublicCache {
  notFound: Entry | undefined
  readonly #entries = new Map<string, Kept>()
  /** The pages that were not rendered since the start: what Next holds of them is as old as the build. */
  readonly #unrendered: Set<string>
  /** Until when a page that could not be rendered rests. */
  readonly #resting = new Map<string, number>()
  /** Pages that somebody asked for and that are not compressed as well as they can be. */
  readonly #wanted = new Set<string>()
  readonly #renewals = new Map<string, Promise<Entry | undefined>>()
  /** Pages are rendered one at a time; one that somebody waits for is next. */
  #last: Promise<unknown> = Promise.resolve()
  /** How often `outdate` was called: a page whose rendering began before is outdated too. */
  #changes = 0
  readonly #options: PublicCacheOptions
  readonly #paths: readonly string[]

  constructor(options: PublicCacheOptions) {
    this.#options = options
    this.#paths = options.paths.slice(0, MOST_PAGES)
    this.#unrendered = new Set(this.#paths)
    const left = options.paths.length - this.#paths.length
    if (left > 0) options.log.warn({ left, kept: MOST_PAGES }, 'Some public pages are not kept in memory')
  }

  /** The kept page of a path without query; undefined from the moment on at which it is no longer true. */
  get(path: string): Entry | undefined {
    const kept = this.#entries.get(path)
    if (kept === undefined || performance.now() >= kept.until) return undefined
    if (!kept.entry.thorough) this.#wanted.add(path)
    return kept.entry
  }

  /**
   * The page of a path that was not rendered since the start, or whose copy a change of the terms has made untrue, as soon as
   * it is rendered; null for any other path. Next would still hand out the old one. It resolves to undefined where the page
   * is gone.
   * @throws FailingPageError where it cannot be rendered
   */
  awaited(path: string): Promise<Entry | undefined> | null {
    const kept = this.#entries.get(path)
    const isOld = kept === undefined ? this.#unrendered.has(path) : performance.now() >= kept.until
    if (!isOld) return null
    this.#wanted.add(path)
    if (performance.now() < (this.#resting.get(path) ?? 0)) return Promise.reject(new FailingPageError())
    return this.#renew(path, false)
  }

  /** Renders the page of every unknown address. The others are rendered when one is first asked for, or by `refresh`. */
  async prepare(): Promise<void> {
    await this.#renewNotFound(false)
  }

  /** Has every page rendered anew before it is sent again: what pages say has changed, and by no clock. */
  outdate(): void {
    this.#changes += 1
    for (const kept of this.#entries.values()) kept.until = 0
  }

  /**
   * Asks for every page anew, one at a time. A page that fails keeps its last good copy; one that is gone is
   * dropped. Unchanged bytes are not compressed again.
   */
  async refresh(stop?: AbortSignal): Promise<void> {
    for (const path of this.#paths) {
      if (stop?.aborted) return
      await this.#renew(path, false).catch(() => undefined)
    }
    await this.#renewNotFound(true)
  }

  /**
   * Compresses the pages that somebody asked for as well as brotli can, one at a time. That takes longer than to render them,
   * and most pages are asked for by nobody.
   */
  async compressWanted(stop?: AbortSignal): Promise<void> {
    for (const path of this.#wanted) {
      if (stop?.aborted) return
      this.#wanted.delete(path)
      await this.#renew(path, true).catch(() => undefined)
    }
  }

  async #renewNotFound(thorough: boolean): Promise<void> {
    this.notFound = await this.#rendered(UNKNOWN_PATH, 404, this.notFound, thorough).catch(
      () => this.notFound,
    )
  }

  #renew(path: string, thorough: boolean): Promise<Entry | undefined> {
    const underWay = this.#renewals.get(path)
    if (underWay !== undefined) return underWay
    const renewal = this.#last.then(() => this.#keep(path, thorough))
    this.#last = renewal.catch(() => undefined)
    this.#renewals.set(path, renewal)
    return renewal.finally(() => this.#renewals.delete(path))
  }

  async #keep(path: string, thorough: boolean): Promise<Entry | undefined> {
    // Before the rendering: what changes while it is under way is rendered again.
    const until = performance.now() + this.#options.untilChange()
    const changes = this.#changes
    const last = this.#entries.get(path)?.entry
    const entry = await this.#rendered(path, 200, last, thorough).catch((error: unknown) => {
      // The last good copy stays for as long as it is true.
      this.#resting.set(path, performance.now() + REST)
      noteRendering(path, true)
      throw error
    })
    noteRendering(path, false)
    this.#resting.delete(path)
    if (entry) this.#entries.set(path, { entry, until: changes === this.#changes ? until : 0 })
    else this.#entries.delete(path)
    this.#unrendered.delete(path)
    return entry
  }

  /** @throws FailingPageError where it cannot be; the log says why */
  async #rendered(path: string, status: 200 | 404, last: Entry | undefined, thorough: boolean) {
    try {
      const rendered = await this.#options.ask(path)
      const original = originalOf(rendered, status, this.#options.asReadingPage)
      if (original)
        return isCurrent(last, digestOf(original), thorough) ? last : await buildEntry(original, thorough)
      // A page of the build that the data of this moment does not have is rightly not there.
      if (rendered.status === 404) return undefined
      this.#options.log.warn({ path, status: rendered.status }, 'A public page did not render')
      if (rendered.status < 500) return undefined
    } catch (error) {
      this.#options.log.error({ path, err: error }, 'A public page could not be rendered')
    }
    throw new FailingPageError()
  }
}

function isCurrent(last: Entry | undefined, digest: string, thorough: boolean): last is Entry {
  return last !== undefined && last.digest === digest && (last.thorough || !thorough)
}
