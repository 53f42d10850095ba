import { PASSKEY_WORDS } from '#lib/domain/auth/passkey-words.ts'

/** Asks the browser for a passkey, and sends what that signs. In a browser that knows none, there is no button. */
class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null || !('PublicKeyCredential' in window)) return
    if (!('parseRequestOptionsFromJSON' in PublicKeyCredential)) return
    form.hidden = false
    form.addEventListener('submit', this)
  }

  async handleEvent(event: Event): Promise<void> {
    event.preventDefault()
    const form = this.querySelector('form')
    const status = this.querySelector('[role=status]')
    const field = this.querySelector<HTMLInputElement>('[name=answer]')
    if (form === null || status === null || field === null) return
    status.textContent = PASSKEY_WORDS.loading
    try {
      const response = await fetch('/console/sign-in/passkey')
      if (!response.ok) throw new Error('The desk asks for no passkey.')
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await response.json())
      const answer = await navigator.credentials.get({ publicKey })
      if (!(answer instanceof PublicKeyCredential)) throw new Error('The browser gave no passkey.')
      field.value = JSON.stringify(answer.toJSON())
      // As a script sends it, the form asks for no other passkey.
      form.submit()
    } catch (error) {
      const isClosed = error instanceof DOMException && error.name === 'NotAllowedError'
      status.textContent = isClosed ? PASSKEY_WORDS.closed : PASSKEY_WORDS.broken
    }
  }
}

customElements.define('passkey-form', PasskeyForm)
