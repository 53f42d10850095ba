// Who may import whom. Each rule reads: a file under `from` must not import anything that `pathNot` leaves over.
// What needs a walk over several files (islands, scripts) or a look at the text is in scripts/architecture.ts.

const TEST = '\\.test\\.tsx?$'
const OURS = '^(app|bench|components|data|e2e|lib|scripts|server\\.ts)'
const SCHEMA = '^lib/domain/.*(?<=/)schema\\.ts$'
const pkg = (...names) => `(^|/)node_modules/(${names.join('|')})/`

/** Forbids every import of `from`, ours, a package's or Node's, that matches none of `allowed`. */
const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { pathNot: allowed },
})

/** As `only`, but leaves packages and Node's modules alone. */
const onlyOurs = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: OURS, pathNot: allowed },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      ...only(
        'domain-is-pure',
        'The domain imports the domain, and of packages only the pure ones named here.',
        '^lib/domain/',
        '^lib/domain/',
        pkg('diff'),
      ),
      from: { path: '^lib/domain/', pathNot: [TEST, SCHEMA] },
    },
    only('schema-uses-zod-only', 'A schema imports the domain and zod.', SCHEMA, '^lib/domain/', pkg('zod')),
    onlyOurs(
      'server-imports',
      'Server code imports the domain, the PDF documents, the mails and itself.',
      '^lib/server/',
      '^lib/(domain|server)/',
      '^components/(pdf|mail)/',
      '^data/',
    ),
    {
      name: 'data-has-one-reader',
      comment: 'Only lib/server/terms reads data/.',
      severity: 'error',
      from: { pathNot: [TEST, '^lib/server/terms/', '^data/'] },
      to: { path: '^data/' },
    },
    {
      ...onlyOurs(
        'store-knows-no-feature',
        'The database and the jobs are used by the features, and import none: each declares its own tables and jobs. Who acts is a type.',
        '^lib/server/(db|jobs)/',
        '^lib/server/(db|jobs|platform)/',
        '^lib/domain/auth/actor\\.ts$',
      ),
      from: { path: '^lib/server/(db|jobs)/', pathNot: [TEST, '/testing/'] },
    },
    {
      ...onlyOurs(
        'http-knows-no-feature',
        'What stands before every feature imports none: each declares its limits, and server.ts hands them on.',
        '^lib/server/http/',
        '^lib/server/(http|platform)/',
        '^lib/domain/(errors|quantities)/',
      ),
      from: { path: '^lib/server/http/', pathNot: [TEST, '/testing/'] },
    },
    onlyOurs(
      'client-imports',
      'Browser fetchers import the domain.',
      '^lib/client/',
      '^lib/(domain|client)/',
    ),
    only('style-is-a-leaf', 'The style scale imports only itself.', '^lib/style/', '^lib/style/'),
    only(
      'ui-knows-no-feature',
      'Primitives import React and the style scale.',
      '^components/ui/',
      '^components/ui/',
      '^lib/style/',
      pkg('react', 'react-dom', '@types/react'),
    ),
    onlyOurs(
      'features-stay-apart',
      'A feature imports ui, client, domain, style and itself; never another feature.',
      '^components/(?!ui/|pdf/|mail/)([^/]+)/',
      '^components/ui/',
      '^components/$1/',
      '^lib/(client|domain|style)/',
    ),
    only(
      'pdf-imports',
      'PDF documents import React-PDF, the domain and the style scale.',
      '^components/pdf/',
      '^components/pdf/',
      '^lib/(domain|style)/',
      pkg('@react-pdf', 'react', '@types/react'),
    ),
    only(
      'mail-imports',
      'Mails import React, the domain and the style scale.',
      '^components/mail/',
      '^components/mail/',
      '^lib/(domain|style)/',
      pkg('react', '@types/react'),
    ),
    {
      name: 'react-pdf-has-one-adapter',
      comment:
        'The server reaches into React-PDF and pdfkit in one room, whose contract test fails when they change.',
      severity: 'error',
      from: { path: '^lib/server/', pathNot: [TEST, '^lib/server/documents/react-pdf/'] },
      to: { path: pkg('@react-pdf', 'pdfkit') },
    },
    {
      name: 'browser-has-no-node',
      comment: "Components and browser fetchers cannot use Node's modules.",
      severity: 'error',
      from: { path: '^(components|lib/client)/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-app',
      comment: 'Routes are leaves: only app may import app.',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'nothing-imports-a-test',
      comment: 'What tests share lives in a file that is not a test.',
      severity: 'error',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere would slip past every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API; swc reads .ts files in its place and knows a type-only import.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.(next|build)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
