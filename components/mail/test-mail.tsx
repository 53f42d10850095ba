import { Facts } from './facts.tsx'
import { KeyFigures } from './figures.tsx'
import { MailPage } from './mail-page.tsx'
import { Action, Heading, Paragraph, Steps } from './prose.tsx'

/** What the test mail says of itself. */
export type TestMailFacts = Readonly<{
  /** The vendor, as it calls itself. */
  sender: string
  subject: string
  /** "26 November 2026", "04:31 UTC". */
  sentOn: string
  sentAt: string
  /** What takes it from the desk: "smtp.example.com", "port 587, encrypted". */
  carrier: string
  carrierHow: string
  from: string
  /** Where an answer goes. */
  replies: string
  to: string
  messageId: string
  /** The public address of the desk. */
  desk: string
}>

/** The mail of `npm run mail:test`: shows that mail leaves the desk, and what to look at in the one that arrived. */
export function TestMail(facts: TestMailFacts) {
  const host = new URL(facts.desk).host
  return (
    <MailPage
      sender={facts.sender}
      kind="SLA desk"
      title={facts.subject}
      preview={`Sent by ${host}. Check three things before you rely on it.`}
      foot={
        <>
          Someone who runs this desk sent you this message with the command{' '}
          <span style={{ whiteSpace: 'nowrap' }}>npm run mail:test</span>. You are not subscribed to anything.
        </>
      }
    >
      <Heading>Mail from the SLA desk reaches you</Heading>
      <Paragraph>
        This is a test. The notices that the desk sends to customers take the same way as this message and
        have the same sender.
      </Paragraph>
      <KeyFigures
        figures={[
          { label: 'Sent', value: facts.sentOn, basis: facts.sentAt },
          { label: 'Handed to', value: facts.carrier, basis: facts.carrierHow },
        ]}
      />
      <Facts
        facts={[
          ['From', facts.from],
          ['To', facts.to],
          ['Replies go to', facts.replies],
          ['Message-ID', facts.messageId],
          ['Desk', facts.desk],
        ]}
      />
      <Steps
        title="Check three things"
        steps={[
          'It arrived in the inbox, not in the spam folder.',
          'In its headers, Authentication-Results says pass for spf, dkim and dmarc.',
          `A reply to it reaches a person who can answer, at ${facts.replies}.`,
        ]}
      />
      <Action href={facts.desk}>Open the desk</Action>
    </MailPage>
  )
}
