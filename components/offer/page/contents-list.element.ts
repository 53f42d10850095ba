import { currentHeading } from './current-heading.ts'

/** Around a list of contents: marks the section that is being read, and keeps its mark in sight. */
class ContentsList extends HTMLElement {
  #stopping = new AbortController()
  #links = new Map<Element, HTMLAnchorElement>()
  #current: HTMLAnchorElement | undefined
  #isDue = false

  connectedCallback(): void {
    this.#links = new Map(
      [...this.querySelectorAll('a')].flatMap((link): [Element, HTMLAnchorElement][] => {
        const heading = document.getElementById(link.hash.slice(1))
        return heading === null ? [] : [[heading, link]]
      }),
    )
    this.#stopping = new AbortController()
    const { signal } = this.#stopping
    addEventListener('scroll', this, { signal, passive: true })
    addEventListener('resize', this, { signal, passive: true })
    // A menu that lies over the text has done its work once a section is chosen.
    this.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('a') !== null)
          this.closest('details')?.removeAttribute('open')
      },
      { signal },
    )
    this.closest('details')?.addEventListener('toggle', () => this.#show(), { signal })
    this.#mark()
  }

  disconnectedCallback(): void {
    this.#stopping.abort()
  }

  handleEvent(): void {
    if (this.#isDue) return
    this.#isDue = true
    requestAnimationFrame(() => this.#mark())
  }

  #mark(): void {
    this.#isDue = false
    const { scrollHeight } = document.documentElement
    const headings = [...this.#links.keys()]
    const at = currentHeading(
      headings.map((heading) => heading.getBoundingClientRect().top),
      { height: innerHeight, below: scrollHeight - innerHeight - scrollY },
    )
    const heading = at === null ? undefined : headings[at]
    const link = heading && this.#links.get(heading)
    if (link === this.#current) return
    this.#current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    this.#current = link
    this.#show()
  }

  /** Scrolls the list alone: `scrollIntoView` would move the page, too. */
  #show(): void {
    const list = this.closest('[data-scrolls]')
    if (list === null || this.#current === undefined) return
    const [frame, line] = [list.getBoundingClientRect(), this.#current.getBoundingClientRect()]
    if (line.top < frame.top) list.scrollTop -= frame.top - line.top
    else if (line.bottom > frame.bottom) list.scrollTop += line.bottom - frame.bottom
  }
}

customElements.define('contents-list', ContentsList)
