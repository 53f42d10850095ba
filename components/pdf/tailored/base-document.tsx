import { View } from '@react-pdf/renderer'
import type { BaseText } from '#lib/domain/bundle/base-text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { PdfBlock } from '../block.ts'
import { sectionBlocks } from '../clause-blocks.tsx'
import { contentsRows, contentsTitle } from '../contents.tsx'
import type { OfferDocument } from '../offer-document.tsx'
import { bookmarkLeft } from '../page-geometry.ts'
import { runningLines } from '../running-lines.tsx'
import { sheetStyles } from '../sheet-styles.ts'
import { styles } from '../styles.ts'
import { titleBlock } from '../title-block.tsx'
import { Words } from '../words.tsx'

/**
 * Sets SLA, DPA and the map to Article 30 DORA as one document, each agreement with the title that its own file has.
 * @param note what stands at the foot of every page; null for nothing
 */
export function baseDocument(offer: Offer, text: BaseText, note: string | null): OfferDocument {
  const { title, opening, parts, dora, exhibits } = text
  return {
    cover: {
      title: [
        ...titleBlock(offer, title, false),
        <View key="opening" style={sheetStyles.opening}>
          <Words style={styles.paragraph}>{opening}</Words>
        </View>,
        contentsTitle(),
      ],
      contents: contentsRows([
        ...parts.flatMap((part) => [
          { id: part.id, number: part.id.toUpperCase(), title: part.title, part: true },
          ...part.sections,
        ]),
        { id: dora.id, number: dora.number, title: dora.title, part: true },
      ]),
    },
    running: runningLines(offer, title, note),
    body: [
      ...parts.flatMap((part) => [
        partTitle(offer, part),
        ...part.sections.flatMap((section) => sectionBlocks(section, 'terms', exhibits, part.id)),
      ]),
      ...sectionBlocks(dora, 'bundle', exhibits),
    ],
  }
}

/** The title of an agreement, as the first page of its own file has it; it begins a page. */
function partTitle(offer: Offer, { id, title }: BaseText['parts'][number]): PdfBlock {
  const bookmark = { bookmark: { title, ref: id, left: bookmarkLeft, expanded: true } }
  return {
    section: id,
    startsPage: true,
    nodes: [<View key={`start-${id}`} id={id} {...bookmark} />, ...titleBlock(offer, title, id === 'sla')],
  }
}
