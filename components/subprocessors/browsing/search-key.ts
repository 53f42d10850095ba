/** "/" goes to a field, unless something is being typed elsewhere. */
export function followSearchKey(fieldId: string): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return
    event.preventDefault()
    // What was looked for before is marked, so that typing takes its place.
    const field = document.getElementById(fieldId)
    if (!(field instanceof HTMLInputElement)) return
    field.focus()
    field.select()
  })
}
