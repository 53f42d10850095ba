/** Loads a page, even if it is already open. */
export function loadPage(href: string): void {
  const { pathname, search, hash } = new URL(href, location.href)
  if (pathname + search === location.pathname + location.search) {
    location.hash = hash
    location.reload()
  } else location.assign(href)
}
