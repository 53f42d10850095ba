import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { ContractPageView } from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'

/** By which terms the contract stands, and what it says. */
export function ContractHead({ view: { version, facts } }: { view: ContractPageView }) {
  return (
    <dl className="facts in-two mb-10 max-w-[68ch]">
      {version !== null && (
        <div>
          <dt>{CONTRACT_PAGE_WORDS.terms}</dt>
          <dd>
            <StandingMark state={version.standing}>{version.words}</StandingMark>
            <span className="block text-soft">{version.note}</span>
          </dd>
        </div>
      )}
      {facts.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="wrap-anywhere">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
