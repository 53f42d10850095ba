import type { Content } from 'pdfmake'
import { margin, numberWidth, runningTop } from '#components/pdf/page-geometry.ts'
import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { palette } from '#lib/style/palette.ts'
import { typeScale } from '#lib/style/type-scale.ts'
import { sectionContent } from './pdfmake-clauses.ts'

const BODY = 10.5
const SMALL = BODY * typeScale.small
const soft = palette.soft.light

/** A document of an offer for pdfmake: the text, tables, contents and running lines that our own has. */
export function pdfmakeDocument(offer: Offer, kind: DocumentKind): Record<string, unknown> {
  const { title, sections } = offer.documents[kind]
  return {
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    version: '1.7',
    language: 'en',
    info: { title, author: offer.vendor.legalName },
    header: running(runningTop.head, `${offer.vendor.legalName} · ${title}`, `Version ${offer.version}`),
    footer: (page: number, pages: number) =>
      running(SMALL * 2, `${offer.tier.name} · ${offer.region.name}`, `page ${page} of ${pages}`),
    content: [
      ...cover(offer, kind),
      { toc: { title: { text: 'Contents', style: 'caption' } }, pageBreak: 'after' },
      ...sections.flatMap((section) => sectionContent(section, kind, offer.exhibits)),
    ],
    defaultStyle: { font: 'Serif', fontSize: BODY, lineHeight: 1.2, color: palette.ink.light },
    styles: {
      title: { fontSize: BODY * typeScale.title, bold: true },
      section: { fontSize: BODY * typeScale.heading, margin: [0, 26, 0, 0] },
      clause: { margin: [0, 7, 0, 0] },
      paragraph: { margin: [numberWidth, 4, 0, 0] },
      number: { color: soft },
      link: { color: palette.accent.light },
      caption: { font: 'Sans', fontSize: SMALL, bold: true, margin: [numberWidth, 11, 0, 3] },
      recordName: { font: 'Sans', bold: true, margin: [numberWidth, 12, 0, 0] },
      label: { font: 'Sans', fontSize: SMALL, color: soft },
      cell: { font: 'Sans', fontSize: SMALL },
    },
  }
}

function cover(offer: Offer, kind: DocumentKind): Content[] {
  const facts = [
    ['Tier', offer.tier.name],
    ['Region', offer.region.name],
    ['Version', offer.version],
    ['Effective', dateInWords(offer.effective)],
  ] as const
  const figures = offer.summary.map(({ label, value, basis }) => [
    { text: label, style: 'label' },
    { text: value, bold: true },
    { text: basis, style: 'label' },
  ])
  return [
    { text: offer.vendor.legalName, style: 'cell' },
    { text: offer.documents[kind].title, style: 'title' },
    {
      columns: facts.map(([label, value]) => [
        { text: label, style: 'label' },
        { text: value, bold: true },
      ]),
    },
    ...(kind === 'sla'
      ? [{ layout: 'lightHorizontalLines', table: { widths: ['25%', '25%', '50%'], body: figures } }]
      : []),
  ]
}

function running(top: number, left: string, right: string): Content {
  return {
    margin: [margin.left, top, margin.right, 0],
    style: 'label',
    columns: [{ text: left }, { text: right, alignment: 'right' }],
  }
}
