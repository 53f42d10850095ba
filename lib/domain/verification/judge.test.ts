import { describe, expect, test } from 'vitest'
import { decidingSignature } from './deciding-signature.ts'
import type { Evidence, SignatureFinding } from './evidence.ts'
import { judge } from './judge.ts'
import { isGenuine, VERDICT_WORDS, VERDICTS } from './verdict.ts'

type Ours = Extract<SignatureFinding, { signer: 'ours' }>

function ours(state: Ours['state'], wholeFile: boolean, demo = false): SignatureFinding {
  return { signer: 'ours', subject: 'Lumenary Cloud, Inc.', certificate: 'ab12', demo, state, wholeFile }
}

const OTHER: SignatureFinding = { signer: 'other', subject: 'Mallory' }
const UNREADABLE: SignatureFinding = { signer: 'unreadable' }
const archived = (standing: 'in-force' | 'superseded' | 'announced' | null, demo = false) => ({
  archived: { version: '2026-10-01', standing, demo },
  given: 'file' as const,
  signature: null,
})
const file = (signature: SignatureFinding | null): Evidence => ({ archived: null, given: 'file', signature })

describe('the verdict', () => {
  test.each<[string, Evidence, string, RegExp]>([
    ['archived, in force', archived('in-force'), 'genuine-in-force', /Every byte.* is in force/],
    ['archived, superseded', archived('superseded'), 'genuine-superseded', /superseded/],
    ['archived, announced', archived('announced'), 'genuine-announced', /not in force yet/],
    ['archived, demo', archived('in-force', true), 'genuine-in-force', /for demonstration.*not who issued/],
    ['archived, version not in the ledger', archived(null), 'unknown', /2026-10-01, is not in the ledger/],
    [
      'archived, hash only',
      { ...archived('in-force'), given: 'sha256' },
      'genuine-in-force',
      /^This is the SHA-256/,
    ],
    [
      'hash only, not archived',
      { archived: null, given: 'sha256', signature: null },
      'unknown',
      /check the file itself/,
    ],
    ['no signature', file(null), 'unknown', /no signature was found/],
    ['unreadable', file(UNREADABLE), 'unknown', /cannot be read/],
    ['another signer', file(OTHER), 'foreign-signature', /calls itself “Mallory”/],
    [
      'another signer without a name',
      file({ signer: 'other', subject: null }),
      'foreign-signature',
      /ours\./,
    ],
    ['a byte changed', file(ours('digest-differs', true)), 'altered', /has been changed since/],
    ['a byte changed and appended', file(ours('digest-differs', false)), 'altered', /has been changed/],
    ['a damaged signature', file(ours('damaged', true)), 'altered', /is not as we make it/],
    ['appended', file(ours('intact', false)), 'altered', /added after we signed/],
    [
      'whole, but not archived',
      file(ours('intact', true)),
      'unknown',
      /content is as we signed it; but the archive does not list/,
    ],
    ['whole, demo, not archived', file(ours('intact', true, true)), 'unknown', /not who issued/],
  ])('%s', (_what, evidence, verdict, reason) => {
    const judged = judge(evidence)
    expect(judged.verdict).toBe(verdict)
    expect(judged.reason).toMatch(reason)
  })

  test('no signature makes a file genuine that the archive does not hold', () => {
    const states = ['intact', 'digest-differs', 'damaged'] as const
    const signed = states.flatMap((state) =>
      [true, false].flatMap((wholeFile) => [true, false].map((demo) => ours(state, wholeFile, demo))),
    )
    for (const signature of [null, OTHER, UNREADABLE, ...signed])
      expect(isGenuine(judge(file(signature)).verdict)).toBe(false)
  })

  test('each has its words, and those that say genuine are the genuine ones', () => {
    expect(VERDICTS.filter((verdict) => VERDICT_WORDS[verdict].startsWith('Genuine'))).toEqual(
      VERDICTS.filter(isGenuine),
    )
  })
})

describe('of several signatures', () => {
  const EARLIER = ours('intact', false)
  const LAST = ours('intact', true)

  test.each<[string, SignatureFinding[], SignatureFinding | null]>([
    ['none', [], null],
    ['ours alone decides', [LAST], LAST],
    ['ours with a later one of another: ours has bytes after it', [EARLIER, OTHER], EARLIER],
    ['another, then ours over it: the last of ours', [OTHER, LAST], LAST],
    ['two of ours: the earlier has bytes after it', [EARLIER, LAST], EARLIER],
    [
      'a broken one of ours before a sound one',
      [ours('digest-differs', false), LAST],
      ours('digest-differs', false),
    ],
    ['another beside what cannot be read', [OTHER, UNREADABLE], OTHER],
    [
      'the last of two others',
      [OTHER, { signer: 'other', subject: 'Trent' }],
      { signer: 'other', subject: 'Trent' },
    ],
    ['only what cannot be read', [UNREADABLE], UNREADABLE],
  ])('%s', (_what, signatures, deciding) => {
    expect(decidingSignature(signatures)).toEqual(deciding)
  })
})
