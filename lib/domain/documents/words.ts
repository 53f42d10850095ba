import { momentInWords } from '../quantities/time/instant.ts'
import type { Closing, SignatureFacts } from './view.ts'

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

/** What the closing lines of a signed file say. */
export function closingInWords(facts: SignatureFacts): Closing {
  const { demo, timestamped, attachment, addresses } = facts
  const lines: [string, string][] = [
    ['Signed by', facts.subject],
    [
      'This proves',
      demo
        ? 'that no byte has changed since it was signed; not who wrote it, because a demo certificate vouches only for itself'
        : 'that no byte has changed since it was signed with the key of this certificate',
    ],
    ['Certificate, SHA-256', facts.fingerprint],
    ['Release published on', momentInWords(facts.publishedAt)],
    ['Document created and signed on', momentInWords(facts.signedAt)],
    [
      'Trusted time',
      timestamped
        ? 'the signature carries a timestamp (RFC 3161), in which a timestamp authority states its own time'
        : 'none: the signer states the time of signing, and no timestamp authority has confirmed it',
    ],
    ['Ledger entry, SHA-256', facts.ledgerEntry],
    ['Inputs, SHA-256', facts.inputs],
    [
      'Software',
      'adds set phrases and table headings to the inputs: the ledger does not fix them, this signature does',
    ],
    ['Renderer, SHA-256', facts.renderer],
    ['Packages, SHA-256', facts.packages],
    ['Data inside', `${attachment.name}, SHA-256 ${attachment.sha256}`],
    [
      'To check this file',
      `Upload it at ${addresses.verify}, or open it in any reader that checks signatures.`,
    ],
    [
      'To check its release',
      `Run sha256sum on ${addresses.ledgerEntry} for the ledger entry, and on ${addresses.sums} for the inputs.`,
    ],
    ['Not claimed', notClaimed(timestamped)],
  ]
  return { title: 'This file', lines: lines.map(([label, words]) => ({ label, words })) }
}

function notClaimed(timestamped: boolean): string {
  const standards = 'conformance to PDF/A, a PAdES baseline level'
  return timestamped ? standards : `${standards}, a trusted time`
}
