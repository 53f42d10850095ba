import { buildEntry, type Entry } from '../kept-pages/entry.ts'
import { SPECULATION_RULES } from '../response/reading-page-headers.ts'

/**
 * Once a reader is about to follow a link, the browser may fetch the page behind it. Not a file, which is large and may
 * be made for the asker; not an answer to a query, which costs more than a page; not a place on the same page.
 */
function rulesWithout(never: readonly string[]) {
  return {
    prefetch: [
      {
        source: 'document',
        where: {
          and: [
            { href_matches: '/*' },
            { not: { href_matches: '/*.*' } },
            { not: { href_matches: '/*\\?(.+)' } },
            { not: { href_matches: '/api/v1/*' } },
            ...never.map((address) => ({ not: { href_matches: address } })),
            { not: { selector_matches: '[download], [href^="#"]' } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  }
}

/**
 * Hands the rules to `keep` under their address. Browsers take them with this type only.
 * @param never what is not fetched ahead, as URL patterns: pages on which opening means something
 */
export async function keepSpeculationRules(
  keep: (path: string, entry: Entry) => void,
  never: readonly string[],
): Promise<void> {
  const headers = [
    ['Content-Type', 'application/speculationrules+json'],
    ['Cache-Control', 'public, max-age=86400'],
    ['Vary', 'Accept-Encoding'],
  ] as const
  keep(
    SPECULATION_RULES,
    await buildEntry({ status: 200, headers, body: Buffer.from(JSON.stringify(rulesWithout(never))) }, true),
  )
}
