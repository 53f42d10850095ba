import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Compose = {
  services: Record<string, { environment: Record<string, string>; env_file?: { path: string }[] }>
}

const read = (path: string) => readFileSync(path, 'utf8')
const { scripts, engines, devDependencies } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  engines: { node: string }
  devDependencies: { node: string }
}
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ')
const instructions = (name: string) =>
  [...dockerfile.matchAll(new RegExp(`^\\s*${name} (.*)$`, 'gm'))].map(([, rest]) => rest ?? '')
const command = (exec: string | undefined) => (JSON.parse(exec ?? '[]') as string[]).join(' ')

test('the image is built and started by the commands of npm start', () => {
  const [install, , build] = (scripts.prestart ?? '').split(' && ')
  expect(instructions('RUN').slice(0, 2)).toEqual([install, build])
  expect(`exec ${command(instructions('CMD').at(-1))}`).toBe(scripts.start)
})

test('the target for tests runs npm test, and the last stage is the desk', () => {
  const stages = instructions('FROM').map((from) => from.split(' AS ')[1])
  expect(stages).toEqual(['build', 'test', 'pruned', 'desk'])
  expect(command(/^FROM build AS test\nCMD (.*)$/m.exec(dockerfile)?.[1])).toBe('npm test')
})

test('the image and CI run the Node that the project names', () => {
  const images = instructions('FROM').filter((from) => from.startsWith('node:'))
  expect(images.map((from) => /^node:([\d.]+)-/.exec(from)?.[1])).toEqual([
    devDependencies.node,
    devDependencies.node,
  ])
  const inCi = [...read('.github/workflows/ci.yml').matchAll(/node-version: (.*)/g)].map(
    ([, version]) => version,
  )
  expect(new Set(inCi)).toEqual(new Set([devDependencies.node]))
})

test('README.md asks for the Node that package.json asks for', () => {
  expect(`>=${/You need Node ([\d.]+) or later/.exec(read('README.md'))?.[1]}`).toBe(engines.node)
})

test('the desk runs without rights, with its state in a volume and a health check that exists', () => {
  expect(dockerfile.indexOf('\nUSER node')).toBeGreaterThan(dockerfile.indexOf(' AS desk'))
  expect(instructions('ENV')).toEqual([`STATE_DIRECTORY=${instructions('VOLUME')[0]}`])
  const check = /CMD (\[.*\])/.exec(instructions('HEALTHCHECK')[0] ?? '')?.[1]
  const [program, script] = JSON.parse(check ?? '[]') as string[]
  expect([program, existsSync(script ?? '')]).toEqual(['node', true])
})

test('CI calls the commands of package.json', () => {
  const runs = [...read('.github/workflows/ci.yml').matchAll(/run: (?:npm run |npm )(\S+)$/gm)].map(
    ([, name]) => name,
  )
  expect(runs).toEqual(['test', 'test:matrix'])
  for (const name of runs) expect(scripts).toHaveProperty([name ?? ''])
})

test('no key, setting or state of this machine is copied into the image', () => {
  const ignored = read('.dockerignore').split('\n')
  for (const pattern of [
    '**/*.env',
    '**/.env*',
    '.sla-desk*',
    '**/*.p12',
    '**/*.pem',
    '**/*.key',
    '.git',
    'node_modules',
  ])
    expect(ignored).toContain(pattern)
  expect(instructions('(?:ARG|ENV)').filter((set) => /KEY|PASSWORD|TOKEN|URL/.test(set))).toEqual([])
})

test('compose mounts the state where the image has it, and needs the secrets of PostgreSQL to be set', () => {
  const alone = parse(read('compose.yaml')) as Compose
  expect(alone.services.desk?.environment.STATE_DIRECTORY).toBe(instructions('VOLUME')[0])
  const { services } = parse(read('compose.postgres.yaml')) as Compose
  for (const value of [
    services.desk?.environment.DATABASE_URL,
    services.desk?.environment.SECRET_KEY,
    services.database?.environment.POSTGRES_PASSWORD,
  ])
    expect(value).toMatch(/\$\{(SECRET_KEY|POSTGRES_PASSWORD):\?/)
})
