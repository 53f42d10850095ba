import { eq } from 'drizzle-orm'
import type { MailOutcome } from '../../mail/outcome.ts'
import { acknowledgeToken } from '../../notices/acknowledging/token.ts'
import { sendNotice } from '../../notices/commands/send-notice.ts'
import type { NoticesDesk } from '../../notices/testing/notices-desk.ts'
import { concernedBy } from '../filing/concerned.ts'
import { fileObjection } from '../filing/file-objection.ts'
import type { Filed } from '../filing/typed-objection.ts'
import { objections } from '../tables.ts'

const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'
const CLOCK = new Date('2100-01-01T00:00:00Z')

const ACCEPTED: MailOutcome = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' }

export const REASONS: Filed = {
  who: 'Ines Ortega',
  changes: ['scriven-ai'],
  grounds: 'No model may be trained with our data.',
}

/** A notice on a desk that was sent, and accepted by the mail servers of some. */
export class ObjectionsDesk {
  readonly notices: NoticesDesk
  readonly notice: string

  constructor(notices: NoticesDesk, notice: string) {
    this.notices = notices
    this.notice = notice
  }

  /** Records the notice of Scriven AI, sends it, and has the addresses accept it at a moment. */
  static async sent(notices: NoticesDesk, at: string, addresses: readonly string[]): Promise<ObjectionsDesk> {
    await notices.record('2026-11-17T09:00:00Z')
    const notice = await notices.noticeOf(SCRIVEN)
    await notices.run(sendNotice, { notice }, at)
    const desk = new ObjectionsDesk(notices, notice)
    await desk.accept(addresses, at)
    return desk
  }

  async accept(addresses: readonly string[], at: string): Promise<void> {
    const outcomes = Object.fromEntries(addresses.map((address) => [address, ACCEPTED]))
    await this.notices.conclude({ notice: this.notice, batch: 0 }, outcomes, CLOCK, at)
  }

  /** The token in the mail to a contact. */
  async tokenOf(contact: string): Promise<string> {
    const recipient = (await this.notices.recipients(this.notice)).find((row) => row.contact === contact)
    return acknowledgeToken(recipient?.id ?? 'none')
  }

  /** Files an objection by the link of a contact at a moment; its row. */
  async object(contact: string, moment: string, filed: Filed = REASONS) {
    const token = await this.tokenOf(contact)
    const id = await this.notices.run(
      async (given: Filed, context) => {
        const concerned = await concernedBy(token, context.tx)
        if (concerned === null) throw new Error('there is no such link')
        return await fileObjection({ concerned, filed: given, via: 'mail' }, context)
      },
      filed,
      moment,
    )
    return await this.row(id)
  }

  async row(id: string) {
    const [row] = await this.notices.db.select().from(objections).where(eq(objections.id, id))
    if (row === undefined) throw new Error('there is no such objection')
    return row
  }
}
