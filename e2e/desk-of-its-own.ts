import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { type BuiltServer, startBuiltServer } from '#lib/server/testing/built-server.ts'
import { expect } from './quiet-page.ts'

/** A desk apart from that of the other journeys, whose clock can be moved by starting it anew, and which writes its mail to a folder. */
export class OwnDesk {
  readonly #directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  #server: BuiltServer | undefined

  /** Starts it, or starts it again, with its clock standing still at a moment, and settings of that start. */
  async startAt(moment: string, settings: Record<string, string> = {}): Promise<void> {
    await this.#server?.stop()
    this.#server = await startBuiltServer({
      STATE_DIRECTORY: this.#directory,
      SLA_DESK_NOW: moment,
      ...settings,
    })
  }

  /** "http://127.0.0.1:4321"; another one after each start. */
  get address(): string {
    if (this.#server === undefined) throw new Error('the desk is not started')
    return this.#server.address
  }

  /** "http://localhost:4321": as the desk calls itself, which forms of the console have to come from. */
  get home(): string {
    return this.address.replace('127.0.0.1', 'localhost')
  }

  /** The link to set up the console, which it prints as long as nobody has an account. */
  async setUpLink(): Promise<string> {
    return (await this.#server?.setUpLink()) ?? ''
  }

  /** A link that `npm run people:invite` prints while it runs, for an address and a role. */
  invitationFor(address: string, role: string): string {
    const { origin } = new URL(this.address)
    const { stdout } = spawnSync('node', ['scripts/people-invite.ts', address, '--role', role], {
      encoding: 'utf8',
      env: {
        ...process.env,
        STATE_DIRECTORY: this.#directory,
        PUBLIC_URL: origin.replace('127.0.0.1', 'localhost'),
      },
    })
    return /^people:invite: (\S+)$/m.exec(stdout)?.[1] ?? stdout
  }

  /** Stops it, removes the example people by the command, and starts it again; what the command says. */
  async clearExamplesAt(moment: string): Promise<string> {
    await this.#server?.stop()
    const { stdout } = spawnSync('node', ['scripts/demo-clear.ts'], {
      encoding: 'utf8',
      env: { ...process.env, STATE_DIRECTORY: this.#directory },
    })
    await this.startAt(moment)
    return stdout
  }

  /** Stops it, and gives it a customer with a contract in a region, whose contacts are told of sub-processors. */
  async addCustomer(name: string, region: string, ...addresses: string[]): Promise<void> {
    await this.addToldOf('subprocessors', name, region, ...addresses)
  }

  /** The same for another kind of notice. */
  async addToldOf(kind: string, name: string, region: string, ...addresses: string[]): Promise<void> {
    await this.#seed(['--name', name, '--region', region, '--kind', kind], addresses)
  }

  /** As `addCustomer`, one whose contract asks for approval of each change. */
  async addApprovingCustomer(name: string, region: string, ...addresses: string[]): Promise<void> {
    await this.#seed(['--name', name, '--region', region, '--authorisation', 'specific'], addresses)
  }

  async #seed(options: readonly string[], addresses: readonly string[]): Promise<void> {
    await this.#server?.stop()
    this.#server = undefined
    const seed = 'lib/server/notices/testing/seed-customer.ts'
    const { status, stderr } = spawnSync('node', [seed, ...options, ...addresses], {
      encoding: 'utf8',
      env: { ...process.env, STATE_DIRECTORY: this.#directory, SLA_DESK_NOW: '2026-11-19T08:00:00Z' },
    })
    expect(status, stderr).toBe(0)
  }

  /** Everything that it has logged since the last start, as text. */
  get logged(): string {
    return JSON.stringify(this.#server?.log)
  }

  /** Waits for the newest mail to an address whose subject holds a text. */
  async mailTo(address: string, subject: string): Promise<ParsedMail> {
    const found = async () =>
      (await this.#mails()).findLast(
        ({ to, subject: own }) => own?.includes(subject) && JSON.stringify(to).includes(address),
      )
    await expect.poll(async () => (await found())?.subject, { timeout: 30_000 }).toContain(subject)
    return (await found()) as ParsedMail
  }

  /** How many mails there are to an address. */
  async countTo(address: string): Promise<number> {
    return (await this.#mails()).filter(({ to }) => JSON.stringify(to).includes(address)).length
  }

  async #mails(): Promise<ParsedMail[]> {
    const outbox = join(this.#directory, 'outbox')
    const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : []
    return await Promise.all(names.toSorted().map((name) => simpleParser(readFileSync(join(outbox, name)))))
  }

  async remove(): Promise<void> {
    await this.#server?.stop()
    rmSync(this.#directory, { recursive: true, force: true })
  }
}

/** The path and query of the first link in a mail that leads to a path. */
export function linkIn({ text = '' }: ParsedMail, path: string): string {
  const link = text.split(/\s/).find((word) => URL.parse(word)?.pathname === path)
  const { pathname, search } = new URL(link ?? 'no such link')
  return `${pathname}${search}`
}
