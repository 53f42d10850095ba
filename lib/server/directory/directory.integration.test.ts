import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditPageFacts } from '#lib/domain/console/audit/view.ts'
import type { DirectoryFacts, MadeToken } from '#lib/domain/console/directory/view.ts'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import type { Browser } from '../auth/testing/identity-provider.ts'
import { ConsoleDesk } from '../console/testing/console-desk.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'

const ADMIN = 'mara.lindt@lumenary.example'
const ROLES = { OIDC_ROLE_LEGAL: 'sla-legal', OIDC_ROLE_ADMIN: '0f8e-admins' }

type Resource = {
  id: string
  active: boolean
  displayName: string
  groups: { value: string }[]
  members: { value: string }[]
  meta: { location: string }
}

describe.skipIf(!isBuilt)('the directory of a company', () => {
  let server: BuiltServer
  let desk: ConsoleDesk
  let admin: Browser
  let token: string
  beforeAll(async () => {
    server = await startBuiltServer(ROLES)
    desk = new ConsoleDesk(server)
    admin = await desk.setUp(ADMIN, 'Mara Lindt')
    token = (await make('Entra ID')).token
  })
  afterAll(async () => await server?.stop())

  async function make(name: string): Promise<MadeToken> {
    const answer = await desk.ask(admin, '/console/directory/list', { method: 'POST', body: { name } })
    expect(answer.status).toBe(200)
    return (await answer.json()) as MadeToken
  }
  const ask = (method: string, path: string, body?: unknown, own = token) =>
    fetch(`${server.address}/api/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${own}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  async function done(status: number, method: string, path: string, body?: unknown): Promise<Resource> {
    const answer = await ask(method, path, body)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([status, expect.anything()])
    return (text === '' ? {} : JSON.parse(text)) as Resource
  }
  const patch = (...Operations: object[]) => ({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations,
  })
  async function row(email: string): Promise<PersonRow | undefined> {
    const answer = await desk.ask(admin, '/console/people/list')
    return ((await answer.json()) as PeopleFacts).people.find((person) => person.email === email)
  }
  async function log(): Promise<string[]> {
    const answer = await desk.ask(admin, '/console/audit/entries')
    const { entries } = (await answer.json()) as AuditPageFacts
    return entries.map(({ who, what, on, change }) => `${who}: ${what}: ${on}: ${change}`)
  }

  test('someone is created, gets a role by a group, is deactivated, deleted, and comes again', async () => {
    const email = 'kim.voss@lumenary.example'
    const kim = { userName: email, externalId: '7f3c', displayName: 'Kim Voss', active: true }
    const created = await ask('POST', '/Users', kim)
    expect(created.status).toBe(201)
    expect(created.headers.get('content-type')).toBe('application/scim+json')
    const { id, meta } = (await created.json()) as Resource
    expect(created.headers.get('location')).toBe(meta.location)
    expect(meta.location).toBe(`${desk.origin}/api/scim/v2/Users/${id}`)
    // In none of the groups that give a role.
    expect(await row(email)).toMatchObject({ name: 'Kim Voss', state: 'disabled' })

    const group = await done(201, 'POST', '/Groups', { displayName: 'sla-legal', members: [{ value: id }] })
    expect(group.members.map(({ value }) => value)).toEqual([id])
    expect(await row(email)).toMatchObject({ state: 'active', role: 'legal' })
    const renamed = await done(
      200,
      'PATCH',
      `/Users/${id}`,
      patch({ op: 'Replace', path: 'displayName', value: 'Kim Voss-Lind' }),
    )
    expect(renamed).toMatchObject({ displayName: 'Kim Voss-Lind', groups: [{ value: group.id }] })
    expect(await row(email)).toMatchObject({ name: 'Kim Voss-Lind' })

    const out = await done(
      200,
      'PATCH',
      `/Users/${id}`,
      patch({ op: 'Replace', path: 'active', value: 'False' }),
    )
    expect(out.active).toBe(false)
    expect(await row(email)).toMatchObject({ state: 'disabled' })
    await done(200, 'PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: true } }))
    expect(await row(email)).toMatchObject({ state: 'active', role: 'legal' })

    await done(204, 'DELETE', `/Users/${id}`)
    expect((await ask('GET', `/Users/${id}`)).status).toBe(404)
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(404)
    expect((await done(200, 'GET', `/Groups/${group.id}`)).members).toEqual([])
    expect(await row(email)).toMatchObject({ state: 'disabled' })
    // With another id of the directory, as after a restore.
    const again = await done(201, 'POST', '/Users', { ...kim, externalId: '9a11' })
    expect(again.id).toBe(id)
    await done(
      200,
      'PATCH',
      `/Groups/${group.id}`,
      patch({ op: 'add', path: 'members', value: [{ value: id }] }),
    )
    expect(await row(email)).toMatchObject({ state: 'active', role: 'legal', name: 'Kim Voss' })

    expect((await log()).slice(0, 3)).toEqual([
      'Directory Entra ID: Changed a group: sla-legal: members: 1',
      'Directory Entra ID: Enabled someone: Kim Voss: by: directory',
      expect.stringMatching(/^Directory Entra ID: .*someone/),
    ])
    expect(JSON.stringify(await log())).not.toContain(email)
  })

  test('whoever is deactivated is signed out at once; an account that there was is taken over', async () => {
    const { browser, row: before } = await desk.join(admin, 'privacy', 'Pia Rand')
    expect((await desk.ask(browser, '/console/waiting')).status).toBe(200)
    const pia = await done(201, 'POST', '/Users', { userName: before.email, displayName: 'Pia Rand' })
    // The role that they had stays, and so does the session.
    expect(await row(before.email)).toMatchObject({ role: 'privacy', state: 'active' })
    expect((await desk.ask(browser, '/console/waiting')).status).toBe(200)
    await done(200, 'PUT', `/Users/${pia.id}`, {
      userName: before.email,
      displayName: 'Pia Rand',
      active: false,
    })
    expect((await desk.ask(browser, '/console/waiting')).status).toBe(401)
    expect(await row(before.email)).toMatchObject({ state: 'disabled', sessions: 0 })
  })

  test('the last administrator stays one, whatever the directory says, and nothing of it is stored', async () => {
    const own = { userName: ADMIN, displayName: 'Mara Lindt' }
    const { id } = await done(201, 'POST', '/Users', own)
    for (const [method, path, body] of [
      ['PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: false })],
      ['PUT', `/Users/${id}`, { ...own, active: false }],
      ['DELETE', `/Users/${id}`, undefined],
      ['POST', '/Groups', { displayName: 'other', externalId: 'sla-legal', members: [{ value: id }] }],
    ] as const) {
      const answer = await ask(method, path, body)
      expect([method, answer.status, await answer.json()]).toEqual([
        method,
        409,
        expect.objectContaining({ detail: expect.stringContaining('the only administrator') }),
      ])
    }
    expect(await row(ADMIN)).toMatchObject({ role: 'admin', state: 'active' })
    expect((await done(200, 'GET', `/Users/${id}`)).active).toBe(true)
    expect(await (await ask('GET', '/Groups?filter=displayName eq "other"')).json()).toMatchObject({
      totalResults: 0,
    })
  })

  test('a list is read by filter and in pages, and groups without their members', async () => {
    const one = await ask('GET', '/Users?filter=userName eq "KIM.VOSS@lumenary.example"')
    expect(await one.json()).toMatchObject({ totalResults: 1, Resources: [{ externalId: '9a11' }] })
    const page = await ask('GET', '/Users?startIndex=2&count=1')
    expect(await page.json()).toMatchObject({ totalResults: 3, startIndex: 2, itemsPerPage: 1 })
    const groups = (await (await ask('GET', '/Groups?excludedAttributes=members')).json()) as {
      Resources: object[]
    }
    expect(groups.Resources[0]).not.toHaveProperty('members')
    for (const path of ['/ServiceProviderConfig', '/ResourceTypes', '/Schemas'])
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200])
  })

  test.each([
    ['POST', '/Users', '{', 400, 'invalidSyntax'],
    ['POST', '/Users', [], 400, 'invalidValue'],
    ['POST', '/Users', { userName: 'nobody' }, 400, 'invalidValue'],
    ['POST', '/Users', { userName: 'a\u0000@lumenary.example' }, 400, 'invalidValue'],
    ['POST', '/Users', { userName: 'KIM.VOSS@lumenary.example' }, 409, 'uniqueness'],
    ['POST', '/Groups', { displayName: 'SLA-Legal' }, 409, 'uniqueness'],
    ['POST', '/Groups', { displayName: 'x', members: [{ value: 'no-id' }] }, 400, 'invalidValue'],
    ['POST', '/Groups', { displayName: 'x', members: [{ value: crypto.randomUUID() }] }, 400, 'invalidValue'],
    [
      'PATCH',
      `/Users/${crypto.randomUUID()}`,
      { Operations: [{ op: 'remove', path: 'title' }] },
      404,
      undefined,
    ],
    ['PATCH', '/Users/no-id', { Operations: 7 }, 400, 'invalidSyntax'],
    ['GET', '/Users?filter=title eq "x"', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?count=x', undefined, 400, 'invalidValue'],
    ['GET', '/Groups/no-id', undefined, 404, undefined],
    ['PUT', '/Users', {}, 405, undefined],
  ])('%s %s with %j is answered %i %s', async (method, path, body, status, scimType) => {
    const answer = await ask(method, path, body)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/scim+json'])
    const error = (await answer.json()) as { scimType?: string; detail: string }
    expect(error).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
    })
    expect(error.scimType).toBe(scimType)
    expect(error.detail).not.toBe('')
  })

  test('a body of another type is refused', async () => {
    const answer = await fetch(`${server.address}/api/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: '{}',
    })
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('application/scim+json'),
    ])
  })

  test('a token that is missing, unknown or revoked opens nothing, and neither does a session or an API key', async () => {
    const { line, token: other } = await make('Okta')
    expect((await ask('GET', '/Users', undefined, other)).status).toBe(200)
    const path = `/console/directory/list/${line.id}`
    const revoked = await desk.ask(admin, path, { method: 'DELETE', body: {} })
    expect(await revoked.json()).toMatchObject({ name: 'Okta', isRevoked: true })
    const key = await desk.ask(admin, '/console/api-keys/list', {
      method: 'POST',
      body: { name: 'SIEM', scopes: ['audit.read'], expires: { days: 30 } },
    })
    const { token: apiKey } = (await key.json()) as { token: string }
    const before = await log()
    for (const own of [other, 'x', '', apiKey]) {
      const answer = await ask('POST', '/Users', { userName: 'eve@lumenary.example' }, own)
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="SLA Desk directory"',
      ])
    }
    const session = await desk.ask(admin, '/api/scim/v2/Users')
    expect(session.status).toBe(401)
    expect(await log()).toEqual(before)
    expect(
      (await desk.ask(null, '/console/audit/entries', { headers: { authorization: `Bearer ${token}` } }))
        .status,
    ).toBe(401)
  })

  test('the console shows what the directory has told, to administrators, and the token once', async () => {
    const answer = await desk.ask(admin, '/console/directory/list')
    const text = await answer.text()
    expect(text).not.toContain(token)
    expect(JSON.parse(text) as DirectoryFacts).toMatchObject({
      address: `${desk.origin}/api/scim/v2`,
      people: 3,
      areRolesByGroup: true,
      groups: [{ name: 'sla-legal', members: 1, role: 'Legal' }],
      tokens: [
        { name: 'Okta', isRevoked: true },
        { name: 'Entra ID', isRevoked: false, createdBy: 'Mara Lindt' },
      ],
    })
    await make('two')
    await make('three')
    const many = await desk.ask(admin, '/console/directory/list', { method: 'POST', body: { name: 'four' } })
    expect([many.status, await many.text()]).toEqual([409, expect.stringContaining('already 3 tokens')])
  })

  test('no address is in the log of the server', () => {
    expect(JSON.stringify(server.log)).not.toContain('lumenary.example')
  })
})
