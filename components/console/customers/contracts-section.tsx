import { StandingMark } from '#components/ui/standing-mark.tsx'
import { changeContract } from '#lib/client/console/customers.ts'
import type { ContractCard, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_DONE, CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { contractStateOn } from '#lib/domain/contracts/standing.ts'
import { CONTRACT_STATE_NAMES } from '#lib/domain/contracts/words.ts'
import type { Opened } from './dialogs/customer-dialogs.tsx'
import { ContractRecord } from './record/contract-record.tsx'
import { RowAction } from './row-action.tsx'
import { useSending } from './use-sending.ts'

const MARKS = { active: 'in-force', ahead: 'announced', ended: 'superseded' } as const

/** What is agreed with a customer, contract by contract. */
export function ContractsSection({
  facts,
  onOpen,
}: {
  facts: CustomerFacts
  onOpen: (opened: Opened) => void
}) {
  const { contracts, mayChange } = facts
  return (
    <section aria-labelledby="contracts">
      <div className="console-title">
        <h2 id="contracts">{CUSTOMER_WORDS.contracts}</h2>
        {mayChange && (
          <button
            type="button"
            className="button quiet no-print"
            onClick={() => onOpen({ kind: 'contract', contract: null })}
          >
            {CUSTOMER_WORDS.addContract}
          </button>
        )}
      </div>
      {contracts.length === 0 && <p className="console-empty">{CUSTOMER_WORDS.noContract}</p>}
      {contracts.map((contract) => (
        <Card key={contract.id} facts={facts} contract={contract} onOpen={onOpen} />
      ))}
    </section>
  )
}

function Card({
  facts: shown,
  contract,
  onOpen,
}: {
  facts: CustomerFacts
  contract: ContractCard
  onOpen: (opened: Opened) => void
}) {
  const { mayChange } = shown
  const send = useSending(shown.id)
  const { id, name, state, text, facts, faults } = contract
  const reopen = () =>
    send({
      send: () => changeContract(id, { on: null }),
      expected: (before) => reopened(before, id),
      done: CUSTOMER_DONE.changed,
      undo: () => changeContract(id, { on: text.ends }),
    })
  return (
    <article className="console-card" aria-label={name}>
      <h3>
        {name} <StandingMark state={MARKS[state]}>{CONTRACT_STATE_NAMES[state]}</StandingMark>
      </h3>
      {faults.map((fault) => (
        <p key={fault} className="console-fault">
          {fault}
        </p>
      ))}
      <dl className="console-facts">
        {facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <ContractRecord facts={shown} contract={contract} />
      {mayChange && (
        <div className="console-row-actions no-print">
          <RowAction
            label={CUSTOMER_WORDS.changeContract}
            rest={`contract ${name}`}
            onDo={() => onOpen({ kind: 'contract', contract })}
          />
          {state === 'ended' ? (
            <RowAction label={CUSTOMER_WORDS.reopen} rest={`contract ${name}`} onDo={reopen} />
          ) : (
            <RowAction
              label={CUSTOMER_WORDS.endContract}
              rest={`contract ${name}`}
              onDo={() => onOpen({ kind: 'contract-ended', contract })}
            />
          )}
        </div>
      )}
    </article>
  )
}

/** The page once a contract is open again. */
function reopened(facts: CustomerFacts, id: string): CustomerFacts {
  const contracts = facts.contracts.map((card) =>
    card.id === id
      ? { ...card, state: contractStateOn({ begins: card.text.begins, ends: null }, facts.today) }
      : card,
  )
  return { ...facts, contracts }
}
