import { markTerms, termsOf } from './mark-terms.ts'

/** How long a pointer rests on a term before its definition shows, and may be away from both before it goes. */
const REST_MILLISECONDS = 150
const AWAY_MILLISECONDS = 300
const GAP = 6
const MARGIN = 16

/** Shows the definition of a term that is pointed at, tapped or reached by the keyboard. */
class DefinedTerms extends HTMLElement {
  #stopping = new AbortController()
  #shown: HTMLAnchorElement | undefined
  #timer: number | undefined

  connectedCallback(): void {
    const definitions = document.getElementById('definitions')?.closest('section')
    if (!definitions || this.#panel === null) return
    const terms = termsOf(definitions)
    const sections = new Set(
      [...document.querySelectorAll('.clause')].map((clause) => clause.closest('section')),
    )
    sections.delete(definitions)
    // One section at a time, so that the page answers in between.
    for (const section of sections) if (section !== null) setTimeout(() => markTerms(section, terms))
    this.#stopping = new AbortController()
    const { signal } = this.#stopping
    for (const type of ['pointerover', 'focusin', 'focusout', 'click'])
      document.addEventListener(type, this, { signal })
    this.#panel.addEventListener('toggle', () => this.#panel?.matches(':popover-open') || this.#forget(), {
      signal,
    })
  }

  disconnectedCallback(): void {
    this.#stopping.abort()
  }

  handleEvent(event: Event): void {
    const target = event.target instanceof Element ? event.target : null
    const term = target?.closest<HTMLAnchorElement>('a.term') ?? null
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
    if (event.type === 'pointerover') {
      if (isTouch) return
      clearTimeout(this.#timer)
      if (term !== null) this.#timer = window.setTimeout(() => this.#show(term), REST_MILLISECONDS)
      else if (this.#shown !== undefined && !this.#panel?.contains(target))
        this.#timer = window.setTimeout(() => this.#hide(), AWAY_MILLISECONDS)
    } else if (event.type === 'focusin') {
      if (term?.matches(':focus-visible')) this.#show(term)
    } else if (event instanceof FocusEvent && event.type === 'focusout') {
      const goesInto = event.relatedTarget instanceof Node && this.#panel?.contains(event.relatedTarget)
      if (term !== null && term === this.#shown && !goesInto) this.#hide()
    } else if (term !== null && isTouch) {
      // A finger cannot point: it is shown the definition first, from which a link leads on.
      event.preventDefault()
      this.#show(term)
    }
  }

  get #panel(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[popover]')
  }

  #show(term: HTMLAnchorElement): void {
    const [panel, clause] = [this.#panel, document.getElementById(term.dataset.term ?? '')]
    const [number, words] = clause?.children ?? []
    if (panel === null || number === undefined || words === undefined || this.#shown === term) return
    this.#forget()
    const source = document.createElement('a')
    source.href = term.href
    source.textContent = `Clause ${number.textContent}`
    const text = words.cloneNode(true)
    panel.replaceChildren(text, source)
    if (!panel.matches(':popover-open')) panel.showPopover()
    this.#place(panel, term)
    this.#shown = term
    term.setAttribute('aria-describedby', panel.id)
  }

  /** Below the line of the term, or above it where there is more room, within the window. */
  #place(panel: HTMLElement, term: HTMLElement): void {
    const line = term.getClientRects()[0] ?? term.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = panel
    const isBelow = line.bottom + GAP + height <= innerHeight || line.top < innerHeight - line.bottom
    const left = Math.min(line.left, document.documentElement.clientWidth - width - MARGIN)
    panel.style.left = `${scrollX + Math.max(MARGIN, left)}px`
    panel.style.top = `${scrollY + (isBelow ? line.bottom + GAP : line.top - GAP - height)}px`
  }

  #hide(): void {
    this.#panel?.hidePopover()
    this.#forget()
  }

  #forget(): void {
    this.#shown?.removeAttribute('aria-describedby')
    this.#shown = undefined
  }
}

customElements.define('defined-terms', DefinedTerms)
