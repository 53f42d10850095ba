import { randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, ROLES, type Role, rolesWith } from '#lib/domain/auth/roles.ts'
import type { AuditPageFacts, ChainFacts } from '#lib/domain/console/audit/view.ts'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { TYPED } from '#lib/domain/contracts/testing/catalogue.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { emptyNotice } from '#lib/domain/notices/written/typed.ts'
import type { Browser } from '../auth/testing/identity-provider.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { ConsoleDesk } from './testing/console-desk.ts'

const NOBODY = randomUUID()
const ADMIN = 'mara.lindt@lumenary.example'
const KEY = { name: 'SIEM', scopes: ['audit.read'], expires: { days: 30 } }

/** Nothing is made of it, whoever sends it: its last day is over. */
const LINK = linkText({ lastDay: '2020-01-01' })

const CONTACT = { person: { name: '', role: '', address: 'kim@alder.example' }, told: [], reason: null }

const DECISION = {
  notice: NOBODY,
  contract: NOBODY,
  decision: 'approved',
  who: 'Ines Ortega',
  day: '2026-11-20',
  reference: 'Letter of 20 November',
}

const ENTRY = {
  ...{ notice: NOBODY, contract: NOBODY, name: 'Ines Ortega', address: '', changes: ['scriven-ai'] },
  ...{ grounds: 'No model may be trained with our data.', via: 'post', day: '2026-11-20' },
}

