import { describe, expect, test } from 'vitest'
import { decidingSignature } from './deciding-signature.ts'
import type { Evidence, SignatureFinding } from './evidence.ts'
import { judge } from './judge.ts'
import { VERDICT_WORDS, VERDICTS } from './verdict.ts'

type Ours = Extract<SignatureFinding, { signer: 'ours' }>

/** Of a file with so many bytes that the signature does not cover, after a document with this SHA-256. */
function ours(
  state: Ours['state'],
  uncovered = 0,
  { demo = false, revision = null }: { demo?: boolean; revision?: string | null } = {},
): SignatureFinding {
  const subject = 'Lumenary Cloud, Inc.'
  return { signer: 'ours', subject, certificate: 'ab12', demo, state, uncovered, revision }
}

const NOTHING = { archived: null, signature: null, signedAgain: false, original: null }

const OTHER: SignatureFinding = { signer: 'other', subject: 'Mallory' }
const UNREADABLE: SignatureFinding = { signer: 'unreadable' }
const archived = (standing: 'in-force' | 'superseded' | 'announced' | null, demo = false) => ({
  ...NOTHING,
  archived: { version: '2026-10-01', standing, demo },
  given: 'file' as const,
})
const file = (signature: SignatureFinding | null, more: Partial<Evidence> = {}): Evidence => ({
  ...NOTHING,
  given: 'file',
  signature,
  ...more,
})

