import { versionComparisonPath } from '#lib/domain/addresses.ts'
import { offerWorkbookName } from '#lib/domain/legal/file-name.ts'
import { linkRequirementsPath, linkWorkbookPath } from '#lib/domain/links/page/addresses.ts'
import type { LinkWorkbook, Recording, TailoredPageFacts } from '#lib/domain/links/page/facts.ts'
import { optionRows } from '#lib/domain/links/page/option-rows.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import { remainingSteps } from '#lib/domain/links/steps/remaining-steps.ts'
import type { TailoredView } from '#lib/domain/links/view.ts'
import { WORKBOOK_WORDS } from '#lib/domain/links/workbook/words.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { viewOf } from '../opening/view-of.ts'
import type { StoredLink } from '../stored/stored-link.ts'
import { recordVisit } from '../visits/record-visit.ts'
import { hasDeclined } from '../visits/recording-cookie.ts'
import { unsealedForm } from './form-again.ts'
import { openPage } from './open-page.ts'
import { optionPart } from './option-parts.ts'
import { statedOf } from './stated-of.ts'

/** Who asks for a page, and with what in the address. None of it changes what the link fixes. */
export type PageRequest = { token: string; method: string; headers: Headers; asked: SearchParams }

/**
 * The page of a tailored link, and the visit that asking for it is; null where nothing is open at the address, whyever.
 * @param now business time
 */
export async function tailoredPage(request: PageRequest, now: Date): Promise<TailoredPageFacts | null> {
  const { name: vendor, legalName } = catalogue().vendor
  const common = { vendor, legalName, token: request.token }
  try {
    const { db } = await store()
    const page = await openPage(request.token, request.headers, now, db)
    if (page.kind === 'none') return null
    if (page.kind === 'locked') return { ...common, kind: 'locked', refused: refusedIn(request.asked) }
    const view = viewOf(page.link, now)
    return view === null ? null : { ...common, ...(await whole(page.link, view, request, now, db)) }
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { ...common, kind: 'unreachable' }
  }
}

async function whole(link: StoredLink, view: TailoredView, request: PageRequest, now: Date, db: Database) {
  const { token, asked, headers, method } = request
  const { version, announced, options } = view
  const [only, ...others] = options
  const parts = options.map((option) => optionPart(option, { link, token, now }))
  const place = only === undefined || others.length > 0 ? [] : [only.offer.tier.id, only.offer.region.id]
  return {
    kind: 'page' as const,
    view,
    rows: optionRows(options),
    parts,
    workbook: workbookOf(token, view),
    steps: remainingSteps(link, {
      vendor: catalogue().vendor.name,
      option: only?.name ?? null,
      hasDocuments: parts.some(({ documents }) => documents.length > 0),
      hasSubscribing: parts.some(({ subprocessors }) => subprocessors !== null),
    }),
    stated: statedOf(link),
    comparison:
      announced === null ? null : versionComparisonPath(version.version, announced.version, ...place),
    requirements: options.length === 0 ? null : linkRequirementsPath(token),
    ask: unsealedForm(shownAgain(asked, 'again')),
    recording: await recordingOf({ link: link.id, method, headers }, now, db),
  }
}

function workbookOf(token: string, { mayDownload, options, version }: TailoredView): LinkWorkbook | null {
  if (!mayDownload) return null
  return {
    href: linkWorkbookPath(token),
    fileName: offerWorkbookName({ vendor: catalogue().vendor, version: version.version }),
    content: WORKBOOK_WORDS.downloadContent(options.length === 1),
  }
}

async function recordingOf(
  opening: { link: string; method: string; headers: Headers },
  now: Date,
  db: Database,
): Promise<Recording> {
  if (environment().LINK_VISITS === 'off') return { kind: 'off' }
  if (hasDeclined(opening.headers)) return { kind: 'declined' }
  return { kind: 'recorded', visit: await recordVisit({ ...opening, isPage: true }, now, db) }
}

function refusedIn(asked: SearchParams): string | null {
  const why = shownAgain(asked, 'code')
  if (why === 'wrong') return TAILORED_WORDS.wrongCode
  return why === 'wait' ? TAILORED_WORDS.manyCodes : null
}
