import { SectionHeading } from '#components/ui/page-frame.tsx'
import type { ContractPageView } from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'

/** How many contacts are told of what, and where to name others. */
export function ToldSection({ told, questions }: { told: ContractPageView['told']; questions: string }) {
  const words = CONTRACT_PAGE_WORDS
  return (
    <section aria-labelledby="told" className="mb-10 max-w-[68ch]">
      <SectionHeading id="told">{words.told}</SectionHeading>
      <p className="mb-3">
        {words.toldLead}{' '}
        <a href={`mailto:${questions}`} className="inline-block py-1">
          {questions}
        </a>
        .
      </p>
      <dl className="facts in-two">
        {told.map(({ label, words: who }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{who}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