describe('the verdict', () => {
  test.each<[string, Evidence, string, RegExp]>([
    ['archived, in force', archived('in-force'), 'genuine-in-force', /Every byte.* is in force/],
    ...(
      [
        [
          'in-force',
          /^Every byte.* Its version will be in force at that time, unless a later version is pub.* by then\.$/,
        ],
        ['superseded', / Its version will have been superseded by that time; /],
        ['announced', / Its version will not be in force yet at that time\.$/],
      ] as const
    ).map(([standing, says]): [string, Evidence, string, RegExp] => [
      `archived, ${standing} at a time ahead`,
      { ...NOTHING, archived: { version: '2026-10-01', standing, demo: false, ahead: true }, given: 'file' },
      `genuine-${standing}`,
      says,
    ]),
    ...(['in-force', 'changed', 'withdrawn', 'announced', 'unknown'] as const).map(
      (state, index): [string, Evidence, string, RegExp] => [
        `an annex whose list is ${state}`,
        {
          ...archived(null),
          // Its version is none of the ledger's, and is not asked for.
          archived: {
            version: 'x',
            standing: null,
            demo: false,
            list: { state, words: 'Said of the list.' },
          },
        },
        ['genuine-in-force', 'genuine-superseded', 'genuine-superseded', 'genuine-announced', 'unknown'][
          index
        ] as string,
        /^Every byte matches the document in our archive\. Said of the list\.$/,
      ],
    ),
    [
      'archived, of a version that the ledger has otherwise',
      {
        ...NOTHING,
        archived: { version: '2026-10-01', standing: 'in-force', otherEntry: true, demo: false },
        given: 'file',
      },
      'unknown',
      /^The archive holds this document, but the ledger of releases has version 2026-10-01 otherwise than the document says, so its standing cannot be determined\. Ask the vendor before you rely on it\.$/,
    ],
    [
      'archived, dated ahead',
      {
        ...archived('announced'),
        archived: {
          version: '2027-03-15',
          standing: 'announced',
          demo: false,
          signedLater: '1 April 2027, 00:00 UTC',
          datedAhead: '1 April 2027, 00:00 UTC',
        },
      },
      'genuine-announced',
      /^Every byte matches the document in our archive\. Its version is announced and not in force yet\. The file is dated ahead: it says that it was created and signed on 1 April 2027, 00:00 UTC, a time that has not come yet\. A clock was wrong then, or is wrong now\.$/,
    ],
    ['archived, superseded', archived('superseded'), 'genuine-superseded', /superseded/],
    [
      'archived, an edition that came after its version',
      {
        ...archived('superseded'),
        archived: { version: '2026-04-01.1', standing: 'superseded', demo: false, lateEdition: true },
      },
      'genuine-superseded',
      /archive\. It is an edition of version 2026-04-01, published when that version had been superseded\. It applies only to customers to whom version 2026-04-01 still applies, such as those whose order form fixes it\.$/,
    ],
    ['archived, announced', archived('announced'), 'genuine-announced', /not in force yet/],
    [
      'archived, but not published by then',
      file(null, { notBy: '1 May 2026, 12:00 UTC' }),
      'unknown',
      /^No document published by 1 May 2026, 12:00 UTC has these bytes\.$/,
    ],
    ['archived, demo', archived('in-force', true), 'genuine-in-force', /for demonstration.*not who issued/],
    ['archived, version not in the ledger', archived(null), 'unknown', /2026-10-01, is not in the ledger/],
    [
      'archived, hash only',
      { ...archived('in-force'), given: 'sha256' },
      'genuine-in-force',
      /^This is the SHA-256/,
    ],
    ['hash only, not archived', { ...NOTHING, given: 'sha256' }, 'unknown', /check the file itself/],
    ['no signature', file(null), 'unknown', /no signature was found/],
    ['unreadable', file(UNREADABLE), 'unknown', /cannot be read/],
    ['another signer', file(OTHER), 'foreign-signature', /the certificate in the file names “Mallory”/],
    [
      'another signer without a name',
      file({ signer: 'other', subject: null }),
      'foreign-signature',
      /one of our certificates\./,
    ],
    [
      'a byte changed',
      file(ours('digest-differs')),
      'altered',
      /bytes that the signature covers were changed or removed/,
    ],
    [
      'a byte changed and appended',
      file(ours('digest-differs', 900)),
      'altered',
      /bytes that the signature covers were changed/,
    ],
    ['a damaged signature', file(ours('damaged')), 'altered', /that we did not make/],
    [
      'appended to what is not archived',
      file(ours('intact', 1)),
      'altered',
      /the file has 1 byte added that/,
    ],
    [
      'appended to an archived document',
      file(ours('intact', 12_345), { original: { words: 'the SLA, version 2026-10-01' } }),
      'altered',
      /^This is a copy of the SLA, version 2026-10-01, with 12,345 bytes added that our signature does not cover\. What was signed is unchanged/,
    ],
    [
      'an archived document that another signed',
      file(ours('intact', 20_000), { original: { words: 'the DPA' }, signedAgain: true }),
      'altered',
      /a copy of the DPA, with 20,000 bytes added .*another signature/,
    ],
    [
      'whole, but not archived',
      file(ours('intact')),
      'unknown',
      /content is as we signed it; but the archive does not list/,
    ],
    ['whole, demo, not archived', file(ours('intact', 0, { demo: true })), 'unknown', /not who issued/],
  ])('%s', (_what, evidence, verdict, reason) => {
    const judged = judge(evidence)
    expect(judged.verdict).toBe(verdict)
    expect(judged.reason).toMatch(reason)
  })

  test('no signature makes a file genuine that the archive does not hold', () => {
    const states = ['intact', 'digest-differs', 'damaged'] as const
    const signed = states.flatMap((state) =>
      [0, 7].flatMap((uncovered) => [true, false].map((demo) => ours(state, uncovered, { demo }))),
    )
    for (const signature of [null, OTHER, UNREADABLE, ...signed])
      expect(judge(file(signature)).verdict).not.toMatch(/^genuine/)
  })

  test('what is not our document has its advice; only altered says how', () => {
    const judged = (signature: SignatureFinding) => judge(file(signature))
    expect(judged(ours('intact', 5))).toMatchObject({
      advice: 'Do not rely on this file.',
      alteration: 'bytes-added',
    })
    expect(judged(ours('digest-differs', 5)).alteration).toBe('covered-bytes-changed')
    expect(judged(ours('damaged')).alteration).toBe('signature-damaged')
    for (const evidence of [file(OTHER), file(null)])
      expect(judge(evidence)).toMatchObject({ advice: 'Do not rely on this file.', alteration: null })
    for (const evidence of [archived('in-force'), { ...NOTHING, given: 'sha256' as const }])
      expect(judge(evidence)).toMatchObject({ advice: null, alteration: null })
  })

  test('a hash that documents print is named', () => {
    const printed = 'the ledger entry of version 2026-10-01'
    expect(judge({ ...NOTHING, given: 'sha256', printed }).reason).toBe(
      'This is the SHA-256 of the ledger entry of version 2026-10-01, which documents print on their last page; it is not that of a document. Check the file itself.',
    )
  })

  test('each has its words, and those that say genuine are the genuine ones', () => {
    expect(VERDICTS.filter((verdict) => VERDICT_WORDS[verdict].startsWith('Genuine'))).toEqual(
      VERDICTS.filter((verdict) => verdict.startsWith('genuine-')),
    )
  })
})

