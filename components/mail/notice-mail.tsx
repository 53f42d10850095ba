import { DifferenceTable, type MailDifference } from './difference-table.tsx'
import { Facts } from './facts.tsx'
import { type KeyFigure, KeyFigures } from './figures.tsx'
import { LinkList, TextLink } from './links.tsx'
import { MailPage } from './mail-page.tsx'
import { Action, Heading, Paragraph, Subheading } from './prose.tsx'

/** What a notice changes of one company. */
export type MailChange = Readonly<{
  title: string
  /** From when, and for whom; empty where that stands above already. */
  sentence: string
  /** Further paragraphs. */
  more?: readonly string[]
  /** Of a company that is added or removed, what it is and does. */
  facts: readonly (readonly [name: string, fact: string])[]
  differences: readonly MailDifference[]
}>

/** What the mail about a notice of changes of sub-processors says. */
export type NoticeMailFacts = Readonly<{
  /** The vendor, as it calls itself. */
  sender: string
  subject: string
  /** For whom it is, and by when to object; empty where neither is known. */
  first: string
  heading: string
  /** Why, and what of it must be said first: that it is withdrawn, or an emergency. */
  sentences: readonly string[]
  /** Null where there are none. */
  figures: readonly [KeyFigure, KeyFigure] | null
  changes: readonly MailChange[]
  /** How to object; empty where nobody can. */
  howToObject: readonly string[]
  action: Readonly<{ href: string; label: string }>
  links: readonly { href: string; label: string }[]
  /** Why the reader gets this. */
  because: string
  /** How to end that; null where it is owed to them. */
  leave: Readonly<{ href: string; label: string }> | null
}>

/** The mail about a notice: the two days to know, what changes before and after, how to object. */
export function NoticeMail(facts: NoticeMailFacts) {
  const { sender, subject, first, heading, sentences, figures, changes, howToObject, action, links } = facts
  return (
    <MailPage
      sender={sender}
      kind="SLA desk"
      title={subject}
      preview={first === '' ? heading : first}
      foot={
        <>
          {facts.because}{' '}
          {facts.leave !== null && <TextLink href={facts.leave.href}>{facts.leave.label}</TextLink>}
        </>
      }
    >
      <Heading>{heading}</Heading>
      {first !== '' && <Paragraph>{first}</Paragraph>}
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {figures !== null && <KeyFigures figures={figures} />}
      {changes.map((change) => (
        <Change key={change.title} {...change} heading={heading} />
      ))}
      {howToObject.length > 0 && (
        <>
          <Subheading>How to object</Subheading>
          {howToObject.map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
        </>
      )}
      <Action href={action.href}>{action.label}</Action>
      <LinkList links={links} />
    </MailPage>
  )
}

/** The title of the only change stands above already. */
function Change({
  title,
  sentence,
  more = [],
  facts,
  differences,
  heading,
}: MailChange & { heading: string }) {
  return (
    <>
      {title !== heading && <Subheading>{title}</Subheading>}
      {sentence !== '' && <Paragraph>{sentence}</Paragraph>}
      {more.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      {facts.length > 0 && <Facts facts={facts} />}
      {differences.length > 0 && <DifferenceTable differences={differences} />}
    </>
  )
}
