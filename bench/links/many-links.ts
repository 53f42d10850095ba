import { sql } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import { THE_DESK } from '#lib/server/db/command.ts'
import { openStore, type Store } from '#lib/server/db/open-store.ts'
import { startPglite } from '#lib/server/db/testing/backends.ts'
import { type Asking, type LinksAsked, listLinks } from '#lib/server/links/queries/list-links.ts'
import { readHistory } from '#lib/server/links/queries/read-link.ts'
import { AT } from '#lib/server/links/testing/links-desk.ts'
import { visitsOf } from '#lib/server/links/visits/visits-of.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'
import { addRep } from './add-rep.ts'

const [FEW, MANY] = [100, 100_000]
const VISITS_EACH = 10
const ROUNDS = 80
/** Links that one statement puts in: a statement of the store has to end within seconds. */
const AT_ONCE = 5_000
const MOST = 1.5

const FILLED = ['customers', 'links', 'link_options', 'link_events', 'link_visits', 'link_visit_events']

/** Asks the store for something, and lets the answer go. */
type Question = { name: string; isAim: boolean; ask: (asking: Asking, link: string) => Promise<unknown> }

const EVERY: LinksAsked = { find: '', state: null, order: 'created', after: null }

/** What a screen of the console asks for; each finds as much among many links as among few. */
const QUESTIONS: readonly Question[] = [
  listed('First page of the list of links', {}, true),
  listed('… of those that are open', { state: 'open' }),
  listed('… by their end', { order: 'ends' }),
  listed('… by the customer’s name', { order: 'customer' }),
  listed('… that a name is looked for in', { find: 'customer 7' }),
  {
    name: `Timeline of a link with ${VISITS_EACH} visits`,
    isAim: true,
    ask: async (asking, link) => [await readHistory(link, asking), await visitsOf(link, AT, asking)],
  },
]

/** The list of links and the timeline of one in a store of many links and visits, beside one of few. */
export async function manyLinks(): Promise<Comparison[]> {
  const { settings, stop } = await startPglite()
  const store = await openStore(settings)
  try {
    const rep = await addRep(store.db)
    await fill(store, rep, 1, FEW)
    const few = await timesOf(store)
    await fill(store, rep, FEW + 1, MANY)
    const many = await timesOf(store)
    const visits = (MANY * VISITS_EACH).toLocaleString('en-GB')
    return QUESTIONS.map(({ name, isAim }, index): Comparison => {
      const [ours, against] = [many[index] ?? Number.NaN, few[index] ?? Number.NaN]
      return {
        name: `${name}, ${MANY.toLocaleString('en-GB')} links, ${visits} visits`,
        ours: `${ours.toFixed(2)} ms`,
        against: `${FEW} links: ${against.toFixed(2)} ms`,
        ratio: ours / against,
        bound: isAim ? { kind: 'aim', words: `at most ${MOST} times`, met: ours <= against * MOST } : null,
      }
    })
  } finally {
    await store.close()
    await stop()
  }
}

function listed(name: string, asked: Partial<LinksAsked>, isAim = false): Question {
  return { name, isAim, ask: async (asking) => await listLinks({ ...EVERY, ...asked }, AT, asking) }
}

async function timesOf({ db }: Store): Promise<number[]> {
  const asking = { actor: THE_DESK, db }
  const medians: number[] = []
  for (const { ask } of QUESTIONS) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = performance.now()
      await ask(asking, idOf(round + 1))
      times.push(performance.now() - before)
    }
    medians.push(median(times.slice(ROUNDS / 4)))
  }
  return medians
}

/** The id of the link of a number, as the database makes it below. */
function idOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

async function fill(store: Store, owner: Person, from: number, to: number): Promise<void> {
  for (let first = from; first <= to; first += AT_ONCE)
    await add(store, owner, first, Math.min(to, first + AT_ONCE - 1))
  for (const table of FILLED) await store.db.execute(sql`analyze ${sql.identifier(table)}`)
}

/** Links of 1,000 customers, one made each second and valid for up to eight weeks, each opened ten times. */
async function add({ db }: Store, { id: owner }: Person, from: number, to: number): Promise<void> {
  const numbers = sql`generate_series(${from}::int, ${to}::int) as n`
  const id = sql`('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  const customer = sql`('00000000-0000-4000-9000-' || lpad(to_hex(n % 1000), 12, '0'))::uuid`
  const made = sql`timestamptz '2026-11-20 00:00:00Z' + n * interval '1 second'`
  await db.execute(sql`
    insert into customers (id, name, name_key, created_at)
    select distinct ${customer}, 'Customer ' || n % 1000, 'customer ' || n % 1000, timestamptz '2026-11-01 00:00:00Z'
    from ${numbers} on conflict do nothing`)
  await db.execute(sql`
    insert into links (id, token_sha256, customer, prepared_for, prepared_for_key, owner, by_name, by_email, conditions,
      may_download, created_at, expires_at)
    select ${id}, lpad(to_hex(n), 64, '0'), ${customer}, 'Customer ' || n % 1000, 'customer ' || n % 1000, ${owner},
      'Nora Feld', 'nora.feld@lumenary.example', '{}', true, ${made}, ${made} + (n % 56 + 1) * interval '1 day'
    from ${numbers}`)
  await db.execute(sql`
    insert into link_options (link, place, tier, region) select ${id}, 0, 'enterprise', 'eu' from ${numbers}`)
  await db.execute(sql`
    insert into link_events (link, step, who, at, clock) select ${id}, 'created', 'Nora Feld', ${made}, ${made} from ${numbers}`)
  await db.execute(sql`
    insert into link_visits (id, link, visitor, class, by_vendor, draws_preview, openings, opened_at, clock, last_clock)
    select gen_random_uuid(), ${id}, md5(n || ' ' || visit), 'likely-human', false, false, 1, opened, opened, opened
    from ${numbers}, generate_series(1, ${VISITS_EACH}::int) as visit,
      lateral (select ${made} + visit * interval '1 hour' as opened) as at`)
  await db.execute(sql`
    insert into link_visit_events (visit, step, subject, at, clock)
    select visits.id, 'section', 'options', visits.opened_at, visits.clock
    from link_visits as visits where visits.link between ${idOf(from)} and ${idOf(to)}`)
}
