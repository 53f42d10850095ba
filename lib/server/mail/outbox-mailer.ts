import { createHash } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { systemNow } from '../platform/clock.ts'
import { makeDirectory } from '../platform/files/make-directory.ts'
import { isMailAddress } from '../platform/settings/mailbox.ts'
import { type Mailer, NO_ADDRESS } from './mailer.ts'
import { mailOptions, type Sender } from './message.ts'

/**
 * Writes mail to a folder, one `.eml` a message, which any mail program opens. Files are the owner's alone: a mail may hold
 * a link that lets its reader in. They sort by the time of writing.
 * @param directory made if it is missing
 */
export function outboxMailer(directory: string, sender: Sender): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(message) {
      if (!isMailAddress(message.to)) return NO_ADDRESS
      const { message: bytes } = await transport.sendMail(mailOptions(message, sender))
      const file = join(directory, `${fileName(message.messageId)}.eml`)
      await writeOwnerOnly(directory, file, bytes)
      return { outcome: 'written', file }
    },
    close: () => undefined,
  }
}

/** "20261126T043100123Z-1f2e3d4c": the time of writing, and whose Message-ID. */
function fileName(messageId: string): string {
  const time = systemNow().toISOString().replaceAll(/[-:.]/g, '')
  return `${time}-${createHash('sha256').update(messageId).digest('hex').slice(0, 8)}`
}

/** Whole or not at all: a program that watches the folder sees no half mail. */
async function writeOwnerOnly(directory: string, file: string, bytes: Uint8Array | Readable): Promise<void> {
  makeDirectory(directory)
  const unfinished = `${file}.part`
  try {
    await writeFile(unfinished, bytes, { mode: 0o600, flag: 'wx', flush: true })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
