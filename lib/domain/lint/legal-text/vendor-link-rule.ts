import { DOCUMENT_KINDS, type DocumentKind, type Inline } from '../../legal/text.ts'
import type { Offer } from '../../offer/offer.ts'
import type { LintFinding } from '../finding.ts'

/** The pages of the vendor on which clauses have something published, given or described. */
const OWN = ['status', 'trustCentre', 'apiDocs', 'page'] as const
type Own = (typeof OWN)[number]

/** A link of a clause or note, as one offer prints it. */
type Printed = { document: DocumentKind; clause: string; words: string; href: string; offer: string }

/**
 * Links that lead to a page of the vendor in one offer or clause and elsewhere in another. Status page, trust centre, API
 * documentation and the page itself are the vendor's, not those of a tier or a region: page, API and footer show the
 * address of vendor.yaml in every offer, and a customer would look for a notice where it was not published.
 */
export function vendorLinkFindings(offers: readonly Offer[]): LintFinding[] {
  const links = offers[0]?.vendor.links
  if (links === undefined) return []
  const printed = offers.flatMap(linksOf)
  return OWN.flatMap((name) => [
    ...otherWords(name, links[name], printed),
    ...otherOffers(name, links[name], printed),
  ])
}

/** The same words lead to the vendor's page in one place and elsewhere in another. */
function otherWords(name: Own, own: string, printed: readonly Printed[]): LintFinding[] {
  const known = new Set(printed.filter(({ href }) => isAt(href, own)).map(({ words }) => words))
  return printed
    .filter(({ words, href }) => known.has(words) && !isAt(href, own))
    .map((link) => finding(name, own, link, `“${link.words}” leads to ${link.href}, and elsewhere to ${own}`))
}

/** A clause leads to the vendor's page in some offers, and in another to an address that these do not have. */
function otherOffers(name: Own, own: string, printed: readonly Printed[]): LintFinding[] {
  return [...Map.groupBy(printed, ({ document, clause }) => `${document}#${clause}`).values()].flatMap(
    (all) => {
      const byOffer = [...Map.groupBy(all, ({ offer }) => offer).values()]
      const leading = byOffer.filter((list) => list.some(({ href }) => isAt(href, own)))
      if (leading.length === 0) return []
      const known = new Set(leading.flat().map(({ href }) => href))
      return byOffer
        .filter((list) => !leading.includes(list))
        .flatMap((list) => list.filter(({ href }) => !known.has(href)).slice(0, 1))
        .map((link) =>
          finding(
            name,
            own,
            link,
            `the clause leads to ${link.href} for ${link.offer}, and to ${own} for others`,
          ),
        )
    },
  )
}

function finding(name: Own, own: string, { document, clause }: Printed, message: string): LintFinding {
  return {
    rule: 'links.vendors-own',
    place: { in: document, id: clause },
    message,
    fix: `${own} is links.${name} of vendor.yaml, the same for every tier and region: write {{ vendor.links.${name} }}, or other words for another page.`,
  }
}

/** What is under an address, or a part of its page, counts as it; a path alone is one of this very site. */
function isAt(href: string, own: string): boolean {
  const address = own.replace(/\/$/, '')
  return (
    href === own ||
    href.startsWith('/') ||
    [address, `${address}/`, `${address}#`].some(
      (start) => href === start || (start !== address && href.startsWith(start)),
    )
  )
}

function linksOf({ documents, tier, region }: Offer): Printed[] {
  const offer = `${tier.name}, ${region.name}`
  return DOCUMENT_KINDS.flatMap((document) =>
    documents[document].sections.flatMap(({ id, note, clauses }) => [
      ...linked(note ?? []).map((link) => ({ ...link, document, clause: id, offer })),
      ...clauses.flatMap((clause) =>
        clause.blocks
          .flatMap((block) => linked(block.kind === 'paragraph' ? block.content : block.items.flat()))
          .map((link) => ({ ...link, document, clause: clause.id, offer })),
      ),
    ]),
  )
}

function linked(content: readonly Inline[]): { words: string; href: string }[] {
  return content.flatMap(({ text, href }) =>
    href === undefined ? [] : [{ words: text.toLowerCase(), href }],
  )
}