/** Every address of the console's pages: file below app/(console)/console, method, body, what it takes to be answered. */
const ADDRESSES: [file: string, method: string, body: object | null, permission: Permission][] = [
  ['page.tsx', 'GET', null, 'console.read'],
  ['waiting/route.ts', 'GET', null, 'console.read'],
  ['permissions/page.tsx', 'GET', null, 'console.read'],
  ['people/page.tsx', 'GET', null, 'people.read'],
  ['people/list/route.ts', 'GET', null, 'people.read'],
  ['people/list/route.ts', 'POST', { email: ADMIN, role: 'rep' }, 'people.invite'],
  ['people/list/[id]/route.ts', 'PATCH', { role: 'rep' }, 'people.setRole'],
  ['people/list/[id]/route.ts', 'PATCH', { disabled: true }, 'people.disable'],
  ['people/list/[id]/sessions/route.ts', 'DELETE', {}, 'people.endSessions'],
  ['people/list/[id]/invitation/route.ts', 'DELETE', {}, 'people.invite'],
  ['audit/page.tsx', 'GET', null, 'audit.read'],
  ['audit/entries/route.ts', 'GET', null, 'audit.read'],
  ['audit/chain/route.ts', 'GET', null, 'audit.read'],
  ['audit/export.csv/route.ts', 'GET', null, 'audit.export'],
  ['audit/export.jsonl/route.ts', 'GET', null, 'audit.export'],
  ['profile/page.tsx', 'GET', null, 'profile.change'],
  ['profile/own/route.ts', 'GET', null, 'profile.change'],
  ['profile/own/route.ts', 'PATCH', { theme: null }, 'profile.change'],
  [
    'profile/password/route.ts',
    'POST',
    { current: 'x', next: 'velvet otter drums', repeated: 'velvet otter drum' },
    'profile.change',
  ],
  ['profile/second-factor/route.ts', 'POST', {}, 'profile.change'],
  ['profile/second-factor/route.ts', 'PUT', { code: '12' }, 'profile.change'],
  ['profile/second-factor/route.ts', 'DELETE', { code: '12' }, 'profile.change'],
  ['profile/sessions/[id]/route.ts', 'DELETE', {}, 'profile.change'],
  ['profile/passkeys/route.ts', 'POST', {}, 'profile.change'],
  ['profile/passkeys/route.ts', 'PUT', { name: 'x', answer: {} }, 'profile.change'],
  ['profile/passkeys/[id]/route.ts', 'DELETE', {}, 'profile.change'],
  ['releases/page.tsx', 'GET', null, 'releases.read'],
  ['releases/list/route.ts', 'GET', null, 'releases.read'],
  ['releases/retry/route.ts', 'POST', {}, 'releases.retry'],
  ['notices/page.tsx', 'GET', null, 'notices.read'],
  ['notices/[id]/page.tsx', 'GET', null, 'notices.read'],
  ['notices/list/route.ts', 'GET', null, 'notices.read'],
  ['notices/list/[id]/route.ts', 'GET', null, 'notices.read'],
  ['notices/list/[id]/preview/route.ts', 'GET', null, 'notices.send'],
  ['notices/list/[id]/send/route.ts', 'POST', {}, 'notices.send'],
  ['notices/list/[id]/copy/route.ts', 'POST', {}, 'notices.send'],
  ['notices/list/[id]/pause/route.ts', 'POST', { pause: true }, 'notices.send'],
  ['notices/list/[id]/evidence.json/route.ts', 'GET', null, 'notices.read'],
  ['notices/list/[id]/evidence.pdf/route.ts', 'GET', null, 'notices.read'],
  ['notices/new/page.tsx', 'GET', null, 'notices.send'],
  ['notices/[id]/edit/page.tsx', 'GET', null, 'notices.send'],
  ['notices/written/route.ts', 'POST', emptyNotice('maintenance'), 'notices.send'],
  [
    'notices/written/preview/route.ts',
    'POST',
    { typed: emptyNotice('correction'), contract: null },
    'notices.send',
  ],
  ['notices/written/[id]/route.ts', 'POST', emptyNotice('force-majeure'), 'notices.send'],
  ['notices/written/[id]/route.ts', 'DELETE', {}, 'notices.send'],
  ['notices/recipients/[id]/resend/route.ts', 'POST', {}, 'notices.send'],
  ['notices/recipients/[id]/address/route.ts', 'POST', { address: 'a@b.example' }, 'notices.send'],
  ['notices/tasks/page.tsx', 'GET', null, 'notices.read'],
  ['notices/tasks/list/route.ts', 'GET', null, 'notices.read'],
  ['notices/tasks/list/[id]/route.ts', 'PATCH', { owner: null }, 'notices.send'],
  ['notices/tasks/list/[id]/route.ts', 'PATCH', { done: true, note: '' }, 'notices.send'],
  ['notices/tasks/list/[id]/route.ts', 'PATCH', { done: false }, 'notices.send'],
  ['notices/tasks/list/[id]/route.ts', 'PATCH', { erase: true }, 'notices.send'],
  ['notices/objection-address/test/route.ts', 'POST', {}, 'notices.send'],
  ['subscribers/page.tsx', 'GET', null, 'subscribers.read'],
  ['subscribers/list/route.ts', 'GET', null, 'subscribers.read'],
  ['subscribers/list/[id]/route.ts', 'DELETE', {}, 'subscribers.remove'],
  ['settings/page.tsx', 'GET', null, 'settings.read'],
  ['settings/list/route.ts', 'GET', null, 'settings.read'],
  ['api-keys/page.tsx', 'GET', null, 'apiKeys.read'],
  ['api-keys/list/route.ts', 'GET', null, 'apiKeys.read'],
  ['api-keys/list/route.ts', 'POST', KEY, 'apiKeys.create'],
  ['api-keys/list/[id]/route.ts', 'DELETE', {}, 'apiKeys.revoke'],
  ['webhooks/page.tsx', 'GET', null, 'webhooks.manage'],
  ['webhooks/list/route.ts', 'GET', null, 'webhooks.manage'],
  [
    'webhooks/list/route.ts',
    'POST',
    { name: 'CRM', url: 'ftp://x', types: ['link.opened'] },
    'webhooks.manage',
  ],
  ['webhooks/list/[id]/route.ts', 'DELETE', {}, 'webhooks.manage'],
  ['webhooks/list/[id]/secret/route.ts', 'POST', {}, 'webhooks.manage'],
  ['webhooks/list/[id]/challenge/route.ts', 'POST', {}, 'webhooks.manage'],
  ['webhooks/list/[id]/test/route.ts', 'POST', {}, 'webhooks.manage'],
  ['webhooks/list/[id]/deliveries/[delivery]/route.ts', 'POST', {}, 'webhooks.manage'],
  ['directory/page.tsx', 'GET', null, 'directory.manage'],
  ['directory/list/route.ts', 'GET', null, 'directory.manage'],
  ['directory/list/route.ts', 'POST', { name: 'Entra ID' }, 'directory.manage'],
  ['directory/list/[id]/route.ts', 'DELETE', {}, 'directory.manage'],
  ['people/list/[id]/link/route.ts', 'POST', {}, 'people.invite'],
  ['customers/page.tsx', 'GET', null, 'contracts.read'],
  ['customers/[id]/page.tsx', 'GET', null, 'contracts.read'],
  ['customers/import/page.tsx', 'GET', null, 'contracts.change'],
  ['customers/import/file/route.ts', 'POST', {}, 'contracts.change'],
  ['customers/export.csv/route.ts', 'GET', null, 'contracts.read'],
  ['customers/export.xlsx/route.ts', 'GET', null, 'contracts.read'],
  ['customers/list/route.ts', 'GET', null, 'contracts.read'],
  ['customers/list/route.ts', 'POST', { name: '', reference: '' }, 'contracts.change'],
  ['customers/list/[id]/route.ts', 'GET', null, 'contracts.read'],
  ['customers/list/[id]/route.ts', 'PATCH', { name: 'Alder', reference: '' }, 'contracts.change'],
  ['customers/list/[id]/route.ts', 'DELETE', { on: '2026-12-31' }, 'contracts.change'],
  ['customers/list/[id]/merged/route.ts', 'POST', { other: NOBODY }, 'contracts.change'],
  ['customers/list/[id]/merged/route.ts', 'DELETE', { other: NOBODY }, 'contracts.change'],
  ['customers/list/[id]/contracts/route.ts', 'POST', TYPED, 'contracts.change'],
  ['customers/list/[id]/contacts/route.ts', 'POST', CONTACT, 'contracts.change'],
  ['customers/contracts/[id]/route.ts', 'PATCH', { on: null }, 'contracts.change'],
  ['customers/contracts/[id]/customer-page/route.ts', 'POST', {}, 'contracts.record'],
  ['customers/contracts/[id]/customer-page/route.ts', 'DELETE', { reason: '' }, 'contracts.record'],
  ['customers/contracts/[id]/copy/route.ts', 'GET', null, 'contracts.read'],
  ['customers/contracts/[id]/copy/route.ts', 'POST', { sha256: 'x', reason: '' }, 'contracts.record'],
  ['customers/contracts/copy/route.ts', 'POST', {}, 'contracts.record'],
  ['customers/from-link/[id]/page.tsx', 'GET', null, 'contracts.record'],
  ['customers/links/[id]/route.ts', 'POST', { text: TYPED, person: CONTACT.person }, 'contracts.record'],
  ['customers/contacts/[id]/route.ts', 'PATCH', CONTACT, 'contracts.change'],
  ['customers/contacts/[id]/route.ts', 'DELETE', { instead: { reason: null } }, 'contracts.change'],
  ['links/report/page.tsx', 'GET', null, 'links.all'],
  ['links/report/export.csv/route.ts', 'GET', null, 'links.all'],
  ['links/page.tsx', 'GET', null, 'links.read'],
  ['links/[id]/page.tsx', 'GET', null, 'links.read'],
  ['links/new/page.tsx', 'GET', null, 'links.change'],
  ['links/[id]/edit/page.tsx', 'GET', null, 'links.change'],
  ['links/list/route.ts', 'GET', null, 'links.read'],
  ['links/list/route.ts', 'POST', LINK, 'links.change'],
  ['links/list/[id]/route.ts', 'GET', null, 'links.read'],
  ['links/list/[id]/route.ts', 'PATCH', LINK, 'links.change'],
  ['links/list/[id]/route.ts', 'DELETE', { reason: '' }, 'links.change'],
  ['links/list/[id]/last-day/route.ts', 'PUT', { lastDay: '2027-01-31' }, 'links.change'],
  ['links/list/[id]/reissue/route.ts', 'POST', {}, 'links.change'],
  ['links/list/[id]/legal/route.ts', 'POST', {}, 'links.change'],
  ['links/list/[id]/send/route.ts', 'POST', { token: 'x' }, 'links.change'],
  ['links/list/[id]/visits/route.ts', 'GET', null, 'links.read'],
  ['links/list/[id]/visits/[visit]/route.ts', 'PATCH', { isExcluded: true }, 'links.change'],
  ['links/preview/route.ts', 'POST', LINK, 'links.change'],
  ['links/customers/route.ts', 'GET', null, 'links.change'],
  ['links/owners/route.ts', 'GET', null, 'links.all'],
  ['links/owners/route.ts', 'POST', { from: NOBODY, to: NOBODY }, 'links.all'],
  ['links/presets/route.ts', 'POST', { name: '', typed: LINK }, 'links.change'],
  ['links/presets/[id]/route.ts', 'DELETE', {}, 'links.change'],
  ['objections/page.tsx', 'GET', null, 'objections.manage'],
  ['objections/[id]/page.tsx', 'GET', null, 'objections.manage'],
  ['objections/new/page.tsx', 'GET', null, 'objections.manage'],
  ['objections/entered/route.ts', 'POST', ENTRY, 'objections.manage'],
  ['objections/contracts/route.ts', 'GET', null, 'objections.manage'],
  ['objections/list/route.ts', 'GET', null, 'objections.manage'],
  ['objections/list/[id]/route.ts', 'GET', null, 'objections.manage'],
  ['objections/list/[id]/receipt.pdf/route.ts', 'GET', null, 'objections.manage'],
  [
    'objections/list/[id]/step/route.ts',
    'POST',
    { step: 'withdrawn', outcome: null, note: 'x' },
    'objections.manage',
  ],
  ['objections/list/[id]/undo/route.ts', 'POST', {}, 'objections.manage'],
  ['objections/decisions/route.ts', 'POST', DECISION, 'objections.manage'],
  ['objections/decisions/[id]/undo/route.ts', 'POST', {}, 'objections.manage'],
]

