import { desc } from 'drizzle-orm'
import type { Actor, Person } from '#lib/domain/auth/actor.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { auditEntries } from '../../audit/tables.ts'
import { actorWith } from '../../auth/testing/desk-people.ts'
import { type CommandContext, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import type { Backend } from '../../db/testing/backends.ts'
import { createLink, type MadeLink } from '../commands/create-link.ts'
import { readHistory, readLink } from '../queries/read-link.ts'
import type { StoredLink } from '../stored/stored-link.ts'

/** The moment at which everything is done. */
export const AT = new Date('2026-11-28T12:00:00Z')

type People = { nora: Person; ben: Person; manager: Person; legal: Person }

/** A desk with two reps, Nora and Ben, a manager, and someone of legal, who sends no links. */
export class LinksDesk {
  readonly store: Store
  readonly people: People

  private constructor(store: Store, people: People) {
    this.store = store
    this.people = people
  }

  static async open(backend: Backend): Promise<LinksDesk> {
    const store = await openStore(backend.settings)
    const { db } = store
    const [nora, ben] = [await actorWith(db, 'rep', 'Nora Feld'), await actorWith(db, 'rep', 'Ben Ode')]
    const [manager, legal] = [await actorWith(db, 'manager'), await actorWith(db, 'legal')]
    return new LinksDesk(store, {
      nora: nora.actor,
      ben: ben.actor,
      manager: manager.actor,
      legal: legal.actor,
    })
  }

  /** Carries a command out; as Nora where nobody else is named. */
  async run<Input, Result>(
    command: (input: Input, context: CommandContext) => Promise<Result>,
    input: Input,
    actor: Actor = this.people.nora,
    now = AT,
  ): Promise<Result> {
    return await transaction(this.store.db, { actor, now }, (context) => command(input, context))
  }

  /** A link of somebody's; of Nora's where nobody else is named. */
  async link(more: Partial<LinkText> = {}, actor: Actor = this.people.nora, now = AT): Promise<MadeLink> {
    return await this.run(createLink, { text: linkText(more) }, actor, now)
  }

  asking(actor: Actor = this.people.manager) {
    return { actor, db: this.store.db }
  }

  async read(id: string): Promise<StoredLink> {
    const found = await readLink(id, this.asking())
    if (found === null) throw new Error('there is no such link')
    return found
  }

  /** What was done with a link: "created Nora Feld". */
  async history(id: string): Promise<string[]> {
    const events = await readHistory(id, this.asking())
    return events.map(({ step, who, note }) => [step, who, ...(note === null ? [] : [note])].join(' | '))
  }

  /** The newest entries of the audit log. */
  async log(entries = 1) {
    return await this.store.db.select().from(auditEntries).orderBy(desc(auditEntries.number)).limit(entries)
  }
}
