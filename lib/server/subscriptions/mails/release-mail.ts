import type { DigestMailFacts, MailItem } from '#components/mail/digest-mail.tsx'
import { VERSIONS_PATH, versionPath } from '#lib/domain/addresses.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { absolute, UnknownPublicationError } from '../../publications/mails/telling.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { releaseInWords } from '../../versions/release-in-words.ts'
import { footOf, type MailContext } from './context.ts'

/** A mail of publications one below the other. */
export type DigestMail = { name: 'digest'; facts: DigestMailFacts; attachments: MailAttachment[] }

/** What mails say of a release. @throws UnknownPublicationError where this process does not know it */
export async function releaseItem(
  version: string,
  { now }: MailContext,
): Promise<MailItem & { first: string }> {
  const entry = publishedEntries(now).find((candidate) => candidate.version === version)
  if (entry === undefined) throw new UnknownPublicationError(`Version ${version}`)
  const { title, path, isCompared, reasons, changed, material } = await releaseInWords(entry, now)
  return {
    title,
    first: PUBLISHED_WORDS.releaseFirst(dateInWords(entry.effectiveAt.slice(0, 10)), changed),
    sentences: [...reasons, material],
    links: [
      ...(isCompared ? [{ href: absolute(path), label: VERSION_WORDS.whatChanged }] : []),
      { href: absolute(versionPath(version)), label: PUBLISHED_WORDS.openVersion },
    ],
  }
}

/** The mail about one release of the SLA. */
export async function releaseMail(version: string, context: MailContext): Promise<DigestMail> {
  const { title, first, sentences, links } = await releaseItem(version, context)
  const { vendor } = catalogue()
  return {
    name: 'digest',
    facts: {
      sender: vendor.name,
      subject: PUBLISHED_WORDS.releaseSubject(vendor.name, title),
      first,
      heading: title,
      items: [{ title: '', sentences, links }],
      links: [{ href: absolute(VERSIONS_PATH), label: PUBLISHED_WORDS.openVersions }],
      ...footOf(context),
    },
    attachments: [],
  }
}