const pathOf = (file: string) =>
  `/console/${file}`.replace(/\/(?:page\.tsx|route\.ts)$/, '').replaceAll(/\[[^\]]+\]/g, NOBODY)

test('every page and route of the console is in the list below', () => {
  const folder = join(import.meta.dirname, '../../../app/(console)/console')
  const files = globSync('**/{page.tsx,route.ts}', { cwd: folder })
  expect(new Set(ADDRESSES.map(([file]) => file))).toEqual(new Set(files))
})

describe.skipIf(!isBuilt)('the console', () => {
  let server: BuiltServer
  let desk: ConsoleDesk
  const browsers = {} as Record<Role, Browser>
  const rows = {} as Record<Role, PersonRow>
  beforeAll(async () => {
    server = await startBuiltServer({})
    desk = new ConsoleDesk(server)
    browsers.admin = await desk.setUp(ADMIN, 'Mara Lindt')
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      const joined = await desk.join(browsers.admin, role, `The ${role}`)
      browsers[role] = joined.browser
      rows[role] = joined.row
    }
  })
  afterAll(async () => await server?.stop())

  const change = (browser: Browser | null, path: string, method: string, body: object) =>
    desk.ask(browser, path, { method, body })
  const people = async (browser = browsers.admin) =>
    (await (await desk.ask(browser, '/console/people/list')).json()) as PeopleFacts
  const log = async () =>
    (await (await desk.ask(browsers.admin, '/console/audit/entries')).json()) as AuditPageFacts

  test.each(ADDRESSES)(
    '%s (%s %j) answers those who have %s alone',
    async (file, method, body, permission) => {
      const options = { method, ...(body === null ? {} : { body }) }
      const path = pathOf(file)
      const stranger = await desk.ask(null, path, options)
      const isPage = file.endsWith('page.tsx')
      expect(stranger.status).toBe(isPage ? 307 : 401)
      if (isPage) expect(stranger.headers.get('location')).toMatch(/^\/console\/sign-in\?to=/)
      expect(stranger.headers.get('cache-control')).toContain('no-store')
      for (const role of ROLES) {
        const answer = await desk.ask(browsers[role], path, options)
        const text = await answer.text()
        expect(answer.headers.get('cache-control'), role).toContain('no-store')
        if (rolesWith(permission).includes(role)) {
          expect([401, 403, 500], `${role} ${text}`).not.toContain(answer.status)
        } else {
          expect(answer.status, role).toBe(403)
          expect(text).toContain('may not do this')
          expect(text).not.toContain(ADMIN)
        }
      }
    },
  )

  test('no router is handed a page that the role may not see, or of someone who is not signed in', async () => {
    for (const path of ['/console/people', '/console/audit', '/console/subscribers', '/console/settings'])
      for (const browser of [null, browsers.rep]) {
        const answer = await desk.ask(browser, `${path}?_rsc=1`, { headers: { rsc: '1' } })
        const text = await answer.text()
        expect(text).not.toContain(ADMIN)
        expect(text).not.toContain('STATE_DIRECTORY')
        expect(text).not.toContain('127.0.0.0/24')
      }
  })

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of no site', { origin: 'null' }],
    ['that another site sent', { 'sec-fetch-site': 'cross-site' }],
  ])('a change %s is refused, and nothing is done', async (_, headers) => {
    const answer = await desk.ask(browsers.admin, `/console/people/list/${rows.rep.id}`, {
      method: 'PATCH',
      body: { role: 'admin' },
      headers,
    })
    expect(answer.status).toBe(403)
    expect((await people()).people.find(({ id }) => id === rows.rep.id)?.role).toBe('rep')
  })

  test.each([
    ['POST', '/console/people/list', { email: 'no address', role: 'rep' }, 400, 'for example kim@'],
    ['POST', '/console/people/list', { email: 'kim@lumenary.example', role: 'king' }, 400, 'Choose a role'],
    ['POST', '/console/people/list', { email: ADMIN, role: 'rep' }, 409, 'already has access'],
    ['PATCH', '/console/people/list/x', { role: 'rep' }, 404, 'not on the list'],
    ['PATCH', `/console/people/list/${NOBODY}`, { role: 'rep' }, 404, 'not on the list'],
    ['PATCH', `/console/people/list/${NOBODY}`, { name: 'x' }, 400, 'Send a role'],
    ['POST', '/console/notices/list/x/send', {}, 404, 'no such notice'],
    ['POST', `/console/notices/list/${NOBODY}/send`, {}, 404, 'does not exist'],
    ['POST', `/console/notices/list/${NOBODY}/pause`, { pause: 1 }, 400, 'Send {'],
    ['POST', `/console/notices/recipients/${NOBODY}/address`, { address: ' ' }, 400, 'for example privacy@'],
    ['POST', '/console/notices/written', {}, 400, 'Send every field of the form.'],
    ['POST', '/console/notices/written', emptyNotice('maintenance'), 400, 'Starts: enter a day'],
    ['DELETE', `/console/notices/written/${NOBODY}`, {}, 404, 'does not exist'],
    [
      'POST',
      '/console/webhooks/list',
      { name: 'CRM', url: 'hooks', types: ['link.opened'] },
      400,
      'not a web address',
    ],
    [
      'POST',
      '/console/webhooks/list',
      { name: 'CRM', url: 'https://a.example', types: [] },
      400,
      'at least one',
    ],
    ['POST', '/console/webhooks/list/x/test', {}, 404, 'has been removed'],
    ['POST', '/console/webhooks/list/x/deliveries/x', {}, 404, 'has been removed'],
    ['PATCH', '/console/profile/own', { linkMails: { visit: 'no' } }, 400, 'true or false'],
    ['POST', '/console/directory/list', { name: ' ' }, 400, 'at most 60 characters'],
    ['DELETE', '/console/directory/list/x', {}, 404, 'already been revoked'],
    ['DELETE', '/console/subscribers/list/x', {}, 404, 'already ended'],
    ['DELETE', `/console/people/list/${NOBODY}/invitation`, {}, 404, 'accepted or withdrawn'],
    ['PATCH', '/console/profile/own', { timeZone: 'Mars/Olympus' }, 400, 'Choose a time zone'],
    ['PUT', '/console/profile/second-factor', { code: 'abc' }, 400, 'six digits'],
    ['PUT', '/console/profile/passkeys', { name: ' ' }, 400, 'at most 60 characters'],
    ['PUT', '/console/profile/passkeys', { name: 'Key', answer: {} }, 400, 'does not match'],
    ['DELETE', `/console/profile/passkeys/${NOBODY}`, {}, 404, 'already been removed'],
    ['POST', '/console/releases/retry', {}, 409, 'on-demand'],
    ['POST', '/console/customers/list', { name: ' ', reference: '' }, 400, 'write the name of the company'],
    ['POST', '/console/customers/list', { name: 'A\ud800', reference: '' }, 400, 'cannot be shown'],
    ['POST', '/console/customers/list', { name: 1 }, 400, 'Send the name and the reference'],
    ['PATCH', `/console/customers/list/${NOBODY}`, { name: 'x', reference: '' }, 404, 'no longer exists'],
    ['PATCH', '/console/customers/contracts/x', { on: null }, 404, 'no such customer'],
    ['PATCH', `/console/customers/contracts/${NOBODY}`, { on: 'x' }, 400, 'Enter a day'],
    ['DELETE', `/console/customers/contacts/${NOBODY}`, { instead: { x: 1 } }, 400, 'who is told instead'],
    ['POST', '/console/customers/contracts/x/customer-page', {}, 404, 'no such customer'],
    ['POST', `/console/customers/contracts/${NOBODY}/customer-page`, {}, 404, 'no longer exists'],
    ['DELETE', `/console/customers/contracts/${NOBODY}/customer-page`, {}, 400, 'Send the reason'],
    ['POST', `/console/customers/contracts/${NOBODY}/copy`, { sha256: 1 }, 400, 'Send the SHA-256'],
    ['POST', '/console/customers/contracts/copy?contract=x', {}, 400, 'Name the contract by its id'],
    ['POST', `/console/customers/contracts/copy?contract=${NOBODY}`, {}, 404, 'no longer exists'],
    [
      'POST',
      `/console/customers/links/${NOBODY}`,
      { text: TYPED, person: CONTACT.person },
      404,
      'no such link',
    ],
    ['POST', `/console/customers/links/${NOBODY}`, { text: {} }, 400, 'every field of the contract'],
    ['POST', `/console/links/list/${NOBODY}/legal`, {}, 404, 'There is no such link'],
    ['POST', '/console/customers/import/file', {}, 400, 'Name the file in the address'],
    ['POST', '/console/links/list', {}, 400, 'Send every field of the form as a text'],
    ['POST', '/console/links/list', LINK, 400, 'this day has passed'],
    ['POST', '/console/links/preview', linkText({ options: [] }), 400, 'at least one tier and region'],
    ['POST', '/console/links/list', linkText({ note: 'a\u202eb' }), 400, 'cannot be shown'],
    ['PATCH', '/console/links/list/x', LINK, 404, 'There is no such link'],
    ['DELETE', `/console/links/list/${NOBODY}`, { reason: '' }, 404, 'There is no such link'],
    ['DELETE', `/console/links/list/${NOBODY}`, {}, 400, 'Send the reason'],
    ['PUT', `/console/links/list/${NOBODY}/last-day`, { lastDay: 1 }, 400, 'Enter a day'],
    ['POST', '/console/links/owners', { from: NOBODY, to: NOBODY }, 400, 'two different people'],
    ['DELETE', `/console/links/presets/${NOBODY}`, {}, 404, 'no longer exists'],
    ['PATCH', `/console/links/list/${NOBODY}/visits/${NOBODY}`, {}, 400, 'Say whether the visit is excluded'],
    ['PATCH', `/console/links/list/${NOBODY}/visits/x`, { isExcluded: true }, 404, 'There is no such link'],
    ['POST', '/console/customers/import/file?name=a.pdf', {}, 400, 'neither CSV nor XLSX'],
    ['POST', '/console/customers/import/file?name=a.csv&preview=x', {}, 400, 'Look at the preview again'],
  ])('%s %s with %j is answered %i: "%s"', async (method, path, body, status, words) => {
    const answer = await change(browsers.admin, path, method, body)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  })

  test.each([
    ['/console/audit/entries?who=x', 'Choose a person'],
    ['/console/audit/entries?what=x', 'Choose an action'],
    ['/console/audit/entries?day=2026-02-30', 'Enter a day'],
    ['/console/audit/entries?zone=x', 'Enter a time zone'],
    ['/console/audit/entries?before=x', 'Enter the number'],
    ['/console/audit/entries?x=1', 'Remove the parameter'],
    [`/console/notices/list/${NOBODY}?state=lost`, 'Choose one of the states'],
    [`/console/notices/list/${NOBODY}?after=x`, 'Reload the page'],
    ['/console/subscribers/list?after=x', 'Reload the page'],
    ['/console/customers/list?after=x', 'Reload the page'],
    ['/console/links/list?after=x', 'Reload the page'],
    ['/console/links/list?state=x', 'Choose a state'],
    ['/console/links/list?order=x', 'Choose an order'],
    ['/console/customers/list?state=x', 'Choose a state'],
    ['/console/customers/list?order=x', 'Choose an order'],
  ])('%s is answered 400: "%s"', async (path, words) => {
    const answer = await desk.ask(browsers.admin, path)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)])
  })

  test('nobody changes their own access, and the log tells of every change', async () => {
    const own = (await people()).people.find(({ isSelf }) => isSelf)
    for (const body of [{ role: 'rep' }, { disabled: true }]) {
      const refused = await change(browsers.admin, `/console/people/list/${own?.id}`, 'PATCH', body)
      expect([refused.status, await refused.text()]).toEqual([
        409,
        expect.stringContaining('their own access'),
      ])
    }
    const path = `/console/people/list/${rows.legal.id}`
    const changed = await change(browsers.admin, path, 'PATCH', { role: 'manager' })
    expect(await changed.json()).toMatchObject({ id: rows.legal.id, role: 'manager', state: 'active' })
    expect((await log()).entries[0]).toMatchObject({
      who: 'Mara Lindt',
      what: 'Changed a role',
      on: 'The legal',
      change: 'Legal → Manager',
    })
    // They are out, and have the role once they sign in again: a manager sees the people, and legal does not.
    const asLegal = async () =>
      (await desk.ask(await desk.signIn('legal@lumenary.example'), '/console/people/list')).status
    expect((await desk.ask(browsers.legal, '/console/people/list')).status).toBe(401)
    expect(await asLegal()).toBe(200)
    await change(browsers.admin, path, 'PATCH', { role: 'legal' })
    expect(await asLegal()).toBe(403)
    const chain = (await (await desk.ask(browsers.admin, '/console/audit/chain')).json()) as ChainFacts
    expect(chain).toMatchObject({ holds: true })
  })

  test('whoever is disabled is out at once, and may sign in again once enabled', async () => {
    const path = `/console/people/list/${rows.privacy.id}`
    const disabled = await change(browsers.admin, path, 'PATCH', { disabled: true })
    expect(await disabled.json()).toMatchObject({ state: 'disabled', sessions: 0 })
    expect((await desk.ask(browsers.privacy, '/console/waiting')).status).toBe(401)
    const enabled = await change(browsers.admin, path, 'PATCH', { disabled: false })
    expect(await enabled.json()).toMatchObject({ state: 'active', sessions: 0 })
  })

  test('the export holds what is filtered, and is itself in the log', async () => {
    const answer = await desk.ask(browsers.admin, '/console/audit/export.jsonl?what=desk.setUp')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="audit-log-\d{4}-\d{2}-\d{2}\.jsonl"$/,
    )
    const lines = (await answer.text()).trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual(['desk.setUp'])
    expect((await log()).entries[0]).toMatchObject({ who: 'Mara Lindt', what: 'Exported the audit log' })
    const foreign = await desk.ask(browsers.admin, '/console/audit/export.csv', {
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(303)
  })

  test('a file of 10 MB is refused in a sentence, and a small one is told what it does', async () => {
    const path = '/console/customers/import/file?name=a.csv'
    const large = await change(browsers.privacy, path, 'POST', { rows: 'a'.repeat(10_000_000) })
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('Send at most 1 MB')])
    const small = await fetch(`${desk.origin}${path}`, {
      method: 'POST',
      headers: { cookie: (await desk.signIn(ADMIN)).cookieHeader(), origin: desk.origin },
      body: 'Customer,Contact\nAlder,Kim\n',
    })
    expect([small.status, await small.json()]).toEqual([
      200,
      expect.objectContaining({
        summary: null,
        faults: [expect.objectContaining({ place: 'Row 2, E-mail address' })],
      }),
    ])
    const foreign = await fetch(`${desk.origin}${path}`, {
      method: 'POST',
      headers: { cookie: browsers.legal.cookieHeader(), origin: 'https://evil.example' },
      body: 'Customer\n',
    })
    expect(foreign.status).toBe(403)
  })

  test('no address is in the log of the server', () => {
    expect(JSON.stringify(server.log)).not.toContain('lumenary.example')
  })
})
