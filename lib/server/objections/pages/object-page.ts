import { and, desc, eq, isNull } from 'drizzle-orm'
import { ownObjectionPath } from '#lib/domain/addresses.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { arrivalInWords } from '#lib/domain/objections/arrival.ts'
import { isLateAt } from '#lib/domain/objections/objection.ts'
import { ownDaysOf } from '#lib/domain/objections/own-days.ts'
import type { FiledLine, ObjectPageFacts } from '#lib/domain/objections/view.ts'
import {
  answerInWords,
  deadlineInWords,
  decisionInWords,
  OBJECTION_WORDS,
  STANDING_NAMES,
} from '#lib/domain/objections/words.ts'
import { changesTitle, titledChange } from '#lib/domain/subprocessors/ledger/words.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { store } from '../../db/store.ts'
import { type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import { catalogue } from '../../terms/current.ts'
import { answerTermsOf } from '../concerning/answer-terms.ts'
import { contractNotice, entryOf } from '../concerning/contract-notice.ts'
import { toldOf } from '../concerning/told-of.ts'
import { type Concerned, concernedBy } from '../filing/concerned.ts'
import { openedAgain } from '../filing/form-again.ts'
import { changeDecisions, objections } from '../tables.ts'
import { objectionToken } from '../tokens.ts'
import { choosable } from './choosable.ts'
import { type Faulty, faulty, orFault } from './or-fault.ts'

type Form = Extract<ObjectPageFacts, { kind: 'form' }>

/** The page behind the link to object. It changes nothing: programs open every link of a mail. */
export async function objectPage(token: string, asked: SearchParams, now: Date): Promise<ObjectPageFacts> {
  const { name: vendor, legalName } = catalogue().vendor
  const found = await orFault(async () => {
    const { db } = await store()
    const concerned = await concernedBy(token, db)
    if (concerned === null) return faulty(404, OBJECTION_WORDS.unknown)
    return await formFor(concerned, token, asked, now, db)
  })
  return { vendor, legalName, ...found }
}

async function formFor(
  concerned: Concerned,
  token: string,
  asked: SearchParams,
  now: Date,
  db: Reading,
): Promise<Omit<Form, 'vendor' | 'legalName'> | Faulty> {
  const { notice, contract, customer } = concerned
  const entry = entryOf(notice.publication, now)
  if (entry === null) return faulty(410, OBJECTION_WORDS.nothing)
  const told = await toldOf(notice, contract, now, db)
  const own = contractNotice(entry, contract, told, now)
  if (own.isWithdrawn) return faulty(410, OBJECTION_WORDS.withdrawn)
  if (own.objectable.length === 0) return faulty(410, OBJECTION_WORDS.nothing)
  const { typed, fault } = openedAgain(shownAgain(asked, 'again'))
  const isLate = isLateAt(now, own.settled?.endsAt ?? null)
  const terms = await answerTermsOf(contract, now, db)
  const isSpecific = contract.authorisation === 'specific'
  // A version applies from a day of its own, which is no earlier.
  const day = told.own?.start?.kind === 'from' ? told.own.start.day : null
  const changes = own.changes.map((change) => (day === null ? change : { ...change, effectiveOn: day }))
  const objectable = changes.filter(({ id }) => own.objectable.some((one) => one.id === id))
  const days = ownDaysOf(changes, { last: own.settled, isSpecific })
  return {
    kind: 'form',
    token,
    what: {
      // Of what concerns the contract alone, as in the mail.
      title: changesTitle(own.changes.map(titledChange)),
      href: publicationTitle(notice.publication, now).href,
      customer,
      contract: contractName(contract),
    },
    changes: choosable(entry.id, objectable, { region: contract.region, days }, now),
    deadline: deadlineInWords(own.settled, isLate),
    isLate,
    answer:
      isLate || terms === null || terms.days === null || terms.clause === null
        ? null
        : answerInWords(terms.days, terms.clause),
    approval: isSpecific ? await approvalOf(concerned, db) : null,
    filed: await filedOf(concerned, db),
    given: {
      name: typed.get('name') ?? '',
      grounds: typed.get('grounds') ?? '',
      changes: fault === null ? own.objectable.map(({ id }) => id) : typed.getAll('change'),
    },
    fault,
  }
}

async function approvalOf({ notice, contract }: Concerned, db: Reading): Promise<Form['approval']> {
  const [last] = await db
    .select()
    .from(changeDecisions)
    .where(
      and(
        eq(changeDecisions.notice, notice.id),
        eq(changeDecisions.contract, contract.id),
        isNull(changeDecisions.undoneAt),
      ),
    )
    .orderBy(desc(changeDecisions.id))
    .limit(1)
  if (last === undefined) return { decided: null, decision: null }
  const { decision, at, who } = last
  return { decided: decisionInWords(decision, at.slice(0, 10), who), decision }
}

async function filedOf({ notice, contract }: Concerned, db: Reading): Promise<FiledLine[]> {
  const rows = await db
    .select()
    .from(objections)
    .where(and(eq(objections.notice, notice.id), eq(objections.contract, contract.id)))
    .orderBy(desc(objections.receivedAt))
  return rows.map(({ id, reference, standing, ...arrival }) => ({
    href: ownObjectionPath(objectionToken(id)),
    words: `${reference}, ${arrivalInWords(arrival)}: ${STANDING_NAMES[standing]}`,
  }))
}
