const CONTROLS = 'input, select, textarea'

/**
 * Makes an element say what a fresh copy of it says, and leaves alone what need not change: above all the fields, which
 * keep what was entered and the focus. Only their attributes follow, which tell of faults.
 */
export function follow(shown: Element, fresh: Element): void {
  followAttributes(shown, fresh)
  if (!shown.matches(CONTROLS)) followChildren(shown, fresh)
}

function followAttributes(shown: Element, fresh: Element): void {
  const isControl = shown.matches(CONTROLS)
  // To change a field's type would throw away what it holds.
  const stays = (name: string) => isControl && (name === 'value' || name === 'type')
  for (const { name } of [...shown.attributes])
    if (!fresh.hasAttribute(name) && !stays(name)) shown.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (shown.getAttribute(name) !== value && !stays(name)) shown.setAttribute(name, value)
}

function followChildren(shown: Element, fresh: Element): void {
  let next = shown.firstChild
  for (const wanted of fresh.childNodes) {
    const same = laterLike(next, wanted)
    if (same === null) {
      shown.insertBefore(document.importNode(wanted, true), next)
      continue
    }
    while (next !== null && next !== same) next = removed(next)
    if (same instanceof Element && wanted instanceof Element) follow(same, wanted)
    else if (same.nodeValue !== wanted.nodeValue) same.nodeValue = wanted.nodeValue
    next = same.nextSibling
  }
  while (next !== null) next = removed(next)
}

/** The first of these siblings that is the same part of the page; null where it is new. */
function laterLike(from: ChildNode | null, wanted: ChildNode): ChildNode | null {
  for (let node = from; node !== null; node = node.nextSibling)
    if (node.nodeName === wanted.nodeName && idOf(node) === idOf(wanted)) return node
  return null
}

function idOf(node: ChildNode): string {
  return node instanceof Element ? node.id : ''
}

function removed(node: ChildNode): ChildNode | null {
  const { nextSibling } = node
  node.remove()
  return nextSibling
}
