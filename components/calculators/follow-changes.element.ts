import { follow } from './follow.ts'

/**
 * Around the form of a calculator: once there is an answer, the address and the answer follow as a field is changed.
 * The fields stay as they are, and so does the focus.
 */
class FollowChanges extends HTMLElement {
  #asking = new AbortController()

  connectedCallback(): void {
    // A text field fires it when it is left, not at each letter.
    this.addEventListener('change', this)
  }

  async handleEvent(): Promise<void> {
    const form = this.querySelector('form')
    if (form === null) return
    const given = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
    const address = `${new URL(form.action).pathname}?${new URLSearchParams(given)}`
    this.#asking.abort()
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const response = await fetch(address, { headers: { accept: 'text/html' }, signal })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (signal.aborted) return
      history.replaceState(history.state, '', address)
      document.title = page.title
      const [main, fresh] = [document.querySelector('main'), page.querySelector('main')]
      if (main !== null && fresh !== null) follow(main, fresh)
    } catch {
      // The browser tells better what is wrong, and the button to try again with is its own.
      if (!signal.aborted) location.assign(address)
    }
  }
}

customElements.define('follow-changes', FollowChanges)
