import { approvalsOwed } from '../../changes/approvals-owed.ts'
import type { ComparedTerms } from '../../changes/edition-faults.ts'
import { type NoticePromise, noticePromiseOf } from '../../changes/notice.ts'
import type { IsEnglish } from '../../changes/respelled.ts'
import { compareVersions } from '../../comparison/compare-versions.ts'
import type { Offer } from '../../offer/offer.ts'
import { addDays } from '../../quantities/time/calendar-date.ts'
import { dateOf, editionOf } from '../../quantities/version-id.ts'
import type { ReleaseEntry } from '../../release/entry.ts'
import { beginningOf, beginsTooEarlyFor, predecessorOf } from '../../release/predecessor.ts'
import { inForce } from '../../release/standing.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding, LintRule } from '../finding.ts'
import { correctionFindings, editionFindings, editionNumberFindings } from './edition-rule.ts'
import { materialFindings } from './material-rule.ts'
import { noticeFindings } from './notice-rule.ts'

/**
 * Whether the ledger keeps its own rules: each version published after the entry above it,
 * effective on the day it is named after, after its publication and after the one it follows, approved by every role before it was published, and announced as long before as the version that it follows
 * demands, and the one in force when it was published: longer where a change is for the worse, or is prose that may be. It calls itself material where an obligation changes. An edition changes no obligation and no
 * sub-processor, and says why where it is worded differently. The day of publication does not count.
 * @param offersOf every offer of a version; none where the version is not there
 * @param subprocessorsOf the list of a version; empty where the version is not there
 */
export function ledgerFindings(
  ledger: readonly ReleaseEntry[],
  offersOf: (version: string) => readonly Offer[],
  subprocessorsOf: (version: string) => readonly Subprocessor[],
  isEnglish: IsEnglish,
): LintFinding[] {
  const termsOf = (version: string) => ({
    offers: offersOf(version),
    subprocessors: subprocessorsOf(version),
  })
  return ledger.flatMap((release, index) => {
    const finding = (rule: LintRule, key: keyof ReleaseEntry, message: string, fix: string): LintFinding => ({
      rule,
      place: { in: 'releases', path: ['releases', index, key] },
      message: `version ${release.version} ${message}`,
      fix,
    })
    const before = predecessorOf(release.version, ledger.slice(0, index))
    const current = inForce(ledger.slice(0, index), new Date(release.publishedAt))
    const earlier = [before, current].flatMap((entry) => {
      const offers = entry === null ? [] : offersOf(entry.version)
      const [offer] = offers
      return offer === undefined ? [] : [{ ...offer, regions: offers.map(({ region }) => region) }]
    })
    const promises = earlier.map((terms) => noticePromiseOf(terms, release.publishedAt))
    return [
      ...orderFindings(release, ledger.slice(0, index), before, finding),
      ...approvalFindings(release, offersOf(release.version)[0], earlier, finding),
      ...correctionFindings(release, finding),
      ...editionNumberFindings(release, ledger.slice(0, index), finding),
      ...(before === null
        ? materialFindings(release, null, finding)
        : changeFindings(
            release,
            termsOf(before.version),
            termsOf(release.version),
            promises,
            isEnglish,
            finding,
          )),
    ]
  })
}

function sameDay(version: string, above: ReleaseEntry): boolean {
  return dateOf(version) === dateOf(above.version)
}

type Report = (rule: LintRule, key: keyof ReleaseEntry, message: string, fix: string) => LintFinding

function orderFindings(
  release: ReleaseEntry,
  entriesAbove: readonly ReleaseEntry[],
  before: ReleaseEntry | null,
  finding: Report,
): LintFinding[] {
  const { version, publishedAt, effectiveAt } = release
  const above = entriesAbove.at(-1)
  const findings: LintFinding[] = []
  if (Date.parse(effectiveAt) !== Date.parse(beginningOf(version, publishedAt)))
    findings.push(
      finding(
        'ledger.effective-date',
        'effectiveAt',
        `begins on ${effectiveAt.slice(0, 10)}`,
        `Write effectiveAt: "${beginningOf(version, publishedAt)}".`,
      ),
    )
  // An edition begins at its publication.
  else if (editionOf(version) === 0 && Date.parse(effectiveAt) <= Date.parse(publishedAt))
    findings.push(
      finding(
        'ledger.effective-date',
        'publishedAt',
        `begins at ${effectiveAt} and is published only at ${publishedAt}: nobody is bound by terms that could not be read`,
        `Name the folder and its version after a later day, ${addDays(publishedAt.slice(0, 10), 1)} or after, and release it again.`,
      ),
    )
  const withoutVersion = above !== undefined && editionOf(version) > 0 && before === null ? above : null
  const earlier = beginsTooEarlyFor(release, entriesAbove) ?? withoutVersion
  if (earlier !== null)
    findings.push(
      finding(
        'ledger.order',
        'effectiveAt',
        `does not begin after ${earlier.version}, which stands above it`,
        sameDay(version, earlier)
          ? `Two versions cannot begin on one day. Release a correction as an edition, for example ${dateOf(version)}.1, and other terms with a later date.`
          : 'List the oldest release first.',
      ),
    )
  // What an entry is said to change stands above it, and has to be public by then.
  if (above !== undefined && Date.parse(publishedAt) < Date.parse(above.publishedAt))
    findings.push(
      finding(
        'ledger.order',
        'publishedAt',
        `is published before ${above.version}, the entry above it`,
        'List the releases in the order of their publication.',
      ),
    )
  return findings
}

/** An approval that only earlier terms promise is a rule of its own: entries without it were released before it was checked. */
function approvalFindings(
  { approvals, publishedAt }: ReleaseEntry,
  offer: Offer | undefined,
  earlier: readonly Offer[],
  finding: Report,
) {
  if (offer === undefined) return []
  const promised = earlier.map(({ version, changes }) => ({ version, roles: changes.approvals }))
  return approvalsOwed(offer.changes.approvals, promised).flatMap(({ role, promisedBy }) => {
    const rule = promisedBy === null ? 'ledger.approvals' : 'ledger.earlier-approvals'
    const given = approvals.find((approval) => approval.role === role)
    if (given === undefined)
      return [
        finding(
          rule,
          'approvals',
          `has no approval by ${role}${promisedBy === null ? '' : `, which ${promisedBy} promises for every release`}`,
          promisedBy === null
            ? 'Every role that its terms name under changes.approvals must approve a release.'
            : 'The entry stays as it is. Have the next version approved by every role, that of the terms before it too.',
        ),
      ]
    return given.on > publishedAt.slice(0, 10)
      ? [
          finding(
            rule,
            'approvals',
            `was approved by ${role} on ${given.on}, after its release`,
            'Release a version after its last approval.',
          ),
        ]
      : []
  })
}

function changeFindings(
  release: ReleaseEntry,
  before: ComparedTerms,
  after: ComparedTerms,
  promises: readonly NoticePromise[],
  isEnglish: IsEnglish,
  finding: Report,
): LintFinding[] {
  if (before.offers.length === 0 || after.offers.length === 0) return []
  if (editionOf(release.version) > 0)
    return [
      ...materialFindings(release, [], finding),
      ...editionFindings(release, before, after, isEnglish, finding),
    ]
  const differences = compareVersions(before.offers, after.offers)
  return [
    ...materialFindings(release, differences, finding),
    ...noticeFindings(release, differences, promises, finding),
  ]
}
