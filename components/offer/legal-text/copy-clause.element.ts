import { citation } from '#lib/domain/offer/page/citation.ts'
import { quotedClause } from './quoted-clause.ts'

const SHOWN_MILLISECONDS = 5000

/** Gives each clause of the page a button that copies it with its citation. */
class CopyClause extends HTMLElement {
  #silence: number | undefined

  connectedCallback(): void {
    for (const clause of document.querySelectorAll('.clause')) clause.append(copyButton(clause))
    document.addEventListener('click', this)
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this)
  }

  async handleEvent({ target }: Event): Promise<void> {
    const button = target instanceof Element ? target.closest('.copy') : null
    const clause = button?.parentElement ? quotedClause(button.parentElement) : null
    if (clause === null) return
    const text = citation(
      { title: this.getAttribute('cited-title') ?? '', address: this.getAttribute('cited-address') ?? '' },
      clause,
    )
    clearTimeout(this.#silence)
    this.#say('')
    try {
      await navigator.clipboard.writeText(text)
      this.#say(`Clause ${clause.number} and its citation are copied.`)
      this.#silence = window.setTimeout(() => this.#say(''), SHOWN_MILLISECONDS)
    } catch {
      // No permission, or a page without TLS, where browsers have no clipboard at all.
      this.#showToBeCopied(text)
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]')
    if (status !== null) status.textContent = words
  }

  #showToBeCopied(text: string): void {
    const field = this.querySelector('textarea')
    if (field === null) return
    field.value = text
    this.querySelector('dialog')?.showModal()
    field.select()
  }
}

function copyButton(clause: Element): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy no-print'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', `Copy clause ${clause.firstElementChild?.textContent} with its citation`)
  return button
}

customElements.define('copy-clause', CopyClause)
