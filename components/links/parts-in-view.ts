/** So long a part has to be in view to count as read, in milliseconds. */
const READ_FOR = 2_000
/** Of the part, or of the screen where the part is higher. */
const SHARE = 0.5

/** Which parts of a page were in view for two seconds together, while the page was. */
export class PartsInView {
  readonly read = new Set<Element>()
  readonly #left = new Map<Element, number>()
  readonly #timers = new Map<Element, { timer: ReturnType<typeof setTimeout>; since: number }>()

  /** Watches until `stop`. */
  watch(parts: Iterable<Element>, stop: AbortSignal): void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio, intersectionRect } of entries)
          this.#set(target, intersectionRatio >= SHARE || intersectionRect.height >= innerHeight * SHARE)
      },
      { threshold: [0, 0.25, SHARE, 0.75, 1] },
    )
    const watched = [...parts]
    const again = () => {
      observer.disconnect()
      for (const part of watched) observer.observe(part)
    }
    again()
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden')
          for (const part of this.#timers.keys()) this.#set(part, false)
        // It tells anew of all that is in view.
        else again()
      },
      { signal: stop },
    )
    stop.addEventListener('abort', () => observer.disconnect())
  }

  #set(part: Element, isInView: boolean): void {
    const running = this.#timers.get(part)
    if (isInView === (running !== undefined) || this.read.has(part)) return
    const left = this.#left.get(part) ?? READ_FOR
    if (running !== undefined) {
      clearTimeout(running.timer)
      this.#timers.delete(part)
      this.#left.set(part, left - (performance.now() - running.since))
      return
    }
    const timer = setTimeout(() => {
      this.#timers.delete(part)
      this.read.add(part)
    }, left)
    this.#timers.set(part, { timer, since: performance.now() })
  }
}
