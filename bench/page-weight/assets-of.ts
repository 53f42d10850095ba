import { readMarkup } from '../../lib/server/http/reading-pages/markup.ts'

export type Assets = { scripts: string[]; styles: string[]; fonts: string[] }

/**
 * What a page makes a browser fetch before anyone does anything, each once. A script marked nomodule is left out,
 * because no browser that runs the rest fetches it.
 * @param link the Link header, in which fonts may be preloaded
 */
export function assetsOf(html: string, link: string): Assets {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const fonts = new Set([...link.matchAll(/<([^>]+)>[^,]*as="font"/g)].map(([, address = '']) => address))
  readMarkup(html, {
    opening({ name, attributes }) {
      const given = new Map(attributes.map((attribute) => [attribute.name, attribute.value]))
      const [src, href] = [given.get('src'), given.get('href')]
      if (name === 'script' && src !== undefined && !given.has('nomodule')) scripts.add(src)
      if (name !== 'link' || href === undefined) return
      if (given.get('rel') === 'stylesheet') styles.add(href)
      if (given.get('as') === 'font') fonts.add(href)
      if (given.get('as') === 'script') scripts.add(href)
    },
    closing: () => undefined,
    comment: () => undefined,
  })
  return { scripts: [...scripts], styles: [...styles], fonts: [...fonts] }
}
