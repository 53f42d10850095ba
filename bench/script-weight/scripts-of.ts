const ADDRESS = /static\/[\w~.@()[\]/-]+\.js/g
const TAG = /<script\b[^>]*>/g

/**
 * The scripts that a page makes a browser fetch, as paths below the build folder, each once: those of script tags
 * and of preloads, and those that the page's data name for its islands. Scripts marked nomodule are left out,
 * because no browser that runs the rest fetches them.
 */
export function scriptsOf(html: string): string[] {
  const legacy = new Set(
    (html.match(TAG) ?? []).filter((tag) => /\snomodule\b/i.test(tag)).flatMap(addressesIn),
  )
  return [...new Set(addressesIn(html))].filter((address) => !legacy.has(address)).sort()
}

function addressesIn(text: string): string[] {
  return text.match(ADDRESS) ?? []
}
