import { dateOf } from '../quantities/version-id.ts'
import { stillBound } from '../release/late-edition.ts'
import type { Standing } from '../release/standing.ts'
import type { ArchiveFinding, Evidence, ListState, PaperFinding, SignatureFinding } from './evidence.ts'
import { type Alteration, ASK_ABOUT_DATE, DO_NOT_RELY, type Verdict } from './verdict.ts'

/** A verdict with what it rests on, in sentences. */
export type Judgement = {
  verdict: Verdict
  reason: string
  /** What to do about it, in a sentence; null where the verdict leaves nothing to add. */
  advice: string | null
  /** How the file was altered; null for every other verdict. */
  alteration: Alteration | null
}

type Found = Pick<Judgement, 'verdict' | 'reason'> & { advice?: string; alteration?: Alteration }

const OF_LIST: Readonly<Record<ListState, Verdict>> = {
  'in-force': 'genuine-in-force',
  changed: 'genuine-superseded',
  withdrawn: 'genuine-superseded',
  announced: 'genuine-announced',
  unknown: 'unknown',
}

const DEMO =
  'The certificate is for demonstration: it can show that bytes are unchanged, not who issued the document.'

const OF_STANDING: Readonly<Record<Standing, Found>> = {
  'in-force': { verdict: 'genuine-in-force', reason: 'Its version is in force.' },
  superseded: {
    verdict: 'genuine-superseded',
    reason: 'Its version has been superseded; it still shows what was promised while it was in force.',
  },
  announced: { verdict: 'genuine-announced', reason: 'Its version is announced and not in force yet.' },
}

const ASK = 'Ask the vendor before you rely on it.'

/** Of a list at a moment that is still to come. */
const UNLESS_ANOTHER = 'A notice that is published by then may still change it.'

/** The same of a moment that is still to come. */
const WILL_STAND: Readonly<Record<Standing, string>> = {
  'in-force': 'Its version will be in force at that time, unless a later version is published by then.',
  superseded:
    'Its version will have been superseded by that time; it still shows what was promised while it was in force.',
  announced: 'Its version will not be in force yet at that time.',
}

/**
 * The verdict on a file or a SHA-256. Genuine is only what the archive holds byte for byte; a signature, however sound,
 * never makes a file genuine by itself.
 */
export function judge(evidence: Evidence): Judgement {
  const { verdict, reason, advice = null, alteration = null } = findingOn(evidence)
  return { verdict, reason, advice, alteration }
}

function findingOn(evidence: Evidence): Found {
  const { archived, given, signature, notBy = null, printed = null, paper = null } = evidence
  if (archived !== null) return ofArchived(archived, given)
  if (paper !== null) return ofPaper(paper, given)
  // Neither the version nor its publication is told: at that moment nobody knew of them.
  if (notBy !== null)
    return {
      verdict: 'unknown',
      reason: `No document published by ${notBy} has ${given === 'file' ? 'these bytes' : 'this SHA-256'}.`,
    }
  if (given === 'sha256' && printed !== null)
    return {
      verdict: 'unknown',
      reason: `This is the SHA-256 of ${printed}, which documents print on their last page; it is not that of a document. Check the file itself.`,
    }
  if (given === 'sha256')
    return {
      verdict: 'unknown',
      reason:
        'The archive holds no document with this SHA-256. The hash alone does not say why: check the file itself to see whether it carries our signature, and that the SHA-256 is that of the file, not of something inside it.',
    }
  if (signature === null)
    return {
      verdict: 'unknown',
      advice: DO_NOT_RELY,
      reason: 'The archive does not hold this file, and no signature was found in it.',
    }
  return ofSigned(signature, evidence)
}

function ofArchived(
  { version, standing, demo, lateEdition = false, ahead = false, ...found }: ArchiveFinding,
  given: Evidence['given'],
): Found {
  const { signedLater = null, datedAhead = null, list = null, notice = null, otherEntry = false } = found
  if (notice !== null) {
    const sentences = [heldWords(given), notice, ...signingTime(null, datedAhead), ...(demo ? [DEMO] : [])]
    return {
      verdict: 'genuine-evidence',
      reason: sentences.join(' '),
      ...(datedAhead === null ? {} : { advice: ASK_ABOUT_DATE }),
    }
  }
  if (list !== null) {
    const sentences = [
      heldWords(given),
      list.words,
      ...(ahead && list.state !== 'unknown' ? [UNLESS_ANOTHER] : []),
      ...signingTime(signedLater, datedAhead),
      ...(demo ? [DEMO] : []),
    ]
    return {
      verdict: OF_LIST[list.state],
      reason: sentences.join(' '),
      ...(datedAhead === null ? {} : { advice: ASK_ABOUT_DATE }),
    }
  }
  if (otherEntry)
    return {
      verdict: 'unknown',
      reason: `The archive holds this document, but the ledger of releases has version ${version} otherwise than the document says, so its standing cannot be determined. ${ASK}`,
    }
  if (standing === null)
    return {
      verdict: 'unknown',
      reason: `The archive holds this document, but its version, ${version}, is not in the ledger of releases, so its standing cannot be determined.`,
    }
  const { verdict, reason } = lateEdition ? ofLateEdition(version) : OF_STANDING[standing]
  const stands = ahead && !lateEdition ? WILL_STAND[standing] : reason
  const sentences = [
    heldWords(given),
    stands,
    ...signingTime(signedLater, datedAhead),
    ...(demo ? [DEMO] : []),
  ]
  return {
    verdict,
    reason: sentences.join(' '),
    ...(datedAhead === null ? {} : { advice: ASK_ABOUT_DATE }),
  }
}

