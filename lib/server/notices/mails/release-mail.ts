import type { MailChange } from '#components/mail/notice-mail.tsx'
import { versionComparisonPath, versionPath } from '#lib/domain/addresses.ts'
import type { Difference } from '#lib/domain/comparison/difference.ts'
import { countsInWords } from '#lib/domain/comparison/in-words.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { absolute, UnknownPublicationError } from '../../publications/mails/telling.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries, visibleVersion } from '../../terms/shown/visible-version.ts'
import { differencesInTurn } from '../../versions/compared.ts'
import { releaseInWords } from '../../versions/release-in-words.ts'
import { releaseBefore } from '../../versions/version-list.ts'
import { type ContractMail, type ContractMailContext, frameOf, placeOfContract } from './contract-mail.ts'

/**
 * The mail about a release: all that differs for the tier and the region of a contract, compared with the version that applies
 * to it otherwise (SLA, clause changes.notice-contents).
 * @throws UnknownPublicationError where this process does not know it
 */
export async function releaseMail(version: string, context: ContractMailContext): Promise<ContractMail> {
  const { contract, now } = context
  const entry = publishedEntries(now).find((candidate) => candidate.version === version)
  if (entry === undefined) throw new UnknownPublicationError(`Version ${version}`)
  const { title, reasons, changed, material } = await releaseInWords(entry, now)
  const from = contract.version ?? releaseBefore(entry)?.version ?? null
  const differences = from === null ? [] : await differencesFor(from, entry, context)
  // Of their tier and region alone.
  const theirs = from === null ? changed : VERSION_WORDS.comparedWith(from, countsInWords(differences))
  const { concerns, ...frame } = frameOf(context)
  const begins = dateInWords(entry.effectiveAt.slice(0, 10))
  return {
    facts: {
      ...frame,
      subject: PUBLISHED_WORDS.releaseSubject(catalogue().vendor.name, title),
      first: `${concerns} ${PUBLISHED_WORDS.releaseFirst(begins, theirs)}`,
      heading: title,
      sentences: [...reasons, material],
      figures: [
        { label: NOTICE_MAIL_WORDS.inForce, value: begins, basis: '00:00 UTC' },
        {
          label: NOTICE_MAIL_WORDS.change,
          value: String(differences.length),
          basis: from === null ? '' : NOTICE_MAIL_WORDS.compared(from, placeOfContract(context) ?? ''),
        },
      ],
      changes: changesOf(differences),
      howToObject: [],
      links: [
        ...(from === null
          ? []
          : [
              {
                href: absolute(versionComparisonPath(from, version, contract.tier, contract.region)),
                label: VERSION_WORDS.whatChanged,
              },
              { href: absolute(versionPath(from)), label: NOTICE_MAIL_WORDS.openBefore(from) },
            ]),
        { href: absolute(versionPath(version)), label: PUBLISHED_WORDS.openVersion },
      ],
    },
    attachments: [],
  }
}

async function differencesFor(
  before: string,
  { version }: ReleaseEntry,
  { contract: { tier, region }, now }: ContractMailContext,
): Promise<readonly Difference[]> {
  const [from, to] = [visibleVersion(before, now), visibleVersion(version, now)]
  return from === null || to === null ? [] : await differencesInTurn(from, to, { tier, region })
}

/** A table for each topic: a change for the worse is named as one. */
function changesOf(differences: readonly Difference[]): MailChange[] {
  return [...Map.groupBy(differences, ({ topic }) => topic)].map(([title, own]) => ({
    title,
    sentence: '',
    facts: [],
    differences: own.map(({ label, before, after, direction }) => ({
      label: direction === 'worse' ? `${label} (${NOTICE_MAIL_WORDS.worse})` : label,
      before: before ?? PUBLISHED_WORDS.absent,
      after: after ?? PUBLISHED_WORDS.absent,
    })),
  }))
}
