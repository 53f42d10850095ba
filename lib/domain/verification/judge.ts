import type { Standing } from '../standing.ts'
import type { ArchiveFinding, Evidence, SignatureFinding } from './evidence.ts'
import type { Verdict } from './verdict.ts'

/** A verdict with what it rests on, in sentences. */
export type Judgement = { verdict: Verdict; reason: string }

const DEMO =
  'The certificate is for demonstration: it can show that bytes are unchanged, not who issued the document.'

const OF_STANDING: Readonly<Record<Standing, Judgement>> = {
  'in-force': { verdict: 'genuine-in-force', reason: 'Its version is in force.' },
  superseded: {
    verdict: 'genuine-superseded',
    reason: 'Its version has been superseded; it keeps saying what was promised while it was in force.',
  },
  announced: { verdict: 'genuine-announced', reason: 'Its version is announced and not in force yet.' },
}

/**
 * The verdict on a file or a SHA-256. Genuine is only what the archive holds byte for byte; a signature, however sound,
 * never makes a file genuine by itself.
 */
export function judge({ archived, given, signature }: Evidence): Judgement {
  if (archived !== null) return ofArchived(archived, given)
  if (given === 'sha256')
    return {
      verdict: 'unknown',
      reason:
        'The archive holds no document with this SHA-256. The hash alone does not tell why: check the file itself to learn whether it bears our signature.',
    }
  if (signature === null)
    return {
      verdict: 'unknown',
      reason: 'The archive does not hold this file, and no signature was found in it.',
    }
  return ofSigned(signature)
}

function ofArchived({ version, standing, demo }: ArchiveFinding, given: Evidence['given']): Judgement {
  if (standing === null)
    return {
      verdict: 'unknown',
      reason: `The archive holds this document, but its version, ${version}, is not in the ledger of releases, so that nothing can be said of its standing.`,
    }
  const what =
    given === 'file'
      ? 'Every byte is that of the document in our archive.'
      : 'This is the SHA-256 of a document in our archive.'
  const { verdict, reason } = OF_STANDING[standing]
  return { verdict, reason: [what, reason, ...(demo ? [DEMO] : [])].join(' ') }
}

function ofSigned(signature: SignatureFinding): Judgement {
  if (signature.signer === 'unreadable')
    return {
      verdict: 'unknown',
      reason:
        'The archive does not hold this file. It contains what looks like a signature, but that cannot be read, so that nothing can be said of who signed it.',
    }
  if (signature.signer === 'other')
    return {
      verdict: 'foreign-signature',
      reason: `The archive does not hold this file. It is signed, but not with a certificate of ours${calling(signature.subject)}. Whether that signature holds was not examined.`,
    }
  const { verdict, reason } = ofOurs(signature)
  return { verdict, reason: signature.demo ? `${reason} ${DEMO}` : reason }
}

function calling(subject: string | null): string {
  return subject === null ? '' : `: the one in the file calls itself “${subject}”`
}

function ofOurs({ state, wholeFile }: Extract<SignatureFinding, { signer: 'ours' }>): Judgement {
  if (state === 'digest-differs')
    return {
      verdict: 'altered',
      reason:
        'It bears our signature, but what the signature covers has been changed since: this is not the document that we signed.',
    }
  if (state === 'damaged')
    return {
      verdict: 'altered',
      reason:
        'It bears a signature that names our certificate but is not as we make it: it was changed, or was never ours.',
    }
  if (!wholeFile)
    return {
      verdict: 'altered',
      reason:
        'Our signature is unbroken, but the file holds more than what it covers: something was added after we signed.',
    }
  return {
    verdict: 'unknown',
    reason:
      'Our signature is unbroken and covers all of the file but itself, so that its content is as we signed it; but the archive does not list these bytes. The document may not be archived yet, the archive may have been lost, or the signature may have been stored anew. Ask the vendor before you rely on it.',
  }
}
