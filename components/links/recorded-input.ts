import type { InputEvent, InputKind } from '#lib/domain/links/visits/input-trace.ts'
import { MOST_INPUT } from '#lib/domain/links/visits/report.ts'

/** Of what goes on and on, such as a wheel that is turned, one event in so many milliseconds is kept. */
const EVERY = 400

const LISTENING = { passive: true, capture: true } as const

/**
 * Keeps what a person does with the page: wheel, keys, touch and pointer, each when it happened and how long it was held, and
 * neither which key nor where. Scrolling is not input: a script scrolls, too. What a script of the page makes up is not trusted,
 * and counts for nothing.
 */
export class RecordedInput {
  readonly events: InputEvent[] = []
  readonly #last = new Map<InputKind, number>()
  readonly #pressed = new Map<string, number>()

  /** Listens until `stop`. */
  listen(target: EventTarget, stop: AbortSignal): void {
    const options = { ...LISTENING, signal: stop }
    const on = (names: readonly string[], take: (event: Event) => void) => {
      for (const name of names)
        target.addEventListener(name, (event) => event.isTrusted && isVisible() && take(event), options)
    }
    on(['wheel'], () => this.#goOn('wheel'))
    on(['touchmove'], () => this.#goOn('touch'))
    on(['pointermove'], (event) => isTouch(event) || this.#goOn('pointer'))
    on(['keydown'], (event) => this.#press(`key ${(event as KeyboardEvent).code}`, event))
    on(['keyup'], (event) => this.#release('key', `key ${(event as KeyboardEvent).code}`, event))
    on(['pointerdown'], (event) => isTouch(event) || this.#press('pointer', event))
    on(['pointerup'], (event) => isTouch(event) || this.#release('pointer', 'pointer', event))
    on(['touchstart'], (event) => this.#press('touch', event))
    on(['touchend'], (event) => this.#release('touch', 'touch', event))
    on(['touchcancel'], () => this.#pressed.delete('touch'))
  }

  #goOn(kind: InputKind): void {
    const at = performance.now()
    const last = this.#last.get(kind)
    if (last !== undefined && at - last < EVERY) return
    this.#last.set(kind, at)
    this.#keep(kind, at, null)
  }

  #press(what: string, event: Event): void {
    // A key that is held repeats itself.
    if (!this.#pressed.has(what)) this.#pressed.set(what, event.timeStamp)
  }

  #release(kind: InputKind, what: string, event: Event): void {
    const since = this.#pressed.get(what)
    if (since === undefined) return
    this.#pressed.delete(what)
    this.#keep(kind, event.timeStamp, Math.max(0, Math.round(event.timeStamp - since)))
  }

  #keep(kind: InputKind, at: number, heldMs: number | null): void {
    if (this.events.length < MOST_INPUT) this.events.push({ atMs: Math.max(0, Math.round(at)), kind, heldMs })
  }
}

function isVisible(): boolean {
  return document.visibilityState === 'visible'
}

/** Touches have events of their own; as pointers they end when the page begins to scroll. */
function isTouch(event: Event): boolean {
  return (event as PointerEvent).pointerType === 'touch'
}
