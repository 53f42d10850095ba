import { wakeWhenNeeded } from './waking.ts'

/** What a module exports that wakes a page. */
export type PageScript = { wake: (element: HTMLElement) => void }

/** The attribute with the address of the module that wakes a page. */
const ADDRESS = 'page-script'

/**
 * Around a page that answers by itself once it is awake. The script of that is loaded when somebody is there to ask: readers who
 * only read never load it.
 */
export class OperatedPage extends HTMLElement {
  connectedCallback(): void {
    const address = this.getAttribute(ADDRESS)
    if (address === null) return
    const wake = async () => {
      const { wake }: PageScript = await import(address)
      wake(this)
    }
    wakeWhenNeeded(this, wake, () => this.isWanted())
  }

  /** Whether the page has something to say by itself. */
  protected isWanted(): boolean {
    return false
  }
}
