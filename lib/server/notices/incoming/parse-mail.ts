import { type ParsedMail, simpleParser } from 'mailparser'
import type { IncomingMail } from '#lib/domain/notices/incoming/meaning.ts'
import { sha256 } from '../../platform/sha256.ts'

/** So much of a mail is read, in bytes: reports and what people write stand at its beginning. */
export const MOST_READ = 1_000_000
const LONGEST_TEXT = 4_000
const LONGEST_SUBJECT = 300

/** A mail that came in. `from` is in lower case, null where there is none. */
export type ParsedIncoming = IncomingMail & {
  /** As it came, as far as it was read, each byte as a character. */
  source: string
  inReplyTo: string
  from: string | null
  subject: string
  text: string
  /** SHA-256 of its Message-ID, or of the whole. */
  key: string
}

/** Why a mail cannot be read; the message says what to do. */
export class UnreadableMailError extends Error {
  override name = 'UnreadableMailError'
}

const NO_MAIL = 'This is not an e-mail. Send it as it arrived, with its headers (message/rfc822).'
const BROKEN = 'This e-mail cannot be read: it has too many parts, or its headers are too long.'
/** The name of a header, and a colon. Mailbox files begin each mail with "From ". */
const FIRST_HEADER = /^(?:From [^\r\n]*\r?\n)?[a-z][\w-]*[ \t]*:/i

/**
 * Reads a mail that came in. It may hold anything: mailparser bounds parts, headers and nesting.
 * @throws UnreadableMailError
 */
export async function parseIncoming(bytes: Uint8Array): Promise<ParsedIncoming> {
  const read = Buffer.from(bytes.subarray(0, MOST_READ))
  const source = read.toString('latin1')
  if (!FIRST_HEADER.test(source)) throw new UnreadableMailError(NO_MAIL)
  const mail = await simpleParser(read, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  }).catch(() => {
    throw new UnreadableMailError(BROKEN)
  })
  const headers = headersOf(mail)
  const messageId = headers.get('message-id') ?? ''
  return {
    headers,
    source,
    inReplyTo: headers.get('in-reply-to') ?? '',
    deliveryStatus: partOf(mail, 'message/delivery-status'),
    feedbackReport: partOf(mail, 'message/feedback-report'),
    isReceipt: partOf(mail, 'message/disposition-notification') !== null,
    from: mail.from?.value[0]?.address?.toLowerCase() ?? null,
    subject: printable(mail.subject ?? '')
      .replaceAll(/\s+/g, ' ')
      .slice(0, LONGEST_SUBJECT)
      .trim(),
    text: printable(mail.text ?? '')
      .slice(0, LONGEST_TEXT)
      .trim(),
    key: sha256(messageId === '' ? read : messageId),
  }
}

/** As they stand there, unfolded; the first of several. */
function headersOf({ headerLines }: ParsedMail): Map<string, string> {
  const headers = new Map<string, string>()
  for (const { key, line } of headerLines ?? [])
    if (!headers.has(key))
      headers.set(
        key,
        line
          .slice(line.indexOf(':') + 1)
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
  return headers
}

function partOf({ attachments }: ParsedMail, type: string): string | null {
  return attachments.find(({ contentType }) => contentType === type)?.content.toString('latin1') ?? null
}

/** Without what a database refuses, and what turns the direction of writing. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, ' ')
}
