import type { Actor } from '#lib/domain/auth/actor.ts'
import { ContractsDesk } from '../../contracts/testing/contracts-desk.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import type { Backend } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { toldEntries } from '../concerning/told-entries.ts'
import { recordNotices } from '../recording/record-notices.ts'
import { dueLetters } from '../sending/due-letters.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { recordResults } from '../sending/record-results.ts'
import { noticeRecipients, notices } from '../tables.ts'

/** A desk that sends notices, without its jobs: these are kept in `sent`. */
export class NoticesDesk {
  readonly contracts: ContractsDesk
  readonly sent: NoticeBatch[] = []

  private constructor(contracts: ContractsDesk) {
    this.contracts = contracts
    const send = async (_: unknown, jobs: readonly { data: NoticeBatch }[]) =>
      void this.sent.push(...jobs.map(({ data }) => data))
    setCurrentJobs({ send } as unknown as Jobs)
  }

  static async open(backend: Backend): Promise<NoticesDesk> {
    return new NoticesDesk(await ContractsDesk.open(backend))
  }

  get db() {
    return this.contracts.store.db
  }

  /** A customer with one contract, and who is told of sub-processors under it. */
  async customer(
    name: string,
    typed: Parameters<ContractsDesk['contract']>[1],
    ...addresses: readonly string[]
  ): Promise<{ customer: string; contract: string; contacts: string[] }> {
    const customer = await this.contracts.customer(name)
    const contract = await this.contracts.contract(customer, typed)
    const contacts: string[] = []
    for (const address of addresses)
      contacts.push(await this.contracts.contact(customer, address, contract, ['subprocessors']))
    return { customer, contract, contacts }
  }

  /** Records what is published at a moment. */
  async record(moment: string) {
    const now = new Date(moment)
    return await transaction(this.db, { actor: THE_DESK, now }, (context) =>
      recordNotices(toldEntries(now), context),
    )
  }

  async run<Input, Result>(
    command: Parameters<typeof this.contracts.run<Input, Result>>[0],
    input: Input,
    moment: string,
    actor?: Actor,
  ): Promise<Result> {
    return await this.contracts.run(command, input, actor ?? this.contracts.privacy, new Date(moment))
  }

  /** The id of the notice of a publication. */
  async noticeOf(publication: string): Promise<string> {
    const rows = await this.db.select().from(notices)
    return rows.find((row) => row.publication === publication)?.id ?? 'none'
  }

  /** The recipients of a notice. */
  async recipients(notice: string) {
    const rows = await this.db.select().from(noticeRecipients)
    return rows.filter((row) => row.notice === notice)
  }

  /** Has what is due at a moment of the system's clock end as told, by address. */
  async conclude(
    batch: NoticeBatch,
    outcomes: Readonly<Record<string, MailOutcome>>,
    clock: Date,
    sentAt: string,
  ): Promise<void> {
    const letters = await dueLetters(this.db, batch, { at: clock, now: clock })
    const results = letters.flatMap((letter) => {
      const outcome = outcomes[letter.address]
      return outcome === undefined
        ? []
        : [{ letter: { ...letter, sentAt: new Date(sentAt) }, outcome, at: clock }]
    })
    await transaction(this.db, { actor: THE_DESK, now: new Date(sentAt) }, (context) =>
      recordResults(results, context),
    )
  }
}
