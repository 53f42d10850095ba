/**
 * Installs what package-lock.json names. Runs under whatever Node the machine has, 18 included, so it is plain
 * JavaScript without dependencies.
 *
 * Under a Node that is older than a native package asks for, npm skips that package without a word and writes the
 * gap into package-lock.json. So an old Node first fetches the one that the project names, and npm runs under that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node
const [major, minor] = process.versions.node.split('.').map(Number)
const tooOld = major < 22 || (major === 22 && minor < 14)

const node = tooOld ? fetchNode() : process.execPath
if (isMissingAny()) console.log('Installing missing packages')
// --no-save: npm 10 and 11 word the lock file differently, and neither may rewrite it here. Always, for npm alone knows
// all that may be missing; where nothing was, it has nothing to say.
const said = npm(node, ['install', '--include=dev', '--no-save', '--loglevel=error'], root, 'pipe')
if (!/^\s*up to date\b/.test(said)) process.stdout.write(said)

/** Whether a package that every machine needs is absent or of another version, by what npm notes of its last install. */
function isMissingAny() {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return true
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const installed = packagesOf(note)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).some(
    ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
  )
}

/** The Node of the project in a folder of its own; its path. */
function fetchNode() {
  const folder = join(root, '.build/node')
  const binary = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) {
    console.log(`Node ${process.versions.node} is older than 22.14: fetching Node ${wanted} for this project`)
    mkdirSync(folder, { recursive: true })
    npm(
      process.execPath,
      ['install', '--prefix', folder, '--no-save', '--loglevel=error', `node@${wanted}`],
      folder,
    )
  }
  return binary
}

/** Runs npm; what it said, where its output is piped. */
function npm(node, args, cwd, stdout = 'inherit') {
  const cli = process.env.npm_execpath
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH}`
  const stdio = ['inherit', stdout, 'inherit']
  const {
    status,
    error,
    stdout: said,
  } = cli
    ? spawnSync(node, [cli, ...args], { cwd, stdio, env: { ...process.env, PATH } })
    : spawnSync('npm', args, {
        cwd,
        stdio,
        shell: process.platform === 'win32',
        env: { ...process.env, PATH },
      })
  if (error) console.error(error.message)
  if (status !== 0) {
    if (said) process.stdout.write(said)
    process.exit(status ?? 1)
  }
  return said?.toString() ?? ''
}
