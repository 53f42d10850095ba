/** What somebody does who may ask something of a page: until then nobody waits for its script. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'input', 'change'] as const

/** Whether a field holds something else than what the page came with, as after a step back. */
function isFilledIn(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  if (!(field instanceof HTMLInputElement)) return false
  return field.type === 'checkbox'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}

/** The fields of a page's form that hold something else than what the page came with. */
export function filledInFields(page: ParentNode): Element[] {
  return [...(page.querySelector('form')?.elements ?? [])].filter(isFilledIn)
}

/** A browser tells of a pointer that rests where a page appears below it, too. */
function isStill({ type, movementX, movementY }: PointerEvent): boolean {
  return type === 'pointermove' && movementX === 0 && movementY === 0
}

/**
 * Wakes a page at the first sign of somebody who may ask something of it, or at once where something is filled in already.
 * A script that does not come is asked for again at the next sign; until it comes the form asks the server.
 * @param wake loads what wakes the page
 * @param isWanted whether the page has something to say by itself
 */
export function wakeWhenNeeded(page: ParentNode, wake: () => Promise<void>, isWanted: () => boolean): void {
  let isWoken = false
  const listen = () => {
    for (const sign of SIGNS) document.addEventListener(sign, load, { passive: true })
  }
  const load = (event?: Event) => {
    if (event instanceof PointerEvent && isStill(event)) return
    for (const sign of SIGNS) document.removeEventListener(sign, load)
    if (isWoken) return
    isWoken = true
    wake().catch(() => {
      isWoken = false
      listen()
    })
  }
  listen()
  // A browser fills in what was there before once the page is loaded.
  addEventListener('pageshow', () => {
    if (isWanted() || filledInFields(page).length > 0) load()
  })
}
