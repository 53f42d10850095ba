import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '#lib/server/db/open-store.ts'
import { noticesSince } from '#lib/server/notices/tables.ts'
import { AFTER, addCustomers, FIRST_START } from '#lib/server/notices/testing/add-customers.ts'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { probeHealth } from '../../scripts/hostile/health-probe.ts'
import { residentMegabytes } from '../../scripts/hostile/resident.ts'
import type { Comparison } from '../comparison.ts'
import { start, stop } from '../processes.ts'
import { type Server, started } from '../throughput/servers.ts'
import { settled } from '../throughput/settled.ts'
import { rateOf, type Sink, startSink } from './taking.ts'

const SIZES = [10_000, 50_000] as const
const LEAST_RATE = 0.8
const MOST_GROWTH = 60
const IDLE_MILLISECONDS = 10_000
/** A slow machine sends some 50 a second. */
const PATIENCE_EACH = 20

type FanOut = { rate: number; plain: number; growth: number; health: number; idle: number }

/** A notice to many customers, with its records, beside nodemailer that sends the same mail to the same server without any. */
export async function noticeFanOut(root: string): Promise<Comparison[]> {
  const rows: Comparison[] = []
  const rates: number[] = []
  for (const size of SIZES) {
    const { rate, plain, growth, health, idle } = await fanOut(root, size)
    rates.push(rate)
    const many = size.toLocaleString('en-GB')
    rows.push(
      {
        name: `Notices to ${many} customers`,
        ours: `${rate.toFixed(0)}/s`,
        against: `nodemailer alone: ${plain.toFixed(0)}/s`,
        ratio: rate / plain,
        bound: { kind: 'aim', words: `at least ${LEAST_RATE} of it`, met: rate >= plain * LEAST_RATE },
      },
      {
        name: `… memory from a tenth of them on`,
        ours: `${growth >= 0 ? '+' : ''}${growth.toFixed(0)} MB`,
        against: `${MOST_GROWTH} MB`,
        ratio: growth / MOST_GROWTH,
        bound: { kind: 'aim', words: `within ${MOST_GROWTH} MB`, met: growth <= MOST_GROWTH },
      },
      {
        name: `… longest answer of /health/live meanwhile`,
        ours: `${health.toFixed(0)} ms`,
        against: `idle: ${idle.toFixed(0)} ms`,
        ratio: health / idle,
        bound: null,
      },
    )
  }
  const [few = Number.NaN, many = Number.NaN] = rates
  rows.push({
    name: 'Notices a second to five times as many customers',
    ours: `${many.toFixed(0)}/s`,
    against: `${few.toFixed(0)}/s`,
    ratio: many / few,
    bound: { kind: 'aim', words: 'linear: at least 0.9', met: many >= few * 0.9 },
  })
  return rows
}

async function fanOut(root: string, size: number): Promise<FanOut> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  const mail = join(stateDirectory, 'first.eml')
  const sink = await startSink(root, mail)
  try {
    await fill(stateDirectory, size)
    const ours = await sendOurs(root, stateDirectory, sink, size)
    const plain = await sendPlain(root, mail, size)
    return { ...ours, plain }
  } finally {
    await stop(sink.running)
    rmSync(stateDirectory, { recursive: true, force: true })
  }
}

async function fill(stateDirectory: string, size: number): Promise<void> {
  const store = await openStore({ stateDirectory, databaseUrl: undefined })
  await store.db.insert(noticesSince).values({ only: true, since: FIRST_START })
  await addCustomers(store.db, size)
  await store.close()
}

async function sendOurs(
  root: string,
  stateDirectory: string,
  sink: Sink,
  size: number,
): Promise<Omit<FanOut, 'plain'>> {
  const settings = {
    HOST: '127.0.0.1',
    STATE_DIRECTORY: stateDirectory,
    ARCHIVE: 'on-demand',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
    SLA_DESK_NOW: AFTER,
    SMTP_URL: `smtp://127.0.0.1:${sink.port}?requireTLS=false`,
    MAIL_FROM: 'Lumenary Cloud <sla@example.com>',
    PUBLIC_URL: 'https://sla.example.com',
  }
  // Before the notice is published: one that is recorded without `automatic` waits for somebody to send it.
  const quiet = await serve(root, { ...settings, SLA_DESK_NOW: FIRST_START })
  const idle = await healthOf(quiet, async () => {
    await settled(quiet)
    await pause(IDLE_MILLISECONDS)
  })
  const server = await serve(root, { ...settings, NOTICES: 'automatic' })
  const { pid } = server.running.child
  let atTenth = 0
  let growth = 0
  const look = (taken: number) => {
    const now = residentMegabytes(pid)?.now ?? 0
    if (taken < size / 10) return
    if (atTenth === 0) atTenth = now
    growth = Math.max(growth, now - atTenth)
  }
  let rate = 0
  const health = await healthOf(server, async () => {
    rate = await rateOf(sink, size, size * PATIENCE_EACH, look)
  })
  return { rate, growth, health, idle }
}

async function serve(root: string, settings: Record<string, string>): Promise<Server> {
  const port = await freePort()
  const command = start(process.execPath, [join(root, 'server.ts')], { ...settings, PORT: String(port) })
  return await started(command, port, '/health/live')
}

/** The longest answer of /health/live, in milliseconds, while something is done. The server is stopped after it. */
async function healthOf(server: Server, work: () => Promise<unknown>): Promise<number> {
  const finished = new AbortController()
  try {
    const probing = probeHealth({ host: '127.0.0.1', port: server.port }, finished.signal)
    await work().finally(() => finished.abort())
    return (await probing).longest
  } finally {
    await stop(server.running)
  }
}

async function sendPlain(root: string, mail: string, size: number): Promise<number> {
  const sink = await startSink(root, '')
  const sender = start(process.execPath, [
    join(root, 'bench/notices/plain-sender.ts'),
    String(sink.port),
    String(size),
    mail,
  ])
  sender.child.stdout?.resume()
  try {
    return await rateOf(sink, size, size * PATIENCE_EACH)
  } finally {
    await stop(sender)
    await stop(sink.running)
  }
}
