import { type Contact, type Contract, NOTICE_KINDS } from '#lib/domain/contracts/customer.ts'
import { contractDocumentPath, executedCopyPath } from '#lib/domain/contracts/page/addresses.ts'
import {
  type Applies,
  agreedIn,
  comparedVersions,
  offerIn,
  releaseFor,
  type VersionSource,
} from '#lib/domain/contracts/page/compared-versions.ts'
import type {
  ContractDocument,
  ContractPageView,
  ExecutedCopyShown,
} from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'
import { contractTitle, kindName } from '#lib/domain/contracts/words.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { fileSizeInWords } from '#lib/domain/quantities/file-size.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import { publishedBy, standingOf } from '#lib/domain/release/standing.ts'
import { STANDING_IN_WORDS } from '#lib/domain/release/standing-in-words.ts'
import { documentEntries } from '../archive/document-entries.ts'
import type { OpenedContract } from '../contracts/pages/open-page.ts'
import { type ContractCopyRow, storedCopies } from '../contracts/queries/contract-records.ts'
import type { Reading } from '../contracts/stored-customers.ts'
import { applyingVersions } from '../notices/concerning/applying-versions.ts'
import { keptDifferences } from '../terms/comparison/kept-differences.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import { contractNotices } from './contract-notices.ts'
import { pageFacts } from './page-facts.ts'

/** What contracts are resolved with. */
function source(): VersionSource {
  return { ledger: catalogue().ledger, offer: offerOf, compare: keptDifferences }
}

/** Which version applies to a contract at a moment of business time, and which are still to. */
async function appliesTo(contract: Contract, now: Date, db: Reading): Promise<Applies> {
  const applying = (await applyingVersions([contract], now, db)).get(contract.id)
  const coming = (applying?.coming ?? []).map(
    ({ release, start }) => [release.version, start.kind === 'from' ? start.day : start.kind] as const,
  )
  return { version: applying?.version ?? null, agreed: applying?.agreed ?? null, coming: new Map(coming) }
}

/** The version whose documents a contract has; before any applies, the one that begins first. */
function versionShown(contract: Contract, { version }: Applies, now: Date): string | null {
  return version ?? releaseFor(contract, source().ledger, now)?.version ?? null
}

/** The offer that applies to a contract at a moment of business time; null where its version has no such tier or region. */
export async function offerFor(contract: Contract, now: Date, db: Reading): Promise<Offer | null> {
  const version = versionShown(contract, await appliesTo(contract, now, db), now)
  return version === null ? null : offerIn(contract, version, source())
}

/** A contract as its customer sees it at a moment of business time. Nothing of another contract is in it. */
export async function contractPageView(
  { contract, customer }: OpenedContract,
  token: string,
  now: Date,
  db: Reading,
): Promise<ContractPageView> {
  const { ledger } = source()
  const applies = await appliesTo(contract, now, db)
  const version = versionShown(contract, applies, now)
  const offer = version === null ? null : offerIn(contract, version, source())
  const agreed = agreedIn(contract, ledger, applies, now)
  const copy = (await storedCopies([contract.id], db)).find(({ replacedAt }) => replacedAt === null)
  const names = namesIn(version)
  return {
    customer: customer.name,
    title: contractTitle(contract, names),
    version: version === null ? null : shownVersion(version, contract, now),
    facts: pageFacts(contract, names),
    documents: offer === null ? [] : documentsOf(offer, token),
    copy: copy === undefined ? null : shownCopy(copy, token),
    comparedWith:
      agreed === null || offerIn(contract, agreed.version, source()) === null ? null : agreed.version,
    compared: comparedVersions(contract, source(), applies, now),
    notices: await contractNotices(contract, now, db),
    told: toldOf(contract, customer.contacts),
  }
}

function shownVersion(version: string, contract: Contract, now: Date): ContractPageView['version'] {
  const standing = standingOf(version, publishedBy(catalogue().ledger, now), now)
  return {
    version,
    standing,
    words: `Version ${version}, ${STANDING_IN_WORDS[standing]}`,
    note:
      contract.version === null ? CONTRACT_PAGE_WORDS.follows : CONTRACT_PAGE_WORDS.pinned(contract.version),
  }
}

function namesIn(version: string | null) {
  const { versions, vendor } = catalogue()
  const terms = version === null ? undefined : versions.get(version)?.terms
  return {
    tiers: terms?.tiers ?? [],
    regions: terms?.regions ?? [],
    services: vendor.services ?? [],
    conditions: vendor.conditions ?? [],
  }
}

/** The SLA and the DPA, and nothing else: a bundle holds what is no part of the contract. */
function documentsOf(offer: Offer, token: string): ContractDocument[] {
  return documentEntries(offer).flatMap(({ kind, title, fileName, archived }) =>
    kind === 'bundle'
      ? []
      : [
          {
            kind,
            title,
            fileName,
            href: contractDocumentPath(token, kind),
            archived: archived === null ? null : { sha256: archived.sha256, size: archived.size },
          },
        ],
  )
}

function shownCopy({ sha256, size, recordedAt }: ContractCopyRow, token: string): ExecutedCopyShown {
  return {
    sha256,
    size: size === null ? null : fileSizeInWords(size),
    href: size === null ? null : executedCopyPath(token),
    recordedOn: CONTRACT_PAGE_WORDS.executedSince(dateInWords(recordedAt.slice(0, 10))),
  }
}

/** Nobody is named: whoever has the address may be anyone. */
function toldOf({ id }: Contract, contacts: readonly Contact[]): ContractPageView['told'] {
  return NOTICE_KINDS.map((kind) => {
    const told = contacts.filter((contact) =>
      contact.told.some((one) => one.contract === id && one.kind === kind),
    ).length
    return {
      label: kindName(kind),
      words: told === 0 ? CONTRACT_PAGE_WORDS.toldNobody : counted(told, 'contact'),
    }
  })
}
