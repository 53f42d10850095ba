/** Copies the text of the element that `from` names; where the clipboard is refused, selects it to be copied by hand. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (button === null) return
    button.hidden = false
    button.addEventListener('click', this)
  }

  async handleEvent(): Promise<void> {
    const source = document.getElementById(this.getAttribute('from') ?? '')
    const status = this.querySelector('[role=status]')
    if (source === null || status === null) return
    status.textContent = ''
    try {
      await navigator.clipboard.writeText(source.textContent)
      status.textContent = 'Copied.'
    } catch {
      getSelection()?.selectAllChildren(source)
      status.textContent = 'The text is selected: press Ctrl+C (⌘C on a Mac) to copy it.'
    }
  }
}

customElements.define('copy-text', CopyText)
