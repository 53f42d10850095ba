import type { ReactNode } from 'react'
import { PrintMarks } from '#components/ui/print-marks.tsx'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { DocumentEntry, OfferPageParts } from '#lib/domain/offer/view.ts'
import { CopyClause } from '../legal-text/copy-clause.tsx'
import { DefinedTerms } from '../legal-text/defined-terms.tsx'
import { LegalSection } from '../legal-text/legal-section.tsx'
import { StandingLine } from '../standing-line.tsx'
import { OfferSwitch } from '../switch/offer-switch.tsx'
import { ContinuitySection } from './continuity-section.tsx'
import { DocumentList } from './document-list.tsx'
import { pageContents } from './page-contents.ts'
import { PageSection } from './page-section.tsx'
import { Promises } from './promises.tsx'
import { ChoiceBar, Rail } from './rail.tsx'
import { RelatedPages } from './related-pages.tsx'
import { SecuritySection } from './security-section.tsx'
import { SummaryFigures } from './summary-figures.tsx'
import { VersionsSection } from './versions-section.tsx'

type Props = OfferPageParts & {
  offer: Offer
  /** The region's sub-processors, drawn by their own feature. */
  subprocessors: ReactNode
  /** What the clauses on the API look like on the wire. */
  apiBoundary: ReactNode
}

/** Everything that a tier promises in a region. */
export function OfferPage({ offer, subprocessors, apiBoundary, ...parts }: Props) {
  const { sections } = offer.documents.sla
  const contents = pageContents(sections)
  const { choice, documents } = parts
  const { commitment, region } = offer
  const isDraft = parts.standing.standing === 'draft'
  return (
    <div className="mx-auto grid print:block max-w-[76rem] grid-cols-[minmax(0,1fr)] gap-x-14 px-6 pb-20 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <PrintMarks
        head={`${offer.vendor.legalName} · ${offer.documents.sla.title} · version ${offer.version}${isDraft ? ', DRAFT' : ''}`}
        foot={`${offer.tier.name} tier · ${region.name}`}
      />
      <Rail choice={choice} contents={contents} />
      <main id="main" className="min-w-0 lg:py-10">
        <ChoiceBar choice={choice} contents={contents} />
        <h1 className="mt-6 mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title lg:mt-0">
          {offer.documents.sla.title}, <span className="whitespace-nowrap">{offer.tier.name} tier</span>,{' '}
          {region.name}
        </h1>
        <StandingLine {...parts.standing} />
        <SummaryFigures figures={offer.summary} />
        {commitment.regionalReason !== null && (
          <p className="mb-6 max-w-[68ch] text-soft">
            This region has a commitment of its own, {commitment.percent}%: {commitment.regionalReason}.
          </p>
        )}
        {!isDraft && <DocumentLinks documents={parts.documentEntries} />}
        <Promises lines={parts.promises} />
        {sections.map((section) => (
          <LegalSection
            key={section.id}
            section={section}
            exhibits={offer.exhibits}
            explanations={parts.explanations[section.id] ?? []}
            creditSteps={offer.creditSteps}
            documents={documents}
            currentBudget={parts.currentBudget}
            example={parts.example}
            isDraft={isDraft}
          >
            {section.id === 'api' && apiBoundary}
          </LegalSection>
        ))}
        <ContinuitySection lines={parts.continuity} />
        <SecuritySection topics={parts.security} />
        <PageSection id="sub-processors" title={`Sub-processors in the ${region.name} region`}>
          <p id="sub-processor-notice" className="mb-2 max-w-[68ch] break-after-avoid">
            {parts.subprocessorNotice}
          </p>
          <p className="mb-4 max-w-[68ch] break-after-avoid">{parts.mechanismReading}</p>
          {subprocessors}
        </PageSection>
        <VersionsSection rules={parts.changeRules} versions={parts.versions} />
        <PageSection id="documents" title="Documents">
          {isDraft ? (
            <p>A draft has no documents: they are made when it is released.</p>
          ) : (
            <DocumentList documents={parts.documentEntries} />
          )}
        </PageSection>
        <RelatedPages pages={parts.related} />
        <CopyClause cited={parts.cited} />
        <DefinedTerms />
        <OfferSwitch />
      </main>
    </div>
  )
}

function DocumentLinks({ documents }: { documents: DocumentEntry[] }) {
  return (
    <p className="mb-10 flex flex-wrap gap-x-6 gap-y-1">
      {documents.map(({ kind, href, title }) => (
        <a key={kind} href={href} className="py-1">
          {kind === 'bundle' ? 'Both in one file' : title} (PDF)
        </a>
      ))}
    </p>
  )
}
