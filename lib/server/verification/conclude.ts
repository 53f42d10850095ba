import { listComparisonPath, versionComparisonPath } from '#lib/domain/addresses.ts'
import { isOfVersion } from '#lib/domain/legal/text.ts'
import { evidenceNamed } from '#lib/domain/notice-evidence/name.ts'
import { momentInWords, secondInWords } from '#lib/domain/quantities/time/instant.ts'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { supersededBefore } from '#lib/domain/release/late-edition.ts'
import {
  inForce,
  publishedBy,
  type Release,
  type Standing,
  standingOf,
} from '#lib/domain/release/standing.ts'
import type { PaperFinding } from '#lib/domain/verification/evidence.ts'
import { type Judgement, judge } from '#lib/domain/verification/judge.ts'
import { listInWords } from '#lib/domain/verification/list-in-words.ts'
import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { manifest } from '../archive/manifest/manifest.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { sha256 } from '../platform/sha256.ts'
import { type AnnexStanding, annexStanding } from '../subprocessors/annex/annex-standing.ts'
import { publishedNotices } from '../subprocessors/published-notices.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import { noticeHash } from '../terms/subprocessors/ledger-text.ts'
import { documentInWords, noticeInWords } from './document-words.ts'
import type { Checked } from './inspection/check-file.ts'
import { ledgerEntryIn } from './ledger-entry-in.ts'
import { lookUp } from './look-up.ts'
import { type Paper, paperOf } from './own-papers.ts'

/** A verdict with all that is known of what it is about. */
export type Conclusion = Judgement & {
  checked: Checked
  document: ArchivedDocument | null
  /** The document that a file which the archive does not hold is a copy of, with more in it. */
  original: ArchivedDocument | null
  /** Whether the time at which the document says that it was signed has not come yet. */
  datedAhead: boolean
  /** The file made for one customer that such a file is a copy of. Nothing leads to it: it is the customer's. */
  originalPaper: Paper | null
  /** Of the document's version, or that of the terms in the file for a customer; `late` where it is an edition of one that was superseded before; null where the ledger lacks it, or there is none. */
  release: (Release & { standing: Standing; late: boolean }) | null
  /** The file made for one customer that it is; null where it is none, or was made only after the moment. */
  paper: Paper | null
  /** Of an annex, where its list stands; null for anything else. */
  list: AnnexStanding | null
  /** The certificate of ours that the document or file is signed with, or names. */
  certificate: { subject: string; demo: boolean } | null
  /** Address of what differs between the document's version, or list, and the one in force; null where that is the same. */
  comparison: string | null
}

/**
 * The verdict on what was checked, as of a moment: it knows nothing of what was published later.
 * @param present the moment of the question, where that is another
 * @throws StoreUnavailableError as `lookUp` and `ledgerEntryIn` do
 */
export async function conclude(checked: Checked, now: Date, present = now): Promise<Conclusion> {
  const archivedDocument = await lookUp(checked.sha256)
  const document = knownOrNull(archivedDocument, now, present)
  const original = document === null ? knownOrNull(await originalOf(checked), now, present) : null
  const ledgerEntry = document === null ? null : await ledgerEntryIn(document)
  const list = document === null ? null : annexStanding(document, ledgerEntry, now)
  const paper = archivedDocument === null ? await paperAt(checked, now, present) : null
  const originalPaper =
    archivedDocument === null && original === null && paper === null
      ? await originalPaperOf(checked, now, present)
      : null
  const ofVersion = document ?? paper?.offer ?? null
  const release = ofVersion === null ? null : releaseOf(ofVersion, now)
  const certificate =
    document === null ? (paper?.certificate ?? certificateIn(checked)) : certificateOf(document)
  const signedAfter = (moment: Date) => document !== null && Date.parse(document.signedAt) > moment.getTime()
  const datedAhead = signedAfter(present)
  const archived =
    document === null
      ? null
      : {
          version: document.version,
          standing: release?.standing ?? null,
          otherEntry: release !== null && isOtherEntry(release.version, ledgerEntry),
          demo: certificate?.demo ?? false,
          lateEdition: release?.late ?? false,
          notice: document === null ? null : evidenceWords(document),
          list: list === null ? null : { state: list.state, words: listInWords(list) },
          signedLater: signedAfter(now) ? momentInWords(document.signedAt) : null,
          datedAhead: datedAhead ? momentInWords(document.signedAt) : null,
          ahead: now > present,
        }
  return {
    ...judge({
      archived,
      given: checked.given,
      signature: checked.signature,
      signedAgain: checked.signedAgain,
      original: original === null ? originalPaper : { words: documentInWords(original) },
      notBy: archivedDocument === document ? null : momentInWords(now.toISOString()),
      paper: paper === null ? null : paperFinding(paper, release, now > present),
      printed: document === null ? printedHash(checked.sha256, now) : null,
    }),
    checked,
    document,
    original,
    originalPaper,
    paper,
    datedAhead,
    release,
    list,
    certificate,
    comparison:
      document === null
        ? null
        : list === null
          ? comparisonOf(document, release, now)
          : list.changed === null
            ? null
            : listComparisonPath(list.from, now.toISOString().slice(0, 10), list),
  }
}

