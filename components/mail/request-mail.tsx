import { Facts } from './facts.tsx'
import { MailPage } from './mail-page.tsx'
import { Action, Heading, Paragraph } from './prose.tsx'

/** What a mail says that someone asked for by the form. */
export type RequestMailFacts = Readonly<{
  /** The vendor, as it calls itself. */
  sender: string
  subject: string
  preview: string
  heading: string
  lead: string
  /** What is followed and how often, under their names. */
  followed: readonly (readonly [name: string, fact: string])[]
  action: Readonly<{ href: string; label: string }>
  /** What to do, or not, without the button. */
  note: string
  foot: string
}>

/** The mail with the link to confirm, or word that the subscription stands already. */
export function RequestMail(facts: RequestMailFacts) {
  const { sender, subject, preview, heading, lead, followed, action, note, foot } = facts
  return (
    <MailPage sender={sender} kind="SLA desk" title={subject} preview={preview} foot={foot}>
      <Heading>{heading}</Heading>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={followed} />
      <Action href={action.href}>{action.label}</Action>
      <div style={{ marginTop: '24px' }}>
        <Paragraph>{note}</Paragraph>
      </div>
    </MailPage>
  )
}
