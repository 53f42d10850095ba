import { describe, expect, test } from 'vitest'
import { EnvironmentError, parseEnvironment } from './env.ts'

describe('parseEnvironment', () => {
  test('needs nothing', () => {
    expect(parseEnvironment({})).toMatchObject({
      PORT: 3000,
      TRUSTED_PROXIES: [],
      LOG_LEVEL: 'info',
      PUBLIC_URL: 'http://localhost:3000',
    })
  })

  test('takes an empty variable for an absent one', () => {
    expect(parseEnvironment({ PORT: '', PUBLIC_URL: ' ' }).PUBLIC_URL).toBe('http://localhost:3000')
  })

  test('derives the public address from the port', () => {
    expect(parseEnvironment({ PORT: '8080' }).PUBLIC_URL).toBe('http://localhost:8080')
  })

  test('drops the trailing slash of the public address', () => {
    expect(parseEnvironment({ PUBLIC_URL: 'https://sla.example.com/' }).PUBLIC_URL).toBe(
      'https://sla.example.com',
    )
  })

  test('reads a date as the start of that day in UTC', () => {
    expect(parseEnvironment({ SLA_DESK_NOW: '2026-10-01' }).SLA_DESK_NOW).toEqual({
      from: new Date(Date.UTC(2026, 9, 1)),
      runs: false,
    })
  })

  test('reads a date-time with its offset', () => {
    const { SLA_DESK_NOW } = parseEnvironment({ SLA_DESK_NOW: '2026-10-01T09:00:00+02:00' })
    expect(SLA_DESK_NOW?.from.getTime()).toBe(Date.UTC(2026, 9, 1, 7))
  })

  test('a secret key that is too short is refused and not shown', () => {
    expect(() => parseEnvironment({ SECRET_KEY: 'my-secret' })).toThrow(
      'SECRET_KEY is too short. Enter at least 32 characters, for example from: openssl rand -base64 32.',
    )
    const random = '0123456789abcdef0123456789abcdef'
    expect(parseEnvironment({ SECRET_KEY: random }).SECRET_KEY).toBe(random)
  })

  test.each([
    [
      'replace-this-with-the-output-of-openssl-rand',
      'is the example of .env.example, which everybody can read',
    ],
    ['k'.repeat(44), 'is easy to guess'],
    ['<openssl rand -base64 32>', 'is too short'],
  ])('the secret key "%s" is refused: it %s', (key, why) => {
    expect(() => parseEnvironment({ SECRET_KEY: key })).toThrow(`SECRET_KEY ${why}. Enter at least 32`)
  })

  test.each(['data', './data/', 'data/state', '.', '..', '/'])(
    'refuses to keep its state in %s',
    (directory) => {
      expect(() => parseEnvironment({ STATE_DIRECTORY: directory })).toThrow(
        /STATE_DIRECTORY is .*Enter a folder that is not data, does not lie in it and does not hold it/,
      )
    },
  )

  test.each(['.sla-desk', 'data-state', '/var/lib/sla-desk'])('keeps its state in %s', (directory) => {
    expect(parseEnvironment({ STATE_DIRECTORY: directory }).STATE_DIRECTORY).toBe(directory)
  })

  test('refuses a password without the file that it opens, and does not print it', () => {
    expect(() => parseEnvironment({ SIGNING_PASSWORD: 's3cret' })).toThrow(
      'SIGNING_P12 is not set. Name the file that SIGNING_PASSWORD opens, or unset SIGNING_PASSWORD.',
    )
    expect(parseEnvironment({ SIGNING_P12: 'a.p12', SIGNING_PASSWORD: 's3cret' }).SIGNING_PASSWORD).toBe(
      's3cret',
    )
  })

  test('takes a timestamp authority, but not beside a clock that was set', () => {
    const TSA_URL = 'https://tsa.example.com/rfc3161?key=1'
    expect(parseEnvironment({ TSA_URL }).TSA_URL).toBe(TSA_URL)
    expect(() => parseEnvironment({ TSA_URL, SLA_DESK_NOW: '2026-10-01' })).toThrow(
      'TSA_URL is "https://tsa.example.com/rfc3161?***". It cannot be used while SLA_DESK_NOW sets the clock: unset one of them.',
    )
  })

  test('reads a mail server, encrypted unless it is this machine and the address says so', () => {
    const MAIL_FROM = 'sla@example.com'
    const server = (SMTP_URL: string) => parseEnvironment({ SMTP_URL, MAIL_FROM }).SMTP_URL
    expect(server('smtp://desk%40example.com:p%25w@smtp.example.com')).toEqual({
      host: 'smtp.example.com',
      port: 587,
      encryption: 'starttls',
      credentials: { user: 'desk@example.com', password: 'p%w' },
    })
    expect(server('smtps://smtp.example.com')).toMatchObject({
      port: 465,
      encryption: 'tls',
      credentials: null,
    })
    expect(server('smtp://[::1]:2525?requireTLS=false')).toMatchObject({ host: '::1', encryption: 'none' })
    expect(server('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, encryption: 'starttls' })
    expect(() => server('smtp://smtp.example.com?requireTLS=false')).toThrow(
      'SMTP_URL is "smtp://smtp.example.com?***". Mail in clear may only go to this machine: remove requireTLS=false, or use localhost, 127.0.0.1 or [::1].',
    )
    expect(() => server('smtp://smtp.example.com?pool=true')).toThrow(
      'The only parameter it takes is requireTLS=false; remove any other.',
    )
  })

  test('a mail server needs a sender', () => {
    expect(() => parseEnvironment({ SMTP_URL: 'smtps://smtp.example.com' })).toThrow(
      'MAIL_FROM is not set. Enter an e-mail address, for example sla@example.com, or a name and an address, for example Example SLA desk <sla@example.com>. SMTP_URL needs a sender.',
    )
  })

  test.each([
    ['sla@example.com', null, 'sla@example.com'],
    ['Lumenary Cloud, Inc. <sla@example.com>', 'Lumenary Cloud, Inc.', 'sla@example.com'],
    ['"Lumenary Cloud, Inc." <sla@example.com>', 'Lumenary Cloud, Inc.', 'sla@example.com'],
    ['Zażółć <sla+desk@mail.example.com>', 'Zażółć', 'sla+desk@mail.example.com'],
  ])('reads the sender %s', (MAIL_FROM, name, address) => {
    expect(parseEnvironment({ MAIL_FROM }).MAIL_FROM).toEqual({ name, address })
  })

  test('reads receivers of webhooks as a URL writes them', () => {
    expect(
      parseEnvironment({
        WEBHOOK_ALLOWED_ADDRESSES: 'Hooks.Internal.example:8443, 10.0.0.5:9000,[0:0::1]:80',
      }).WEBHOOK_ALLOWED_ADDRESSES,
    ).toEqual(['hooks.internal.example:8443', '10.0.0.5:9000', '[::1]:80'])
  })

  test.each([
    ['2027-02-28T23:59:00Z+run', '2027-02-28T23:59:00.000Z'],
    ['2027-02-28T23:59:00-01:00+run', '2027-03-01T00:59:00.000Z'],
    ['2027-03-01+run', '2027-03-01T00:00:00.000Z'],
  ])('lets the clock of %s run on', (value, from) => {
    expect(parseEnvironment({ SLA_DESK_NOW: value }).SLA_DESK_NOW).toEqual({
      from: new Date(from),
      runs: true,
    })
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['SLA_DESK_NOW', '2026-02-30'],
    ['SLA_DESK_NOW', '2026-10-01T09:00:00'],
    ['SLA_DESK_NOW', '+run'],
    ['SLA_DESK_NOW', '2026-10-01+runs'],
    ['SLA_DESK_NOW', '2026-10-01+run+run'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '::/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/8,128.0.0.0/1'],
    ['TRUSTED_PROXIES', '::ffff:0:0/96'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'a host'],
    ['HOST', '[::1]'],
    ['PUBLIC_URL', 'sla.example.com'],
    ['PUBLIC_URL', 'ftp://sla.example.com'],
    ['PUBLIC_URL', 'https://sla.example.com/desk'],
    ['TSA_URL', 'tsa.example.com'],
    ['TSA_URL', 'ftp://tsa.example.com'],
    ['MAIL_FROM', 'sla.example.com'],
    ['MAIL_FROM', 'a@example.com, b@example.com'],
    ['MAIL_FROM', 'SLA desk <a@example.com'],
    ['MAIL_REPLY_TO', 'a@example.com\r\nBcc: b@example.com'],
    ['NOTICES', 'yes'],
    ['LINK_VISITS', 'yes'],
    ['LINK_VISITS_KEEP_DAYS', '0'],
    ['LINK_VISITS_KEEP_DAYS', '3651'],
    ['LINK_VISITS_KEEP_DAYS', '30 days'],
    ['LINK_INTERNAL_NETWORKS', '203.0.113.0/33'],
    ['NOTICE_GIVE_UP_AFTER', '0'],
    ['NOTICE_GIVE_UP_AFTER', '72h'],
    ['NOTICE_GIVE_UP_AFTER', '241'],
    ['PASSWORD_SIGN_IN', 'no'],
    ['PASSWORD_SIGN_IN', 'off'],
    ['OIDC_ISSUER', 'login.example.com'],
    ['OIDC_ISSUER', 'http://login.example.com'],
    ['OIDC_ALLOWED_DOMAINS', 'example'],
    ['OIDC_ALLOWED_DOMAINS', '@example.com'],
    ['OIDC_ALLOWED_DOMAINS', 'example.com,'],
    ['OIDC_SCOPES', 'email profile'],
    ['WEBHOOK_ALLOWED_ADDRESSES', 'hooks.example.com'],
    ['WEBHOOK_ALLOWED_ADDRESSES', '10.0.0.0/8'],
    ['WEBHOOK_ALLOWED_ADDRESSES', '*.example.com:443'],
    ['WEBHOOK_ALLOWED_ADDRESSES', '10.0.0.5:9000,'],
    ['WEBHOOK_ALLOWED_ADDRESSES', 'https://hooks.example.com:443'],
    ['WEBHOOK_ALLOWED_ADDRESSES', '10.0.0.5:65536'],
  ])('refuses %s=%s by name', (name, value) => {
    const attempt = () => parseEnvironment({ [name]: value })
    expect(attempt).toThrow(EnvironmentError)
    expect(attempt).toThrow(`${name} is ${JSON.stringify(value)}`)
  })

  test('private ranges may be trusted, and everybody may not', () => {
    const ranges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fe80::/10']
    expect(parseEnvironment({ TRUSTED_PROXIES: ranges.join(',') }).TRUSTED_PROXIES).toEqual(ranges)
    expect(() => parseEnvironment({ TRUSTED_PROXIES: '0.0.0.0/0' })).toThrow(
      'TRUSTED_PROXIES is "0.0.0.0/0". List your own proxies only, for example 10.0.0.0/8: in a range as wide as this, every client could say which address it comes from.',
    )
  })

  // Written out by hand: what stands before the last @ and after the first ? or # may be secret.
  test.each([
    ['PUBLIC_URL', 'https://user:s3cret@sla.example.com', 'https://***@sla.example.com'],
    ['TSA_URL', 'https://user:s3cret@tsa.example.com', 'https://***@tsa.example.com'],
    ['TSA_URL', 'ftp://tsa.example.com/?token=s3cret', 'ftp://tsa.example.com/?***'],
    ['DATABASE_URL', 'mysql://user:s3cret@db/desk', 'mysql://***@db/desk'],
    ['DATABASE_URL', 'mysql://user:s3@cret@db/desk', 'mysql://***@db/desk'],
    ['DATABASE_URL', 'user:s3cret@db/desk', 'user:***@db/desk'],
    ['DATABASE_URL', 'user:s3cret', 'user:***'],
    ['SMTP_URL', 'https://user:s3cret@smtp.example.com', 'https://***@smtp.example.com'],
    ['SMTP_URL', 'smtp://user:s3cret@smtp.example.com?requireTLS=false', 'smtp://***@smtp.example.com?***'],
    ['SMTP_URL', 'smtp://s3cret@smtp.example.com', 'smtp://***@smtp.example.com'],
    ['SMTP_URL', 'user:s3cret@smtp.example.com:587', 'user:***@smtp.example.com:587'],
  ])('refuses %s=%s without printing what may be secret', (name, value, shown) => {
    const attempt = () => parseEnvironment({ [name]: value })
    expect(attempt).toThrow(`${name} is ${JSON.stringify(shown)}`)
    expect(attempt).not.toThrow(/s3|cret/)
  })

  const PROVIDER = {
    OIDC_ISSUER: 'https://login.example.com/tenant',
    OIDC_CLIENT_ID: 'sla-desk',
    OIDC_CLIENT_SECRET: 's3cret',
  }

  test.each([
    ['https://user:hidden@login.example.com', 'https://***@login.example.com'],
    ['https://login.example.com?key=hidden', 'https://login.example.com?***'],
    ['https://login.example.com#hidden', 'https://login.example.com#***'],
  ])('refuses the issuer %s without printing what may be secret', (OIDC_ISSUER, shown) => {
    const attempt = () => parseEnvironment({ ...PROVIDER, OIDC_ISSUER })
    expect(attempt).toThrow(`OIDC_ISSUER is ${JSON.stringify(shown)}`)
    expect(attempt).not.toThrow(/hidden|s3cret/)
  })

  test('an identity provider needs its three settings, and lets passwords be switched off', () => {
    expect(
      parseEnvironment({
        ...PROVIDER,
        PASSWORD_SIGN_IN: 'off',
        OIDC_ALLOWED_DOMAINS: 'Example.com, example.org',
      }),
    ).toMatchObject({
      OIDC_ISSUER: 'https://login.example.com/tenant',
      OIDC_LABEL: 'your company’s account',
      OIDC_SCOPES: ['openid', 'email', 'profile'],
      OIDC_GROUPS_CLAIM: 'groups',
      OIDC_ALLOWED_DOMAINS: ['example.com', 'example.org'],
      PASSWORD_SIGN_IN: 'off',
    })
    // On this machine, as for a try.
    expect(parseEnvironment({ ...PROVIDER, OIDC_ISSUER: 'http://127.0.0.1:9000' }).OIDC_ISSUER).toBe(
      'http://127.0.0.1:9000',
    )
    for (const missing of Object.keys(PROVIDER)) {
      const attempt = () => parseEnvironment({ ...PROVIDER, [missing]: '' })
      expect(attempt).toThrow(`${missing} is not set`)
      expect(attempt).not.toThrow(/s3cret/)
    }
  })
})
