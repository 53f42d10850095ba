import type { FiledKind } from './legal/text.ts'
import type { ListSelection } from './subprocessors/selection/selection.ts'
import { queryText, selectionQuery } from './subprocessors/selection/selection-query.ts'

/** Address of the page of a tier in a region, in force. */
export function offerPath(tier: string, region: string): string {
  return `/enterprise-sla/${tier}/${region}`
}

/** Address of all tiers side by side in a region. */
export function comparisonPath(region: string): string {
  return `/enterprise-sla/compare/${region}`
}

/** Address of a document of a version × tier × region, or of an annex, by the parts of its name. */
export function documentPath(version: string, tier: string, region: string, kind: FiledKind): string {
  return `/documents/${version}/${tier}/${region}/${kind}.pdf`
}

/** Address of the list of all versions. */
export const VERSIONS_PATH = '/versions'

/** Address of the feed of releases. */
export const RELEASES_FEED_PATH = '/versions/feed.atom'

/** Address of what is recorded of a version, and of all that it offers. */
export function versionPath(version: string): string {
  return `/versions/${version}`
}

/** Address of the timestamp of a version's ledger entry, where it has one. */
export function ledgerTimestampPath(version: string): string {
  return `/versions/${version}/ledger-entry.tsr`
}

/** Address of the page of a version's offer, which never changes what it shows. */
export function versionOfferPath(version: string, tier: string, region: string): string {
  return `/versions/${version}/${tier}/${region}`
}

/** Address of what differs between two versions: for a tier in a region, or over all that they offer. */
export function versionComparisonPath(from: string, to: string, tier?: string, region?: string): string {
  const place = { ...(tier === undefined ? {} : { tier }), ...(region === undefined ? {} : { region }) }
  return `/versions/compare?${new URLSearchParams({ from, to, ...place })}`
}

/** Address of the ledger of releases, as far as it is published. */
export const LEDGER_PATH = '/versions/ledger.yaml'

/** Address of the list of a version's inputs with their hashes, as `sha256sum` checks it. */
export function versionSumsPath(version: string): string {
  return `/versions/${version}/SHA256SUMS`
}

/** Address of an input of a version: "terms.yaml", "subprocessors/aws.yaml". */
export function versionInputPath(version: string, file: string): string {
  return `/versions/${version}/inputs/${file}`
}

/** Address of a version's entry in the ledger, as the bytes whose SHA-256 the next entry holds. */
export function ledgerEntryPath(version: string): string {
  return `/versions/${version}/ledger-entry.json`
}

/** Address of the list of sub-processors. */
export const SUBPROCESSORS_PATH = '/subprocessors'

/** Address of the list for a selection, "my list", and for what is looked for in it; of its parameters those that are given are in it. */
export function subprocessorListPath(asked: Readonly<Record<string, string>>): string {
  return `${SUBPROCESSORS_PATH}${queryText(asked)}`
}

/** Address of what is known of a sub-processor. */
export function subprocessorPath(id: string): string {
  return `/subprocessors/${id}`
}

/** Address of a notice of changes of sub-processors. */
export function noticePath(id: string): string {
  return `/subprocessors/changes/${id}`
}

/** Address of the comparison of two days. */
export const LIST_COMPARISON_PATH = '/subprocessors/compare'

/** Address of what differs between the lists of two days, for a selection where one is given. */
export function listComparisonPath(
  from: string,
  to: string,
  selection: ListSelection = { tier: null, region: null },
): string {
  return `${LIST_COMPARISON_PATH}${queryText({ ...selectionQuery(selection), from, to })}`
}

/** Address of the feed of notices. */
export const NOTICES_FEED_PATH = '/subprocessors/feed.atom'

/** Address of the form to be told by e-mail; a selection may stand behind it, as behind that of the list. */
export const SUBSCRIPTIONS_PATH = '/subscriptions'

/** Address at which a customer acknowledges a notice, by the token of the link in their mail. */
export function acknowledgePath(token: string): string {
  return `/notices/acknowledge/${encodeURIComponent(token)}`
}

/** Address at which it is confirmed that a test of the address for objections arrived, by the token of its link. */
export function objectionTestPath(token: string): string {
  return `/notices/objection-test/${encodeURIComponent(token)}`
}

/** Address at which a customer objects to a change or approves it, by the token of the link in their mail. */
export function objectPath(token: string): string {
  return `/objections/${encodeURIComponent(token)}`
}

/** Address of an objection, for whoever filed it, by a token of its own. */
export function ownObjectionPath(token: string): string {
  return `/objections/own/${encodeURIComponent(token)}`
}

/** Address of the form to object to a notice without the link of a mail. */
export function objectionRequestPath(notice: string): string {
  return `/objections/request?${new URLSearchParams({ notice })}`
}

/** Address of what a customer sees of a tailored link, by the token of the link. */
export function tailoredPath(token: string): string {
  return `/for/${encodeURIComponent(token)}`
}

/** Address of the console, and what stands before all of its own addresses. */
export const CONSOLE_PATH = '/console'

/** Address at which people sign in. */
export const SIGN_IN_PATH = '/console/sign-in'

/** Address at which the console is set up, by the token of the link that the start printed. */
export function setUpPath(token: string): string {
  return `/console/set-up/${encodeURIComponent(token)}`
}

/** Address at which an invitation is accepted, by its token. */
export function acceptPath(token: string): string {
  return `/console/accept/${encodeURIComponent(token)}`
}
