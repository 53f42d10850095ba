import { PartsInView } from './parts-in-view.ts'
import { RecordedInput } from './recorded-input.ts'

/** How often is told what is new, in milliseconds, and how often in all. */
const EVERY = 5_000
const MOST_REPORTS = 60

/**
 * Tells the desk what is done on the page of a tailored link: that somebody moves, and which parts are in view; neither what is
 * typed nor where. Each report holds all so far, so that one that is lost is in the next.
 */
class VisitBeacon extends HTMLElement {
  readonly #input = new RecordedInput()
  readonly #parts = new PartsInView()
  #stop = new AbortController()
  #told = ''
  #reports = 0

  connectedCallback(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#input.listen(window, signal)
    this.#parts.watch(document.querySelectorAll('[data-section], [data-option]'), signal)
    const timer = setInterval(() => this.#tell(), EVERY)
    signal.addEventListener('abort', () => clearInterval(timer))
    // The last moment at which a browser surely sends something.
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && this.#tell(),
      {
        signal,
      },
    )
    window.addEventListener('pagehide', () => this.#tell(), { signal })
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  #tell(): void {
    const report = JSON.stringify({
      visit: this.getAttribute('visit'),
      input: this.#input.events,
      sections: this.#named('section'),
      options: this.#named('option'),
    })
    if (report === this.#told || this.#reports >= MOST_REPORTS || this.#isEmpty()) return
    this.#told = report
    this.#reports += 1
    navigator.sendBeacon(
      this.getAttribute('report-to') ?? '',
      new Blob([report], { type: 'application/json' }),
    )
  }

  #isEmpty(): boolean {
    return this.#input.events.length === 0 && this.#parts.read.size === 0
  }

  #named(kind: 'section' | 'option'): string[] {
    const names = [...this.#parts.read].map((part) => part.getAttribute(`data-${kind}`))
    return [...new Set(names.filter((name) => name !== null))].toSorted()
  }
}

customElements.define('visit-beacon', VisitBeacon)
