/**
 * Defines a custom element once the page is parsed. A module that the browser has at hand may run before that, and would
 * meet its element when nothing is in it yet.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const define = () => customElements.define(name, element)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', define, { once: true })
  else define()
}