function ofPaper({ words, demo, terms = null }: PaperFinding, given: Evidence['given']): Found {
  const held =
    given === 'file'
      ? `Every byte matches ${words}, which we made for one customer.`
      : `This is the SHA-256 of ${words}, which we made for one customer.`
  const stands = terms === null ? [] : [termsStand(terms)]
  return { verdict: 'genuine-tailored', reason: [held, ...stands, ...(demo ? [DEMO] : [])].join(' ') }
}

function termsStand({ version, standing, lateEdition, ahead }: NonNullable<PaperFinding['terms']>): string {
  if (lateEdition) return ofLateEdition(version).reason
  return ahead ? WILL_STAND[standing] : OF_STANDING[standing].reason
}

function heldWords(given: Evidence['given']): string {
  return given === 'file'
    ? 'Every byte matches the document in our archive.'
    : 'This is the SHA-256 of a document in our archive.'
}

/** Why the time in a file is not what a reader expects; nothing where it is. */
function signingTime(signedLater: string | null, datedAhead: string | null): string[] {
  if (datedAhead !== null)
    return [
      `The file is dated ahead: it says that it was created and signed on ${datedAhead}, a time that has not come yet. A clock was wrong then, or is wrong now.`,
    ]
  return signedLater === null
    ? []
    : [`The file itself was created and signed later, on ${signedLater}: this is where its version stood.`]
}

/** In force for nobody, though it was never replaced: what superseded documents are told would be false. */
function ofLateEdition(version: string): Found {
  return {
    verdict: 'genuine-superseded',
    reason: `It is an edition of version ${dateOf(version)}, published when that version had been superseded. It applies only to ${stillBound(version)}.`,
  }
}

function ofSigned(signature: SignatureFinding, evidence: Evidence): Found {
  if (signature.signer === 'unreadable')
    return {
      verdict: 'unknown',
      advice: DO_NOT_RELY,
      reason:
        'The archive does not hold this file. It contains what looks like a signature, but that cannot be read, so we cannot say who signed it.',
    }
  if (signature.signer === 'other')
    return {
      verdict: 'foreign-signature',
      advice: DO_NOT_RELY,
      reason: `The archive does not hold this file. It is signed, but not with one of our certificates${calling(signature.subject)}. We did not check whether that signature is valid.`,
    }
  const found = ofOurs(signature, evidence)
  return signature.demo ? { ...found, reason: `${found.reason} ${DEMO}` } : found
}

function calling(subject: string | null): string {
  return subject === null ? '' : `: the certificate in the file names “${subject}”`
}

type Ours = Extract<SignatureFinding, { signer: 'ours' }>

function ofOurs({ state, uncovered }: Ours, { original, signedAgain }: Evidence): Found {
  if (state === 'digest-differs')
    return {
      verdict: 'altered',
      advice: DO_NOT_RELY,
      alteration: 'covered-bytes-changed',
      reason:
        'It carries our signature, but bytes that the signature covers were changed or removed: this is not the document that we signed.',
    }
  if (state === 'damaged')
    return {
      verdict: 'altered',
      advice: DO_NOT_RELY,
      alteration: 'signature-damaged',
      reason:
        'It carries a signature that names our certificate but that we did not make: the signature was changed, or was never ours.',
    }
  if (uncovered > 0)
    return {
      verdict: 'altered',
      advice: DO_NOT_RELY,
      alteration: 'bytes-added',
      reason: ofAdded(uncovered, original, signedAgain),
    }
  return {
    verdict: 'unknown',
    reason:
      'Our signature is intact and covers the whole file, so its content is as we signed it; but the archive does not list these bytes. The document may not be archived yet, the archive may have been lost, or the signature may have been re-encoded. Ask the vendor before you rely on it.',
  }
}

function ofAdded(uncovered: number, original: Evidence['original'], signedAgain: boolean): string {
  const bytes = uncovered === 1 ? '1 byte' : `${uncovered.toLocaleString('en-GB')} bytes`
  const added = `${bytes} added that our signature does not cover${signedAgain ? ', among them what looks like another signature' : ''}`
  return original === null
    ? `Our signature is intact on part of the file, but the file has ${added}.`
    : `This is a copy of ${original.words}, with ${added}. What was signed is unchanged: use the original instead.`
}
