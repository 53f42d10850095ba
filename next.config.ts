import { dirname, join } from 'node:path'
import type { NextConfig } from 'next'

/** Where a build lies: scripts/build.ts and server.ts say it. Development keeps to .next. */
const site = process.env.SLA_DESK_SITE

const config: NextConfig = {
  ...(site === undefined
    ? {}
    : { distDir: site, typescript: { tsconfigPath: join(dirname(site), 'tsconfig.json') } }),
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // server.ts compresses the public pages and the scripts. What Next answers itself (API, dynamic pages)
  // is still gzipped by Next.
  compress: true,
  // No page uses next/image; this leaves its endpoint without work to do.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@react-pdf/renderer',
    'piscina',
    'pino',
    'light-my-request',
    '@electric-sql/pglite',
    'pg',
    'pg-boss',
    '@libpdf/core',
    'pkijs',
    'asn1js',
    'nodemailer',
    'mailparser',
    'undici',
    'standardwebhooks',
    '@react-email/render',
    'better-auth',
    '@better-auth/core',
    '@better-auth/drizzle-adapter',
    '@simplewebauthn/server',
    '@zxcvbn-ts/language-common',
  ],
  // Titles are in the head of every page: no script would move them there.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    // A regenerated page must not outlive the process: the next one may run under another clock.
    isrFlushToDisk: false,
  },
  async headers() {
    // Their addresses hold tokens, which go to no other site. Under "no-referrer" browsers would not say either that a form
    // comes from here.
    const policy = (source: string, value: string) => ({
      source,
      headers: [{ key: 'Referrer-Policy', value }],
    })
    return [
      policy('/subscriptions/:path*', 'same-origin'),
      policy('/console/:path*', 'same-origin'),
      policy('/console', 'same-origin'),
    ]
  },
  async redirects() {
    // 307, because browsers keep a 308 for good and a vendor may want the front page later.
    return [{ source: '/', destination: '/enterprise-sla', permanent: false }]
  },
}

export default config
