import { type ComparedTerms, editionFaults } from '../../changes/edition-faults.ts'
import { AS_A_VERSION, named, namedWording } from '../../changes/edition-sentences.ts'
import type { IsEnglish } from '../../changes/respelled.ts'
import { editionOf, nextEdition } from '../../quantities/version-id.ts'
import type { ReleaseEntry } from '../../release/entry.ts'
import { restoring } from '../../release/restoring.ts'
import type { LintFinding, LintRule } from '../finding.ts'

type Report = (rule: LintRule, key: keyof ReleaseEntry, message: string, fix: string) => LintFinding

const RULE = 'ledger.edition'
const LEDGER = 'data/releases.yaml'

/** Whether an edition in the ledger is no more than a correction: what a release refuses, a hand-edited ledger may hold. */
export function editionFindings(
  { corrects }: ReleaseEntry,
  before: ComparedTerms,
  after: ComparedTerms,
  isEnglish: IsEnglish,
  finding: Report,
): LintFinding[] {
  const { obligations, binding, subprocessors, wording } = editionFaults(before, after, isEnglish)
  const report = (things: readonly string[], message: string, fix: string, rule: LintRule = RULE) =>
    things.length === 0 ? [] : [finding(rule, 'version', message, fix)]
  return [
    ...report(obligations, `changes an obligation: ${named(obligations)}`, `Undo it and ${AS_A_VERSION}`),
    ...report(
      binding,
      `changes what an edition may not change any more: ${named(binding)}`,
      `The entry stays as it is. To take it back, ${AS_A_VERSION}.`,
      'ledger.edition-binding',
    ),
    ...report(
      subprocessors,
      `${named(subprocessors)}, and an edition never changes sub-processors`,
      `Undo it and ${AS_A_VERSION}`,
    ),
    ...report(
      corrects === undefined ? wording : [],
      `changes ${namedWording(wording)} and does not say in corrects why no obligation changes`,
      `Released entries are never edited, and no edition is released without corrects. ${restoring('the ledger', LEDGER)}`,
    ),
  ]
}

/** Editions released out of the order of their numbers, as releases of the software allowed that did not check it. */
export function editionNumberFindings(
  { version }: ReleaseEntry,
  above: readonly ReleaseEntry[],
  finding: Report,
): LintFinding[] {
  if (editionOf(version) === 0) return []
  const next = nextEdition(
    version,
    above.map((entry) => entry.version),
  )
  if (version === next) return []
  return [
    finding(
      'ledger.edition-number',
      'version',
      `is not the edition that follows those above it, which is ${next}`,
      'The entry stays as it is. Number the next edition after the highest.',
    ),
  ]
}

/** A version owes notice and so needs no such reason: what it says there would be believed. */
export function correctionFindings({ version, corrects }: ReleaseEntry, finding: Report): LintFinding[] {
  if (corrects === undefined || editionOf(version) > 0) return []
  return [
    finding(
      RULE,
      'corrects',
      'has corrects, which only an edition can have',
      `Released entries are never edited. ${restoring('the ledger', LEDGER)}`,
    ),
  ]
}