/** What is judged of a file made for one customer. */
function paperFinding(
  { words, certificate }: Paper,
  release: Conclusion['release'],
  ahead: boolean,
): PaperFinding {
  const terms =
    release === null
      ? null
      : { version: release.version, standing: release.standing, lateEdition: release.late, ahead }
  return { words, demo: certificate.demo, terms }
}

/** The file made for one customer that this one is a copy of, with more in it. */
async function originalPaperOf({ signature }: Checked, now: Date, present: Date): Promise<Paper | null> {
  if (signature?.signer !== 'ours' || signature.revision === null) return null
  return await paperAt({ sha256: signature.revision, signature: null }, now, present)
}

/** A file made for one customer, unless it was made only after a moment that has passed. */
async function paperAt(
  checked: Pick<Checked, 'sha256' | 'signature'>,
  now: Date,
  present: Date,
): Promise<Paper | null> {
  const paper = await paperOf(checked)
  return paper !== null && now < present && Date.parse(paper.signedAt) > now.getTime() ? null : paper
}

/** What a hash that documents print is the hash of, among what is published by now; null where it is none of these. */
function printedHash(hash: string, now: Date): string | null {
  for (const entry of publishedBy(catalogue().ledger, now)) {
    if (sha256(canonicalEntry(entry)) === hash) return VERIFICATION_WORDS.ledgerEntryOf(entry.version)
    if (entry.inputsSha256 === hash) return VERIFICATION_WORDS.inputsOf(entry.version)
  }
  const notice = publishedNotices(now).find((entry) => noticeHash(entry) === hash)
  if (notice !== undefined) return VERIFICATION_WORDS.noticeEntryOf(notice.id)
  const certificate = manifest().certificates.find(({ fingerprint }) => fingerprint === hash)
  return certificate === undefined ? null : VERIFICATION_WORDS.certificateOf(certificate.subject)
}

function evidenceWords(document: ArchivedDocument): string | null {
  const evidence = evidenceNamed(document)
  return evidence === null
    ? null
    : VERIFICATION_WORDS.evidenceStands(noticeInWords(evidence), secondInWords(evidence.asOf))
}

async function originalOf({ signature }: Checked): Promise<ArchivedDocument | null> {
  return signature?.signer === 'ours' && signature.revision !== null ? await lookUp(signature.revision) : null
}

/** Whether a document prints another hash of the entry of its version than the ledger has; not where it prints none. */
function isOtherEntry(version: string, ledgerEntry: string | null): boolean {
  const entry = catalogue().ledger.find((candidate) => candidate.version === version)
  return ledgerEntry !== null && entry !== undefined && sha256(canonicalEntry(entry)) !== ledgerEntry
}

function releaseOf({ version }: Pick<ArchivedDocument, 'version'>, now: Date): Conclusion['release'] {
  const ledger = publishedBy(catalogue().ledger, now)
  const release = ledger.find((candidate) => candidate.version === version)
  if (release === undefined) return null
  const late = supersededBefore(release, ledger) !== null
  return { ...release, standing: standingOf(version, ledger, now), late }
}

/**
 * The document, unless its version was published only after the moment; or, of what is of no version, unless it was made only
 * after a moment that has passed. One that the ledger lacks stays.
 */
function knownOrNull(document: ArchivedDocument | null, now: Date, present: Date): ArchivedDocument | null {
  if (document !== null && !isOfVersion(document.kind))
    return now < present && Date.parse(document.signedAt) > now.getTime() ? null : document
  const release = catalogue().ledger.find(({ version }) => version === document?.version)
  return release !== undefined && Date.parse(release.publishedAt) > now.getTime() ? null : document
}

function certificateOf({ certificate }: ArchivedDocument): Conclusion['certificate'] {
  return manifest().certificates.find(({ fingerprint }) => fingerprint === certificate) ?? null
}

function certificateIn({ signature }: Checked): Conclusion['certificate'] {
  return signature?.signer === 'ours' ? signature : null
}

/** The older version first, so that better and worse read in the order of time. */
function comparisonOf(
  { version, tier, region }: ArchivedDocument,
  release: Conclusion['release'],
  now: Date,
): string | null {
  const current = inForce(publishedBy(catalogue().ledger, now), now)
  if (release === null || current === null || current.version === version) return null
  if (offerOf(current.version, tier, region)?.ok !== true) return null
  return release.standing === 'announced'
    ? versionComparisonPath(current.version, version, tier, region)
    : versionComparisonPath(version, current.version, tier, region)
}
