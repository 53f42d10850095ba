import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import { DigestMail, type DigestMailFacts } from '#components/mail/digest-mail.tsx'
import { NoticeMail, type NoticeMailFacts } from '#components/mail/notice-mail.tsx'
import { RequestMail, type RequestMailFacts } from '#components/mail/request-mail.tsx'
import { TestMail, type TestMailFacts } from '#components/mail/test-mail.tsx'
import { PLAIN_TEXT } from './plain-text.ts'

/** The facts that each mail of the desk is made of. */
export type MailFacts = {
  test: TestMailFacts
  'subscription-request': RequestMailFacts
  notice: NoticeMailFacts
  digest: DigestMailFacts
}

/**
 * Makes a mail of its facts, as HTML and as plain text of the same tree. Takes some 20 ms: a notice to many is made once.
 * Compiled by the build, since plain Node runs no JSX.
 */
export async function makeMail<Name extends keyof MailFacts>(
  name: Name,
  facts: MailFacts[Name],
): Promise<{ html: string; text: string }> {
  const html = await render(TREES[name](facts))
  return { html, text: `${toPlainText(html, PLAIN_TEXT).trim()}\n` }
}

const TREES: { readonly [Name in keyof MailFacts]: (facts: MailFacts[Name]) => ReactElement } = {
  test: (facts) => <TestMail {...facts} />,
  'subscription-request': (facts) => <RequestMail {...facts} />,
  notice: (facts) => <NoticeMail {...facts} />,
  digest: (facts) => <DigestMail {...facts} />,
}
