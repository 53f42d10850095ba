import type { ReactNode } from 'react'
import { documentPath } from '#lib/domain/addresses.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer.ts'
import type { Choice } from './choice.tsx'
import { DocumentList } from './document-list.tsx'
import type { CurrentRow } from './exhibit-table.tsx'
import { LegalSection } from './legal-section.tsx'
import { PrintMarks } from './print-marks.tsx'
import { ChoiceBar, Rail } from './rail.tsx'
import { type StandingFacts, StandingLine } from './standing-line.tsx'
import { SummaryFigures } from './summary-figures.tsx'

type Props = {
  offer: Offer
  standing: StandingFacts
  choice: Choice
  currentBudget: CurrentRow
  /** The region's sub-processors, drawn by their own feature. */
  subprocessors: ReactNode
}

/** Everything that a tier promises in a region. */
export function OfferPage({ offer, standing, choice, currentBudget, subprocessors }: Props) {
  const { sections } = offer.documents.sla
  const contents = [
    ...sections.map(({ id, number, title }) => ({ id, number, title })),
    { id: 'sub-processors', number: '', title: 'Sub-processors' },
    { id: 'documents', number: '', title: 'Documents' },
  ]
  const path = (kind: 'sla' | 'dpa') => documentPath(offer.version, offer.tier.id, offer.region.id, kind)
  const documents = { sla: path('sla'), dpa: path('dpa') }
  const { commitment, region } = offer
  return (
    <div className="mx-auto grid print:block max-w-[76rem] grid-cols-[minmax(0,1fr)] gap-x-14 px-6 pb-20 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <PrintMarks
        head={`${offer.vendor.legalName} · ${offer.documents.sla.title} · version ${offer.version}`}
        foot={`${offer.tier.name} tier · ${region.name}`}
      />
      <Rail choice={choice} contents={contents} />
      <main id="main" className="min-w-0 lg:py-10">
        <ChoiceBar choice={choice} contents={contents} />
        <h1 className="mt-6 mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title lg:mt-0">
          {offer.documents.sla.title}, <span className="whitespace-nowrap">{offer.tier.name} tier</span>,{' '}
          {region.name}
        </h1>
        <StandingLine {...standing} />
        <SummaryFigures figures={offer.summary} />
        {commitment.regionalReason !== null && (
          <p className="mb-6 max-w-[68ch] text-soft">
            This region has a commitment of its own, {commitment.percent}%: {commitment.regionalReason}.
          </p>
        )}
        <p className="mb-14 flex flex-wrap gap-x-6 gap-y-1">
          {DOCUMENT_KINDS.map((kind) => (
            <a key={kind} href={documents[kind]} className="py-1">
              {offer.documents[kind].title} (PDF)
            </a>
          ))}
        </p>
        {sections.map((section) => (
          <LegalSection
            key={section.id}
            section={section}
            exhibits={offer.exhibits}
            creditSteps={offer.creditSteps}
            documents={documents}
            currentBudget={currentBudget}
          />
        ))}
        <section aria-labelledby="sub-processors" className="mb-14">
          <h2 id="sub-processors" className="mb-4 text-heading">
            Sub-processors in the {region.name} region
          </h2>
          {subprocessors}
        </section>
        <section aria-labelledby="documents">
          <h2 id="documents" className="mb-4 text-heading">
            Documents
          </h2>
          <DocumentList
            documents={DOCUMENT_KINDS.map((kind) => ({
              href: documents[kind],
              title: offer.documents[kind].title,
              fileName: offer.documents[kind].fileName,
              detail: `PDF, version ${offer.version}, ${offer.tier.name} tier, ${region.name}`,
            }))}
          />
        </section>
      </main>
    </div>
  )
}
