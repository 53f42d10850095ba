import { markDifferences, removeMarks, wordsOfParts } from './difference-marks.ts'
import { keepLeftOffer, type LeftOffer, leftOfferFor } from './left-offer.ts'
import { placesInSight, returnTo } from './reading-place.ts'

/** A screen reader that just met a new page says its title first, and would lose what is said meanwhile. */
const SAID_AFTER_MILLISECONDS = 700

/**
 * Keeps the reader's place when another tier or region is chosen: the clause, the focus, the hash; says what the new offer
 * is, and marks what differs from the one before until that is dismissed.
 */
class OfferSwitch extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', this)
    const left = leftOfferFor(location.pathname)
    if (left !== null) this.#arrive(left)
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this)
  }

  handleEvent(event: Event): void {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return
    const link = event.target.closest<HTMLAnchorElement>('[data-choice] a')
    const isElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (link === null || isElsewhere) return
    // The browser goes there by itself, to the place that this address has a hash for.
    link.hash = location.hash
    const places = placesInSight()
    // They stand in the cells that the next page is compared with.
    removeMarks()
    keepLeftOffer({
      to: link.pathname,
      name: offerName(),
      places,
      control: controlOf(link),
      words: wordsOfParts(),
      hasArrived: false,
    })
  }

  #arrive(left: LeftOffer): void {
    const count = markDifferences(left)
    const told = `${count === 1 ? '1 passage differs' : `${count || 'No'} passages differ`} from ${left.name}`
    if (count > 0) this.#offerToDismiss(told)
    if (left.hasArrived) return
    keepLeftOffer({ ...left, hasArrived: true })
    returnTo(left.places)
    // A font that comes later moves the text once more; whoever has scrolled since then has another place.
    const arrivedAt = scrollY
    void document.fonts.ready.then(() => {
      if (Math.abs(scrollY - arrivedAt) < 2) returnTo(left.places)
    })
    document.querySelector<HTMLElement>(left.control)?.focus({ preventScroll: true })
    setTimeout(() => this.#say(`${offerName()}. ${told}.`), SAID_AFTER_MILLISECONDS)
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]')
    if (status !== null) status.textContent = words
  }

  #offerToDismiss(told: string): void {
    const line = document.createElement('div')
    line.className = 'switch-line no-print'
    line.append(
      told,
      button('Next', goToNext),
      button('Dismiss', () => {
        removeMarks()
        keepLeftOffer(null)
        line.remove()
        this.#say('The marks are gone.')
      }),
    )
    this.append(line)
  }
}

/** "Growth, European Union", by what the lists of choices mark as chosen. */
function offerName(): string {
  const chosen = (of: string) => document.querySelector(`[data-choice=${of}] [aria-current]`)
  const tier = chosen('tier')?.firstChild?.textContent ?? ''
  return `${tier}, ${chosen('region')?.getAttribute('title') ?? ''}`
}

/** Where the choice shows that the link makes: in the bar of narrow screens, that of the tier lies in a closed menu. */
function controlOf(link: HTMLElement): string {
  const of = link.closest<HTMLElement>('[data-choice]')?.dataset.choice
  const chosen = `[data-choice=${of}] [aria-current]`
  if (link.closest('[data-sticky]') === null) return `aside ${chosen}`
  return `[data-sticky] ${of === 'tier' ? 'summary' : chosen}`
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

/** To the next marked clause below the middle of the window; from the last one, to the first. */
function goToNext(): void {
  const marked = [...document.querySelectorAll('.difference')].flatMap(({ parentElement }) =>
    parentElement === null || parentElement.getClientRects().length === 0 ? [] : [parentElement],
  )
  const middle = innerHeight / 2
  const next = marked.find((clause) => clause.getBoundingClientRect().top > middle + 1) ?? marked[0]
  next?.scrollIntoView({ block: 'center' })
}

customElements.define('offer-switch', OfferSwitch)
