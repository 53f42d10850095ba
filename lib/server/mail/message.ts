import type { SendMailOptions } from 'nodemailer'
import { isMailAddress, type Mailbox } from '../platform/settings/mailbox.ts'

/** A mail to one person. One recipient a message, since a mail that a server half refuses counts as sent. */
export type MailMessage = Readonly<{
  /** An e-mail address without a name. */
  to: string
  /** One line. */
  subject: string
  html: string
  text: string
  /** "<notice-7.contact-3@sla.example.com>": the same at every attempt, so that a repeat is known for one. */
  messageId: string
  /** The address that ends this person's subscription by a POST without a question (RFC 8058); none on what is owed to them. */
  unsubscribe?: string
  attachments?: readonly (MailAttachment | MailFile)[]
  /** Where mail servers report that it could not be delivered; the sender's address where it is left out. */
  returnPath?: string
  /** The Message-ID of an earlier mail that it belongs to. */
  references?: string
}>

/** A file that goes with a mail. */
export type MailAttachment = Readonly<{ name: string; type: string; content: string }>

/** The same, of bytes. */
export type MailFile = Readonly<{ name: string; type: string; content: Uint8Array }>

/** Whom the desk's mail is from, and where replies go if elsewhere. */
export type Sender = Readonly<{ from: Mailbox; replyTo: Mailbox | null }>

/**
 * A message as nodemailer takes it, with addresses as objects and an envelope of its own, so that no text is parsed for
 * further addresses on its way. Whether `to` is an address is the caller's to ask first: `isMailAddress`.
 * @throws RangeError for what the program got wrong: a subject of several lines, a Message-ID of another form, an address to
 * unsubscribe that is not http(s)
 */
export function mailOptions(message: MailMessage, { from, replyTo }: Sender): SendMailOptions {
  const {
    to,
    subject,
    html,
    text,
    messageId,
    unsubscribe,
    attachments = [],
    returnPath,
    references,
  } = message
  if (returnPath !== undefined && !isMailAddress(returnPath))
    throw new RangeError('Where reports go is not an e-mail address.')
  if (!isMailAddress(to)) throw new RangeError('This is not an e-mail address.')
  if (/\p{Cc}/u.test(subject) || subject.trim() === '')
    throw new RangeError('The subject of a mail is one line of text.')
  if (!/^<[\w.+-]+@[\w.-]+>$/.test(messageId))
    throw new RangeError(`${JSON.stringify(messageId)} is not a Message-ID. Write <name@domain>.`)
  return {
    from: nodemailerAddress(from),
    to: { name: '', address: to },
    ...(replyTo === null ? {} : { replyTo: nodemailerAddress(replyTo) }),
    envelope: { from: returnPath ?? from.address, to: [to] },
    subject,
    html,
    text,
    messageId,
    ...(references === undefined ? {} : { references, inReplyTo: references }),
    headers: {
      // Tells out-of-office programs not to answer (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe)),
    },
    attachments: attachments.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
    // Which of the two is shorter would be counted for each mail anew, letter by letter.
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function nodemailerAddress({ name, address }: Mailbox) {
  return { name: name ?? '', address }
}

function unsubscribeHeaders(address: string): Record<string, string> {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new RangeError('The address to unsubscribe is an http or https address.')
  return {
    'List-Unsubscribe': `<${url.href}>`,
    // One click is promised over https only (RFC 8058, 3.1).
    ...(url.protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  }
}
