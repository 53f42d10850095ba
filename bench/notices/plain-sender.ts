/** Command line: sends one mail again and again over pooled connections of nodemailer, as a desk without records would. */
import { readFileSync } from 'node:fs'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'

/** As many as the desk has. */
const CONNECTIONS = 5
/** More than nodemailer has under way, so that none of its connections waits for the next. */
const QUEUED = 50

const [port = '', times = '1', file = ''] = process.argv.slice(2)

const { subject = '', html, text, attachments } = await simpleParser(readFileSync(file))
const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  maxConnections: CONNECTIONS,
  maxMessages: Number.POSITIVE_INFINITY,
})
let next = 0

async function send(): Promise<void> {
  while (next < Number(times)) {
    const number = next
    next += 1
    await transport.sendMail({
      from: 'Lumenary Cloud <sla@example.com>',
      to: `c${number}@birch${number}.example`,
      subject,
      html: html || '',
      text: text ?? '',
      attachments: attachments.map(({ filename, content, contentType }) => ({
        filename: filename ?? 'attachment',
        content,
        contentType,
      })),
    })
  }
}

await Promise.all(Array.from({ length: QUEUED }, send))
transport.close()
