import { momentInWords } from '../quantities/time/instant.ts'
import type {
  AnnexSignatureFacts,
  Closing,
  EvidenceSignatureFacts,
  SignatureFacts,
  SignerFacts,
} from './view.ts'

/** What stands on every page of a file with a demo signature. */
export const DEMO_NOTE = 'demo signature'

/** The heading of the contents. */
export const CONTENTS = 'Contents'

/** Labels of what a title page states beside the title. */
export const TITLE_LABELS = {
  tier: 'Tier',
  region: 'Region',
  version: 'Version',
  effective: 'Effective',
} as const

/** "Version 2026-10-01", at the head of every page. */
export function versionInWords(version: string): string {
  return `Version ${version}`
}

/** "page 3 of 12". */
export function pageInWords(page: number, pages: number): string {
  return `page ${page} of ${pages}`
}

/** "bundle page 24 of 47", beside the number that a part of the bundle has of its own. */
export function bundlePageInWords(page: number, pages: number): string {
  return `bundle page ${page} of ${pages}`
}

export type Lines = [label: string, words: string | string[]][]

/** What the closing lines of a document say. */
export function closingInWords(facts: SignatureFacts): Closing {
  const { attachment, addresses } = facts
  return closing([
    ...signerLines(facts),
    ['Release published on', momentInWords(facts.publishedAt)],
    ['Document created and signed on', momentInWords(facts.signedAt)],
    ['Trusted time', trustedTime(facts)],
    ['Ledger entry, SHA-256', facts.ledgerEntry],
    ['Inputs, SHA-256', facts.inputs],
    [
      'Software',
      'adds set phrases and table headings to the inputs: the ledger does not fix them, this signature does',
    ],
    ...softwareLines(facts),
    ['Data inside', `${attachment.name}, SHA-256 ${attachment.sha256}`],
    ['To check this file', howToCheck(addresses.verify)],
    [
      'To check its release',
      `Run sha256sum on ${addresses.ledgerEntry} for the ledger entry, and on ${addresses.sums} for the inputs.`,
    ],
    ['Not claimed', notClaimed(facts)],
  ])
}

/** What the closing lines of an annex of the list of sub-processors say. */
export function annexClosingInWords(facts: AnnexSignatureFacts): Closing {
  const { attachment, addresses, notice } = facts
  return closing([
    ...signerLines(facts),
    ['Made from the notice', `${notice.id}, published on ${momentInWords(notice.publishedAt)}`],
    ['Ledger entry, SHA-256', notice.sha256],
    ['Created and signed on', momentInWords(facts.signedAt)],
    ['Trusted time', trustedTime(facts)],
    [
      'Software',
      'adds set phrases and headings to the data inside: the ledger does not fix them, this signature does',
    ],
    ...softwareLines(facts),
    ['Data inside', `${attachment.name}, SHA-256 ${attachment.sha256}`],
    ['To check this file', howToCheck(addresses.verify)],
    ['To check its ledger entry', ['Run sha256sum on', addresses.entry]],
    ['To have this file again', addresses.again],
    ['Not claimed', notClaimed(facts)],
  ])
}

/** What the closing lines of the evidence of a notice say. */
export function evidenceClosingInWords(facts: EvidenceSignatureFacts): Closing {
  const { attachment, entrySha256, verify } = facts
  return closing([
    ...signerLines(facts),
    ['Created and signed on', momentInWords(facts.signedAt)],
    ['Trusted time', trustedTime(facts)],
    ['Entry, SHA-256', entrySha256],
    ['Software', 'adds set phrases and headings to the data inside; this signature fixes them'],
    ...softwareLines(facts),
    ['Data inside', `${attachment.name}, SHA-256 ${attachment.sha256}`],
    ['To check this file', howToCheck(verify)],
    ['Not claimed', `that anyone read the notice, ${notClaimed(facts)}`],
  ])
}

/** Lines at the end of a file under their heading. */
export function closing(lines: Lines): Closing {
  return { title: 'This file', lines: lines.map(([label, words]) => ({ label, words })) }
}

/** Who signed a file, and what that proves. */
export function signerLines({ subject, demo, fingerprint }: SignerFacts): Lines {
  return [
    ['Signed by', subject],
    [
      'This proves',
      demo
        ? 'that no byte has changed since it was signed; not who wrote it, because a demo certificate vouches only for itself'
        : 'that no byte has changed since it was signed with the key of this certificate',
    ],
    ['Certificate, SHA-256', fingerprint],
  ]
}

/** Which build made a file. */
export function softwareLines({ renderer, packages }: SignerFacts): Lines {
  return [
    ['Renderer, SHA-256', renderer],
    ['Packages, SHA-256', packages],
  ]
}

/** Whether anyone else confirms the time in a file. */
export function trustedTime({ timestamped }: SignerFacts): string {
  return timestamped
    ? 'the signature carries a timestamp (RFC 3161), in which a timestamp authority states its own time'
    : 'none: the signer states the time of signing, and no timestamp authority has confirmed it'
}

/** Where a file is checked. @param verify absolute */
export function howToCheck(verify: string): string {
  return `Upload it at ${verify}, or open it in any reader that checks signatures.`
}

/** What could be taken for granted of a file, and is not claimed. */
export function notClaimed({ timestamped }: SignerFacts): string {
  const standards = 'conformance to PDF/A, a PAdES baseline level'
  return timestamped ? standards : `${standards}, a trusted time`
}