describe('of several signatures', () => {
  const EARLIER = ours('intact', 500)
  const LAST = ours('intact')
  const ARCHIVED = ours('intact', 900, { revision: 'c0de' })
  const UNLISTED = ours('intact', 500, { revision: 'beef' })

  test.each<[string, SignatureFinding[], SignatureFinding | null]>([
    ['none', [], null],
    ['ours alone decides', [LAST], LAST],
    ['ours with a later one of another: ours has bytes after it', [EARLIER, OTHER], EARLIER],
    ['another, then ours over it: the last of ours', [OTHER, LAST], LAST],
    ['two of ours: the earlier has bytes after it', [EARLIER, LAST], EARLIER],
    [
      'a broken one of ours before a sound one',
      [ours('digest-differs', 500), LAST],
      ours('digest-differs', 500),
    ],
    ['nothing appended hides an archived document', [ARCHIVED, ours('damaged'), OTHER], ARCHIVED],
    ['an archived one before others of ours', [ARCHIVED, UNLISTED, LAST], ARCHIVED],
    ['an intact one of ours before a broken one', [UNLISTED, ours('digest-differs', 3)], UNLISTED],
    ['another beside what cannot be read', [OTHER, UNREADABLE], OTHER],
    [
      'the last of two others',
      [OTHER, { signer: 'other', subject: 'Trent' }],
      { signer: 'other', subject: 'Trent' },
    ],
    ['only what cannot be read', [UNREADABLE], UNREADABLE],
  ])('%s', (_what, signatures, deciding) => {
    expect(decidingSignature(signatures, (sha256) => sha256 === 'c0de')).toEqual(deciding)
  })
})

test('a file made for one customer is genuine byte for byte, whatever else is known', () => {
  const paper = { words: 'the receipt of the objection OBJ-1F3A9C2E', demo: true }
  const told = judge(file(ours('intact'), { paper }))
  expect(told).toMatchObject({ verdict: 'genuine-tailored', advice: null })
  expect(told.reason).toMatch(/^Every byte matches the receipt of the objection OBJ-1F3A9C2E.*demonstration/)
  expect(judge({ ...NOTHING, given: 'sha256', paper }).reason).toMatch(/^This is the SHA-256 of the receipt/)
})

test.each([
  [{ standing: 'in-force' as const, lateEdition: false, ahead: false }, / Its version is in force\.$/],
  [
    { standing: 'superseded' as const, lateEdition: false, ahead: false },
    / Its version has been superseded; /,
  ],
  [
    { standing: 'announced' as const, lateEdition: false, ahead: true },
    / will not be in force yet at that time\.$/,
  ],
  [
    { standing: 'superseded' as const, lateEdition: true, ahead: false },
    / It is an edition of version 2026-10-01, /,
  ],
])('a file with terms, made for one customer, says where these stand: %o', (stand, says) => {
  const terms = { version: '2026-10-01.1', ...stand }
  const told = judge(file(ours('intact'), { paper: { words: 'the offer', demo: false, terms } }))
  expect(told.verdict).toBe('genuine-tailored')
  expect(told.reason).toMatch(says)
})

test('a copy of a file for one customer, with bytes added, is told of as any other', () => {
  const told = judge(file(ours('intact', 12), { original: { words: 'the offer with all its terms' } }))
  expect(told).toMatchObject({ verdict: 'altered', alteration: 'bytes-added' })
  expect(told.reason).toContain('This is a copy of the offer with all its terms, with 12 bytes added')
})
