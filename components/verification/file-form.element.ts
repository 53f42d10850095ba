import { checkFile, type Step } from '#lib/client/verification/check-file.ts'
import { fileFault } from '#lib/domain/verification/file-faults.ts'
import { takeDroppedFiles } from './dropped-files.ts'
import { loadPage } from './load-page.ts'

const UNREACHABLE = 'The site could not be reached. Try again: your file is still selected.'

/** Around the form for a file: has the file checked without leaving the page, and takes files that are dropped on it. */
class FileForm extends HTMLElement {
  #isBusy = false
  #stopDropping: (() => void) | undefined

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#check(this.#field?.files?.[0])
    })
    this.#stopDropping = takeDroppedFiles({
      over: (isOver) => this.toggleAttribute('data-dragging', isOver),
      dropped: (files) => this.#take(files),
    })
    // Coming back by the browser's button finds the form as it was left: busy.
    addEventListener('pageshow', this)
  }

  disconnectedCallback(): void {
    this.#stopDropping?.()
    removeEventListener('pageshow', this)
  }

  handleEvent(): void {
    this.#show(null)
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input')
  }

  #take(files: FileList): void {
    if (this.#field === null || this.#isBusy) return
    this.#field.files = files
    if (files.length === 1) void this.#check(files[0])
    else this.#complain(fileFault('one-file'))
  }

  async #check(file: File | undefined): Promise<void> {
    if (file === undefined || this.#isBusy) return
    this.#complain(null)
    const found = await checkFile(file, (step) => this.#show(step))
    if ('href' in found) return loadPage(found.href)
    this.#show(null)
    this.#complain(found.code === null ? UNREACHABLE : (fileFault(found.code) ?? UNREACHABLE))
    this.#field?.focus()
  }

  /** What is being done; null when nothing is. */
  #show(step: Step | null): void {
    this.#isBusy = step !== null
    this.querySelector('button')?.setAttribute('aria-disabled', String(this.#isBusy))
    const status = this.querySelector('[role=status]')
    if (status !== null) status.textContent = step?.words ?? ''
    const progress = this.querySelector('progress')
    if (progress === null) return
    progress.hidden = step?.share === undefined
    progress.value = step?.share ?? 0
  }

  #complain(fault: string | null): void {
    const words = this.querySelector<HTMLElement>('[role=alert]')
    if (words === null || this.#field === null) return
    words.textContent = fault
    words.hidden = fault === null
    if (fault === null) this.#field.removeAttribute('aria-invalid')
    else this.#field.setAttribute('aria-invalid', 'true')
    this.#field.setAttribute('aria-describedby', fault === null ? 'file-help' : 'file-fault file-help')
  }
}

customElements.define('file-form', FileForm)
