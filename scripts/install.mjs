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
console.log('Installing missing packages')
// --no-save: npm 10 and 11 word the lock file differently, and neither may rewrite it here.
npm(node, ['install', '--include=dev', '--no-save', '--loglevel=error'], root)

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

function npm(node, args, cwd) {
  const cli = process.env.npm_execpath
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH}`
  const { status, error } = cli
    ? spawnSync(node, [cli, ...args], { cwd, stdio: 'inherit', env: { ...process.env, PATH } })
    : spawnSync('npm', args, {
        cwd,
        stdio: 'inherit',
        shell: process.platform === 'win32',
        env: { ...process.env, PATH },
      })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
