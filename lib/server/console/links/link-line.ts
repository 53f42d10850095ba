import type { Permission } from '#lib/domain/auth/roles.ts'
import type { LinkLine, LinkPage } from '#lib/domain/console/links/view.ts'
import { versionToChooseFrom } from '#lib/domain/contracts/contract-faults.ts'
import { NO_SERVICES, UNSTATED } from '#lib/domain/contracts/contract-text.ts'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import { conditionsText } from '#lib/domain/contracts/used.ts'
import type { LinkEvent } from '#lib/domain/links/history.ts'
import { isChangeable, isOpen, linkState } from '#lib/domain/links/link-state.ts'
import { LINK_FIELD_NAMES } from '#lib/domain/links/link-text.ts'
import { lastDayOf } from '#lib/domain/links/reading/valid-until.ts'
import { LINK_STEPS_IN_WORDS, optionInWords } from '#lib/domain/links/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import type { StoredLink } from '../../links/stored/stored-link.ts'
import { linkPreview } from './link-preview.ts'

/** A link on the list at a moment of business time. @param customer what its customer is called now */
export function linkLine(link: StoredLink, customer: string, now: Date): LinkLine {
  const catalogue = contractCatalogue(now)
  const version = versionToChooseFrom(link, catalogue, now)
  const offered = (version === null ? null : catalogue.offered(version)) ?? { tiers: [], regions: [] }
  return {
    id: link.id,
    customer: link.preparedFor,
    calledNow: keyOf(customer) === keyOf(link.preparedFor) ? null : customer,
    recipient: link.recipient,
    options: link.options.map((option) => optionInWords(option, offered)),
    state: linkState(link, now),
    validUntil: dateInWords(lastDayOf(link.expiresAt)),
    createdAt: link.createdAt,
    by: link.preparedBy.name,
  }
}

/** What the page of a link shows at a moment of business time. @param customer as above @param may what whoever looks may do */
export function linkPage(
  link: StoredLink,
  customer: string,
  history: readonly LinkEvent[],
  may: (permission: Permission) => boolean,
  now: Date,
): LinkPage {
  const state = linkState(link, now)
  const mayChange = may('links.change')
  const isOffer = link.contract === null && isChangeable(state)
  return {
    line: linkLine(link, customer, now),
    facts: factsOf(link, now),
    note: link.note,
    preview: linkPreview(link, now),
    history: history.map((event) => ({ ...event, words: LINK_STEPS_IN_WORDS[event.step] })),
    replacedBy: link.replacedBy,
    lastDay: lastDayOf(link.expiresAt),
    contract: link.contract !== null ? 'made' : link.handedToLegalAt !== null ? 'asked' : null,
    can: {
      change: mayChange && isChangeable(state),
      reissue: mayChange && isOpen(state),
      handToLegal: mayChange && !may('contracts.record') && isOffer && link.handedToLegalAt === null,
      makeContract: may('contracts.record') && isOffer,
    },
    at: now.toISOString(),
  }
}

function factsOf(link: StoredLink, now: Date): { label: string; words: string }[] {
  const { services, conditions } = contractCatalogue(now)
  const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id
  const used = link.services?.map((id) => nameIn(services, id))
  const said = Object.entries(link.conditions).map(([id, holds]): [string, string] => [
    nameIn(conditions, id),
    holds ? 'yes' : 'no',
  ])
  const { name, email } = link.preparedBy
  const lines: [string, string][] = [
    ['Prepared by', `${name}, ${email}`],
    [LINK_FIELD_NAMES.recipient, link.recipient ?? 'nobody named'],
    [LINK_FIELD_NAMES.lastDay, dateInWords(lastDayOf(link.expiresAt))],
    [LINK_FIELD_NAMES.version, link.version ?? 'the latest'],
    [LINK_FIELD_NAMES.begins, link.begins === null ? 'not stated' : dateInWords(link.begins)],
    [
      LINK_FIELD_NAMES.services,
      used === undefined ? UNSTATED.services : used.length === 0 ? NO_SERVICES : used.join('; '),
    ],
    [LINK_FIELD_NAMES.conditions, conditionsText(new Map(said))],
    [LINK_FIELD_NAMES.downloads, link.mayDownload ? 'allowed' : 'not allowed'],
    [LINK_FIELD_NAMES.accessCode, link.asksForCode ? 'asked for' : 'none'],
    ...(link.steps.length === 0
      ? []
      : [[LINK_FIELD_NAMES.steps, link.steps.map(({ what }) => what).join('; ')] as [string, string]]),
    ...(link.calendar === null ? [] : [[LINK_FIELD_NAMES.calendar, link.calendar] as [string, string]]),
    ...(link.revokedAt === null ? [] : [revokedLine(link)]),
  ]
  return lines.map(([label, words]) => ({ label, words }))
}

function revokedLine({ revokedBy, revokedReason }: StoredLink): [string, string] {
  return ['Revoked by', [revokedBy, revokedReason].filter((one) => one !== null).join(': ')]
}
