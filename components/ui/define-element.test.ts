import { afterEach, expect, test, vi } from 'vitest'
import { defineElement } from './define-element.ts'

class Element {}

function pageThatIs(readyState: string) {
  const document = Object.assign(new EventTarget(), { readyState })
  const define = vi.fn()
  vi.stubGlobal('document', document)
  vi.stubGlobal('customElements', { define })
  defineElement('some-element', Element as CustomElementConstructor)
  return { document, define }
}

afterEach(() => void vi.unstubAllGlobals())

test('an element waits for a page that is not parsed to its end', () => {
  const { document, define } = pageThatIs('loading')
  expect(define).not.toHaveBeenCalled()
  document.dispatchEvent(new Event('DOMContentLoaded'))
  expect(define).toHaveBeenCalledExactlyOnceWith('some-element', Element)
})

test('an element is defined at once where the page is parsed', () => {
  expect(pageThatIs('interactive').define).toHaveBeenCalledExactlyOnceWith('some-element', Element)
})
