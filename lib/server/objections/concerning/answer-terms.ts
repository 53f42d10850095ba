import type { Contract } from '#lib/domain/contracts/customer.ts'
import { clauseText } from '#lib/domain/legal/text.ts'
import { type AnswerDays, answerDaysIn } from '#lib/domain/objections/answer-days.ts'
import { inForceOrComing } from '#lib/domain/release/standing.ts'
import { noticeTermsOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { applyingVersions } from '../../notices/concerning/applying-versions.ts'
import { catalogue, offerOf } from '../../terms/current.ts'

const CLAUSE = 'subprocessors.consequence'

/** What the terms of a contract give after an objection: the days, the clause that states them, and the zone of days. */
export type AnswerTerms = { version: string; zone: string; clause: string | null; days: AnswerDays | null }

/** What the DPA that applies to a contract at a moment gives, before the first begins the one that is published; null before any. */
export async function answerTermsOf(contract: Contract, at: Date, db: Reading): Promise<AnswerTerms | null> {
  const { ledger, versions } = catalogue()
  const applying = (await applyingVersions([contract], at, db)).get(contract.id)?.version
  const version = applying ?? inForceOrComing(ledger, at)?.version
  const terms = version === undefined ? undefined : versions.get(version)?.terms
  if (version === undefined || terms === undefined) return null
  // The clause is the same in every place; a contract may have one that the version no longer offers.
  const [tier, region] = [terms.tiers, terms.regions].map(([first]) => first?.id ?? '')
  const own = offerOf(version, contract.tier, contract.region)
  const offer = own?.ok === true ? own : offerOf(version, tier ?? '', region ?? '')
  const clause =
    offer?.ok === true
      ? offer.offer.documents.dpa.sections.flatMap(({ clauses }) => clauses).find(({ id }) => id === CLAUSE)
      : undefined
  return {
    version,
    zone: noticeTermsOf(terms).counting.zone,
    clause: clause === undefined ? null : `DPA ${clause.number}`,
    days: clause === undefined ? null : answerDaysIn(clauseText(clause)),
  }
}
