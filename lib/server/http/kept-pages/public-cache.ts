import type { Logger } from 'pino'
import type { AsReadingPage } from '../reading-pages/headers.ts'
import { buildEntry, digestOf, type Entry } from './entry.ts'
import { originalOf } from './original.ts'
import type { RenderPath } from './render-in-process.ts'

export type PublicCacheOptions = {
  ask: RenderPath
  asReadingPage: AsReadingPage
  paths: readonly string[]
  log: Pick<Logger, 'warn' | 'error'>
}

/** At most this many pages are kept; at some 0.5 MB each that is 150 MB. Further ones are Next's to serve. */
export const MOST_PAGES = 300

// No page file can have this name: Next takes folders that begin with a dot for no route.
const UNKNOWN_PATH = '/.no-such-page'

/** The public pages as Next rendered them, ready to be sent. Holds only the paths it was made with. */
export class PublicCache {
  notFound: Entry | undefined
  readonly #entries = new Map<string, Entry>()
  readonly #options: PublicCacheOptions
  readonly #paths: readonly string[]

  constructor(options: PublicCacheOptions) {
    this.#options = options
    this.#paths = options.paths.slice(0, MOST_PAGES)
    const left = options.paths.length - this.#paths.length
    if (left > 0) options.log.warn({ left, kept: MOST_PAGES }, 'Some public pages are not kept in memory')
  }

  get size(): number {
    return this.#entries.size
  }

  /** The kept page of a path without query. */
  get(path: string): Entry | undefined {
    return this.#entries.get(path)
  }

  /**
   * Asks for every page anew, one at a time. A page that fails keeps its last good copy; one that is gone is
   * dropped. Unchanged bytes are not compressed again. `thorough`: compress as well as brotli can.
   */
  async refresh({ thorough, stop }: { thorough: boolean; stop?: AbortSignal }): Promise<void> {
    for (const path of this.#paths) {
      if (stop?.aborted) return
      const entry = await this.#renewed(path, 200, this.#entries.get(path), thorough)
      if (entry) this.#entries.set(path, entry)
      else this.#entries.delete(path)
    }
    this.notFound = await this.#renewed(UNKNOWN_PATH, 404, this.notFound, thorough)
  }

  async #renewed(path: string, status: 200 | 404, last: Entry | undefined, thorough: boolean) {
    try {
      const rendered = await this.#options.ask(path)
      const original = originalOf(rendered, status, this.#options.asReadingPage)
      if (original)
        return isCurrent(last, digestOf(original), thorough) ? last : await buildEntry(original, thorough)
      // A tier or region that only another version offers is rightly not there.
      if (rendered.status === 404) return undefined
      this.#options.log.warn({ path, status: rendered.status }, 'A public page did not render')
      return rendered.status >= 500 ? last : undefined
    } catch (error) {
      this.#options.log.error({ path, err: error }, 'A public page could not be rendered')
      return last
    }
  }
}

function isCurrent(last: Entry | undefined, digest: string, thorough: boolean): last is Entry {
  return last !== undefined && last.digest === digest && (last.thorough || !thorough)
}
