import type { Vendor } from '../../vendor/schema.ts'
import type { LintFinding, LintPlace } from '../finding.ts'
import type { Passage } from '../passages.ts'

/** What the site serves: the addresses it has, and the ids on a tier's page. */
export type OwnAddresses = { hasRoute: (path: string) => boolean; anchors: ReadonlySet<string> }

/** Links that a text must hold, so that its reader gets there. The whitepaper is linked by the page. */
const NEEDED = ['status', 'trustCentre', 'apiDocs', 'page'] as const

/** What a text may link to: an address in the open, encrypted; one to write to; or a page of the site itself. */
const TAKEN = /^(?:https:\/\/[^/]|mailto:[^@]+@[^@]|\/(?!\/))/i

/** Links of the texts that lead nowhere on the site itself, links of another kind, and links that no text holds. */
export function linkFindings(passages: readonly Passage[], vendor: Vendor, own: OwnAddresses): LintFinding[] {
  const { links } = vendor
  const used = new Set(passages.flatMap((passage) => passage.links))
  const unused = NEEDED.filter((name) => !used.has(links[name])).map(
    (name): LintFinding => ({
      rule: 'links.unused',
      place: { in: 'vendor', path: ['links', name] },
      message: `no clause links to ${links[name]}`,
      fix: `Link to it where the text speaks of it: [words]({{ vendor.links.${name} }}).`,
    }),
  )
  const page = URL.parse(links.page)
  const isOwn = page !== null && own.hasRoute(page.pathname)
  const misplaced: LintFinding[] = isOwn
    ? []
    : [
        {
          rule: 'links.own-page',
          place: { in: 'vendor', path: ['links', 'page'] },
          message: `links.page is “${links.page}”, but the site has no page at ${page?.pathname ?? 'this address'}`,
          fix: 'Write the address at which visitors reach /enterprise-sla.',
        },
      ]
  const broken = passages.flatMap(({ place, links: hrefs }) =>
    hrefs
      .filter((href) => href !== links.page)
      .flatMap((href) =>
        TAKEN.test(href)
          ? ownLinkFindings(href, vendorPlace(href, vendor) ?? place, links.page, own)
          : [untaken(href, place)],
      ),
  )
  return [...misplaced, ...unused, ...broken]
}

/** A link that a text takes from the vendor's facts is corrected there. */
function vendorPlace(href: string, { links }: Vendor): LintPlace | null {
  const name = Object.entries(links).find(([, link]) => link === href)?.[0]
  return name === undefined ? null : { in: 'vendor', path: ['links', name] }
}

function untaken(href: string, place: LintPlace): LintFinding {
  return {
    rule: 'links.scheme',
    place,
    message: `“${href}” is not an address that a document may link to`,
    fix: href.startsWith('#')
      ? `Refer to the section or clause as [](${href}), without words.`
      : 'Write the whole address, with https:// in front.',
  }
}

function ownLinkFindings(href: string, place: LintPlace, page: string, own: OwnAddresses): LintFinding[] {
  const url = URL.parse(href, page)
  if (url === null || url.origin !== new URL(page).origin) return []
  if (!own.hasRoute(url.pathname))
    return [
      {
        rule: 'links.unknown-route',
        place,
        message: `“${href}” is an address of this site, which has no page there`,
        fix: 'Correct the path, or write the host that has the page.',
      },
    ]
  const anchor = decodeURIComponent(url.hash.slice(1))
  if (anchor === '' || own.anchors.has(anchor)) return []
  return [
    {
      rule: 'links.unknown-anchor',
      place,
      message: `there is no clause or section ${anchor}`,
      fix: 'Correct the anchor, or refer to the clause as [](#clause.id).',
    },
  ]
}
