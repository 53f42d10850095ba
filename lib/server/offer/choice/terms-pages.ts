import { VERSIONS_PATH, versionPath } from '#lib/domain/addresses.ts'
import { CHOICE_WORDS } from '#lib/domain/offer/words.ts'
import { type AskedAddress, addressWith, type Choice } from './asked-address.ts'
import { AS_IT_IS, type ChoiceAnswer, elsewhere, type OnwardLink, refused } from './choice-answer.ts'
import { ALL_TIERS, pageOfPlace } from './terms-place.ts'

/** What the path of a page of the terms says itself. */
type InPath = Partial<Record<'version' | 'tier' | 'region', string>>

const PAGES: readonly RegExp[] = [
  /^\/enterprise-sla$/,
  /^\/enterprise-sla\/(?!compare(?:\/|$))(?<tier>[^/]+)\/(?<region>[^/]+)$/,
  /^\/versions$/,
  /^\/versions\/(?<version>\d[^/]*)$/,
  // Beside the offers of a version lie its inputs, which are files.
  /^\/versions\/(?<version>\d[^/]*)\/(?!inputs\/)(?<tier>[^/]+)\/(?<region>[^/]+)$/,
]
const DOCUMENT = /^\/documents\/(?<version>[^/]+)\/(?<tier>[^/]+)\/(?<region>[^/]+)\/[^/]+$/
/** Files of one version: its inputs, their hashes, its entry in the ledger and the timestamp of that. */
const FILE = /^\/versions\/(?<version>\d[^/]*)\/(?:inputs\/.+|SHA256SUMS|ledger-entry\.(?:json|tsr))$/
const COMPARISON = /^\/enterprise-sla\/compare(?:\/(?<region>[^/]+))?$/

/** What becomes of a choice on a page that shows terms, or on a document; null for every other page. */
export function onTermsPage(asked: AskedAddress, now: Date): ChoiceAnswer | null {
  const { path, given } = asked
  const comparison = COMPARISON.exec(path)
  if (comparison !== null) return onComparison(asked, comparison.groups?.region, now)
  const file = FILE.exec(path)
  if (file !== null) return onFile(asked, { ...file.groups })
  const document = DOCUMENT.exec(path)
  const page = document ?? PAGES.map((pattern) => pattern.exec(path)).find((match) => match !== null)
  if (page === undefined) return null
  const inPath: InPath = { ...page.groups }
  const conflict = conflictOf(asked, inPath)
  if (conflict !== null) return conflict
  if (document !== null) return AS_IT_IS
  const { tier, region } = { ...inPath, ...given }
  if (given.on !== undefined) return elsewhere(inForceOn(given.on, tier, region))
  const answer = pageOfPlace({ version: inPath.version ?? given.version ?? null, tier, region }, now)
  if (answer.kind !== 'elsewhere' || answer.address === path)
    return answer.kind === 'elsewhere' ? AS_IT_IS : answer
  // Every version of an offer is listed on its page.
  const isList =
    path === VERSIONS_PATH && tier !== undefined && region !== undefined && given.version === undefined
  return isList ? elsewhere(`${answer.address}#versions`) : answer
}

/** A file is the same for every tier and region, and of one version alone. */
function onFile(asked: AskedAddress, inPath: InPath): ChoiceAnswer {
  const strange = (['tier', 'region'] as const).filter((name) => asked.given[name] !== undefined)
  if (strange.length > 0)
    return refused(
      400,
      CHOICE_WORDS.doesNotUse(strange.map((name) => `“${name}”`).join(' or '), CHOICE_WORDS.fileOfVersion),
      [
        {
          href: addressWith(asked, { tier: null, region: null }),
          label: CHOICE_WORDS.continueWithout,
        },
      ],
    )
  return conflictOf(asked, inPath) ?? AS_IT_IS
}

/** That the query asks for something else than the path names; null where they agree. */
function conflictOf(asked: AskedAddress, inPath: InPath): ChoiceAnswer | null {
  const { path, given } = asked
  for (const name of ['version', 'tier', 'region'] as const) {
    const [inside, other] = [inPath[name], given[name]]
    if (inside !== undefined && other !== undefined && inside !== other)
      return refused(400, CHOICE_WORDS.anotherInQuery(name, inside), [
        { href: addressWith(asked, { [name]: null }), label: CHOICE_WORDS.keep(name, inside) },
        ALL_TIERS,
      ])
  }
  if (inPath.version !== undefined && given.on !== undefined)
    return refused(400, CHOICE_WORDS.whateverDate(inPath.version), [
      { href: path, label: CHOICE_WORDS.versionNamed(inPath.version) },
      {
        href: inForceOn(given.on, inPath.tier ?? given.tier, inPath.region ?? given.region),
        label: CHOICE_WORDS.inForceOnDate,
      },
    ])
  return null
}

/** All tiers side by side are shown as they are in force, for one region. */
function onComparison(asked: AskedAddress, inside: string | undefined, now: Date): ChoiceAnswer {
  const { path, given } = asked
  const { version, on, tier, region = inside } = given
  if (inside !== undefined && region !== inside) return conflictOf(asked, { region: inside }) ?? AS_IT_IS
  const without = (names: readonly Choice[]) =>
    addressWith(asked, Object.fromEntries(names.map((name) => [name, null])))
  if (version !== undefined) {
    const there = pageOfPlace({ version, tier: undefined, region: undefined }, now)
    if (there.kind !== 'elsewhere') return there
    return refused(400, CHOICE_WORDS.inForceOnly, [
      { href: without(['version']), label: CHOICE_WORDS.compareInForce },
      { href: versionPath(version), label: CHOICE_WORDS.allTiersOf(version) },
    ])
  }
  if (on !== undefined)
    return refused(400, CHOICE_WORDS.inForceOnly, [
      { href: without(['on']), label: CHOICE_WORDS.compareInForce },
      { href: inForceOn(on, tier, region), label: CHOICE_WORDS.inForceOnDate },
    ])
  if (tier !== undefined) {
    const there = pageOfPlace({ version: null, tier, region }, now)
    const links: OnwardLink[] =
      there.kind === 'elsewhere'
        ? [{ href: there.address, label: CHOICE_WORDS.thisTierAlone }]
        : there.kind === 'refused'
          ? there.links
          : []
    return there.kind === 'refused' && there.status === 404
      ? there
      : refused(400, CHOICE_WORDS.everyTierShown, links)
  }
  const there = pageOfPlace({ version: null, tier: undefined, region }, now)
  return there.kind === 'elsewhere' && there.address === path ? AS_IT_IS : there
}

/** Where the version in force on a day is found; the day itself is checked there. */
export function inForceOn(on: string, tier: string | undefined, region: string | undefined): string {
  const place = { ...(tier === undefined ? {} : { tier }), ...(region === undefined ? {} : { region }) }
  return `/versions/in-force?${new URLSearchParams({ on, ...place })}`
}
