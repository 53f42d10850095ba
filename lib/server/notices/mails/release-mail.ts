import type { KeyFigure } from '#components/mail/figures.tsx'
import { objectPath, versionComparisonPath, versionPath } from '#lib/domain/addresses.ts'
import { isSubprocessorDifference } from '#lib/domain/changes/subprocessor-changes.ts'
import { countsInWords } from '#lib/domain/comparison/in-words.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { lastDayOfNotice, versionStart } from '#lib/domain/notices/version-start.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { absolute, UnknownPublicationError } from '../../publications/mails/telling.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { materialInWords, releaseInWords } from '../../versions/release-in-words.ts'
import { ownMove } from '../concerning/own-move.ts'
import { clauseOf, type ReleaseOwed, releaseOwed } from '../concerning/release-owed.ts'
import { type ContractMail, type ContractMailContext, frameOf, placeOfContract } from './contract-mail.ts'
import { PLACEHOLDERS } from './placeholders.ts'
import { releaseChanges } from './release-changes.ts'
import { versionCalendar } from './version-calendar.ts'

/**
 * The mail about a release: all that differs for the tier and the region of a contract, compared with the version that applies
 * to it otherwise (SLA, clause changes.notice-contents), and from when it applies to it if the mail is accepted now.
 * @throws UnknownPublicationError where this process does not know it
 */
export async function releaseMail(version: string, context: ContractMailContext): Promise<ContractMail> {
  const { contract, now, acceptedAt } = context
  const entry = publishedEntries(now).find((candidate) => candidate.version === version)
  if (entry === undefined) throw new UnknownPublicationError(`Version ${version}`)
  const { title, reasons, changed, material } = await releaseInWords(entry, now)
  const owed = await releaseOwed(entry, contract, context.own?.judgedBy ?? null, now)
  const { from, differences } = owed
  const toldAt = acceptedAt ?? now
  const move = ownMove(owed, contract, entry.publishedAt, toldAt)
  const start = versionStart({ ...owed, objection: move?.period ?? null }, toldAt)
  const firstDay = start.kind === 'from' ? start.day : owed.effectiveOn
  const begins = dateInWords(firstDay)
  // Of their tier and region alone.
  const theirs = from === null ? changed : VERSION_WORDS.comparedWith(from, countsInWords(differences))
  const { concerns, ...frame } = frameOf(context)
  const place = placeOfContract(context) ?? ''
  const isSpecific = contract.authorisation === 'specific'
  const compared = { from: from ?? version, to: version, tier: contract.tier, region: contract.region }
  return {
    facts: {
      ...frame,
      subject: PUBLISHED_WORDS.releaseSubject(catalogue().vendor.name, title),
      first: [
        concerns,
        ...(move === null ? [] : [NOTICE_MAIL_WORDS.objectUntil(lastDayInWords(move.last))]),
        PUBLISHED_WORDS.releaseFirst(begins, theirs),
      ].join(' '),
      heading: title,
      sentences: [
        ...reasons,
        from === null || !entry.material
          ? material
          : owed.noticeDays === null
            ? NOTICE_MAIL_WORDS.notMaterialForYou(place)
            : materialInWords(
                differences.filter((difference) => !isSubprocessorDifference(difference)),
                entry,
              ),
        ...(owed.isWorse && from !== null ? [mayEnd(from, context, begins)] : []),
        ...(move === null ? [] : [NOTICE_MAIL_WORDS.movesData(move.clause)]),
      ],
      figures: [
        {
          label: NOTICE_MAIL_WORDS.inForce,
          value: begins,
          basis: beginsBasis(owed, begins, context),
        },
        move === null
          ? changeCount(differences.length, from, place)
          : {
              label: PUBLISHED_WORDS.objectBy,
              value: dateInWords(move.last.lastDay),
              basis: lastDayInWords(move.last),
            },
      ],
      changes: releaseChanges(differences, compared),
      howToObject:
        move === null
          ? []
          : [PUBLISHED_WORDS.write(move.contact), ...move.howTo, NOTICE_MAIL_WORDS.orBelow(isSpecific)],
      links: [
        ...(move === null
          ? []
          : [
              {
                href: absolute(objectPath(PLACEHOLDERS.token)),
                label: isSpecific ? NOTICE_MAIL_WORDS.decide : NOTICE_MAIL_WORDS.object,
              },
            ]),
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
    attachments: move === null ? [] : [versionCalendar(entry, { last: move.last, begins: firstDay })],
  }
}

function changeCount(count: number, from: string | null, place: string): KeyFigure {
  const basis = from === null ? '' : NOTICE_MAIL_WORDS.compared(from, place)
  return { label: NOTICE_MAIL_WORDS.change, value: String(count), basis }
}

/** Why it applies to the contract later than the version takes effect: the notice of this mail is not over by then. */
function beginsBasis({ effectiveOn, noticeDays }: ReleaseOwed, begins: string, context: ContractMailContext) {
  const effective = dateInWords(effectiveOn)
  if (begins === effective) return '00:00 UTC'
  const toldAt = context.acceptedAt ?? context.now
  const told = dateInWords(toldAt.toISOString().slice(0, 10))
  const over = dateInWords(lastDayOfNotice(noticeDays ?? 0, toldAt))
  return context.acceptedAt === null
    ? NOTICE_MAIL_WORDS.behindIfTaken(effective, told, noticeDays ?? 0, over)
    : NOTICE_MAIL_WORDS.behindSince(effective, told, noticeDays ?? 0, over)
}

/** That they may leave before it applies (SLA, clause changes.right-to-end). */
function mayEnd(from: string, { contract }: ContractMailContext, begins: string): string {
  return NOTICE_MAIL_WORDS.mayEnd(
    begins,
    clauseOf(from, contract, 'sla', 'changes.right-to-end')?.number ?? null,
  )
}
