import type { Offer } from '#lib/domain/offer/offer.ts'
import { type Catalogue, readCatalogue } from '../catalogue.ts'
import { exampleFindings } from '../examples/examples.ts'
import { type Finding, inLineOrder } from '../finding.ts'
import { filesInTheWay } from '../release/draft-files.ts'
import { leftOvers } from '../release/left-overs.ts'
import { ledgerSchema } from '../schema.ts'
import { futureNoticeFindings, releasedListFindings } from '../subprocessors/ledger-findings.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { checkOffers } from './check-offers.ts'
import { emptyListFindings } from './empty-lists.ts'
import { type LintedFinding, lintData } from './lint-data.ts'
import { unpublishedFindings } from './unpublished.ts'

/** What the check says of `data/`; the catalogue is null where the files do not load, `offers` is how many were built. */
export type CheckedData = {
  catalogue: Catalogue | null
  errors: Finding[]
  warnings: Finding[]
  offers: number
  /** Whether all three steps ran: a step waits until the one before it finds nothing. */
  isComplete: boolean
}

/**
 * Checks all of `data/` under `root`, drafts with what is released, in the three steps of docs/lint.md: each runs only
 * when the one before found nothing. Findings come by line, file after file.
 * @param site the folder that holds `app/`, whose routes the texts may refer to
 */
export function checkData(root: string, now: Date, site: string): CheckedData {
  const { catalogue, findings } = readCatalogue(root, now)
  const hasFolder = !findings.some(({ file }) => file === 'data')
  if (catalogue === null)
    return {
      catalogue,
      errors: inLineOrder([...findings, ...(hasFolder ? exampleFindings(root) : [])]),
      warnings: leftOvers(root, releasedIn(root)).filter(
        ({ file }) => !findings.some((found) => found.file === file),
      ),
      offers: 0,
      isComplete: false,
    }
  const all = { ...catalogue, versions: new Map([...catalogue.versions, ...catalogue.drafts]) }
  const built = new Map<string, Offer[]>()
  const faults = checkOffers(root, all, built)
  const linted = faults.length > 0 ? [] : lintData(root, all, built, now, site)
  const of = (severity: LintedFinding['severity']) =>
    linted.filter((finding) => finding.severity === severity)
  return {
    catalogue,
    errors: inLineOrder([
      ...faults,
      ...of('error'),
      ...releasedListFindings(catalogue),
      ...exampleFindings(root),
    ]),
    warnings: inLineOrder([
      ...of('warning'),
      ...emptyListFindings(catalogue),
      ...futureNoticeFindings(root, catalogue.notices, now),
      ...otherFileFindings(root, catalogue),
      ...unpublishedFindings(root, catalogue, now),
      ...leftOvers(
        root,
        catalogue.ledger.map(({ version }) => version),
      ),
    ]),
    offers: [...built.values()].flat().length,
    isComplete: faults.length === 0,
  }
}

/** Files of drafts that a release would refuse: told while they are only in the way. */
function otherFileFindings(root: string, { drafts }: Catalogue): Finding[] {
  return [...drafts.keys()].flatMap((version) =>
    filesInTheWay(root, version).map(({ file, fix }) => ({
      file,
      line: 1,
      rule: 'release.other-file',
      message: fix,
    })),
  )
}

/** The versions of a ledger beside which other files do not load. */
function releasedIn(root: string): string[] {
  const ledger = readYaml(root, 'data/releases.yaml', ledgerSchema, [])
  return ledger?.value.releases.map(({ version }) => version) ?? []
}
