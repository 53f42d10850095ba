import { LinkList, TextLink } from './links.tsx'
import { MailPage } from './mail-page.tsx'
import { Heading, Paragraph, Subheading } from './prose.tsx'

/** One publication in a digest or alone: what it is, what it says, where there is more. */
export type MailItem = Readonly<{
  title: string
  sentences: readonly string[]
  links: readonly { href: string; label: string }[]
}>

/** What a mail says of one release, or of all that was published in a week. */
export type DigestMailFacts = Readonly<{
  /** The vendor, as it calls itself. */
  sender: string
  subject: string
  first: string
  heading: string
  items: readonly MailItem[]
  links: readonly { href: string; label: string }[]
  /** Why the reader gets this. */
  because: string
  leave: Readonly<{ href: string; label: string }>
}>

/** A mail about publications, one below the other. */
export function DigestMail(facts: DigestMailFacts) {
  const { sender, subject, first, heading, items, links, because, leave } = facts
  return (
    <MailPage
      sender={sender}
      kind="SLA desk"
      title={subject}
      preview={first}
      foot={
        <>
          {because} <TextLink href={leave.href}>{leave.label}</TextLink>
        </>
      }
    >
      <Heading>{heading}</Heading>
      <Paragraph>{first}</Paragraph>
      {items.map((item) => (
        <Item key={item.title} {...item} />
      ))}
      <LinkList links={links} />
    </MailPage>
  )
}

function Item({ title, sentences, links }: MailItem) {
  return (
    <>
      {title !== '' && <Subheading>{title}</Subheading>}
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <LinkList links={links} />
    </>
  )
}
