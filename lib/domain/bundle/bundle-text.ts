import { type Exhibit, exhibit } from '../exhibits/table.ts'
import { documentFileName } from '../legal/file-name.ts'
import { DOCUMENT_KINDS, type DocumentKind, type Section } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { doraMap } from './dora-map.ts'

/** What a bundle says itself, around the documents that it holds. */
export type BundleText = {
  kind: 'bundle'
  title: string
  fileName: string
  /** On the cover: what the bundle is, and the table of its documents. */
  opening: { words: string; parts: Exhibit }
  /** The annexes, after the documents. */
  sections: Section[]
  exhibits: Record<string, Exhibit>
}

/** What a bundle is called, wherever it is named. */
export const BUNDLE_TITLE = 'Service level and data processing terms'

/** Under what the map to Article 30 DORA stands in a file. */
const DORA_ANNEX = 'annex-dora'

const WHAT_IT_IS =
  'This bundle contains two documents of one release, the sub-processors of that version, and a map to Article 30 of Regulation (EU) 2022/2554 (DORA) and its rules on subcontracting. Each document is also published and signed separately; the table gives the SHA-256 of that file. Each keeps its own page numbers, with the page number in the bundle below. Where this bundle and a document differ, the document prevails.'

/**
 * Cover and annexes of a bundle.
 * @param hashes SHA-256 of the published SLA and DPA, in hexadecimal
 * @param listedOn the day on which the version was first published, whose list of sub-processors it has
 */
export function bundleText(
  offer: Offer,
  hashes: Record<DocumentKind, string>,
  listedOn: CalendarDate,
): BundleText {
  const parts = exhibit(
    'parts',
    'Documents in this bundle',
    [
      { label: 'Document', width: 1.2 },
      { label: 'SHA-256 of the published file', width: 3 },
    ],
    DOCUMENT_KINDS.map((kind) => [kind, offer.documents[kind].title, hashes[kind]]),
  )
  const map = doraMap(offer)
  return {
    kind: 'bundle',
    title: BUNDLE_TITLE,
    fileName: documentFileName(offer, 'bundle'),
    opening: { words: WHAT_IT_IS, parts },
    sections: [
      section(
        'annex-subprocessors',
        'A',
        `Sub-processors in the ${offer.region.name} region`,
        `The sub-processors of the ${offer.tier.name} tier in version ${offer.version}, as published on ${dateInWords(listedOn)}; later notices amend the list. The data processing agreement says how changes are announced, and from when one that is new to you is authorised. “Not stated” means that there is no confirmed statement. Providers for billing contact data stand apart: they are no sub-processors.`,
        ['subprocessors', 'billing-providers'],
      ),
      doraSection('B', map.id),
    ],
    exhibits: {
      subprocessors: offer.exhibits.subprocessors as Exhibit,
      'billing-providers': offer.exhibits['billing-providers'] as Exhibit,
      [map.id]: map,
    },
  }
}

/** The annex that holds the map to Article 30 DORA. */
export function doraSection(number: string, map: string): Section {
  return section(
    DORA_ANNEX,
    number,
    'Clauses for Article 30 of DORA',
    'For financial entities: which clauses address each item, and what these documents do not cover. The map is for explanation only; it is neither an obligation nor legal advice.',
    [map],
  )
}

function section(id: string, number: string, title: string, text: string, exhibits: string[]): Section {
  return {
    id,
    number,
    title,
    note: null,
    clauses: [
      {
        id: `${id}.text`,
        number: `${number}.1`,
        blocks: [{ kind: 'paragraph', content: [{ text }] }],
        exhibits,
      },
    ],
  }
}
