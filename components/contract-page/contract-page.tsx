import { PageFrame } from '#components/ui/page-frame.tsx'
import { nameOnLine } from '#lib/domain/contracts/customer-name.ts'
import type { ContractPageFacts } from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_TITLE, CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'
import { ChangesSection } from './changes-section.tsx'
import { ContractDocuments } from './contract-documents.tsx'
import { ContractHead } from './contract-head.tsx'
import { NoticesSection } from './notices-section.tsx'
import { ToldSection } from './told-section.tsx'

/** What stands at the address of a customer's contract: what is agreed, its documents, what changed, and what they were told. */
export function ContractPage(facts: ContractPageFacts) {
  if (facts.kind === 'unreachable')
    return (
      <PageFrame title={CONTRACT_PAGE_TITLE} printed={{ head: facts.legalName, foot: CONTRACT_PAGE_TITLE }}>
        <p role="alert" className="max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {CONTRACT_PAGE_WORDS.unreachable}
        </p>
      </PageFrame>
    )
  const { view, legalName, questions } = facts
  const heading = CONTRACT_PAGE_WORDS.heading(view.customer)
  const onLine = CONTRACT_PAGE_WORDS.heading(nameOnLine(view.customer))
  const foot = view.version === null ? onLine : `${onLine}, ${view.version.words}`
  return (
    <PageFrame title={<bdi className="wrap-anywhere">{heading}</bdi>} printed={{ head: legalName, foot }}>
      <ContractHead view={view} />
      <ContractDocuments view={view} />
      <ChangesSection view={view} />
      <NoticesSection notices={view.notices} />
      <ToldSection told={view.told} questions={questions} />
      <p className="max-w-[68ch] border-l-3 border-rule pl-5 text-[0.9375rem] text-soft">
        {CONTRACT_PAGE_WORDS.note}
      </p>
    </PageFrame>
  )
}
