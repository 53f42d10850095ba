import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { browserOnDisk } from './find-chromium/browser-on-disk.ts'
import { type ChromiumProbes, findChromium } from './find-chromium.ts'

/** A machine with nothing on it; `log` records every attempt to change that. */
function bareMachine(changes: Partial<ChromiumProbes> = {}): { probes: ChromiumProbes; log: string[] } {
  const log: string[] = []
  const probes: ChromiumProbes = {
    chosen: () => undefined,
    exists: () => false,
    onDisk: () => undefined,
    ofPlaywright: async () => undefined,
    downloadWithPlaywright: async () => void log.push('download'),
    canUseApt: () => false,
    installWithApt: async () => void log.push('apt'),
    ...changes,
  }
  return { probes, log }
}

test('the path that was set wins over everything', async () => {
  const { probes, log } = bareMachine({
    chosen: () => '/mine/chromium',
    exists: (path) => path === '/mine/chromium',
    onDisk: () => '/usr/bin/chromium',
  })
  expect(await findChromium(probes)).toBe('/mine/chromium')
  expect(log).toEqual([])
})

test('a path that was set and leads nowhere is an error, even where another browser exists', async () => {
  const { probes } = bareMachine({ chosen: () => '/mine/chromium', onDisk: () => '/usr/bin/chromium' })
  await expect(findChromium(probes)).rejects.toThrow('CHROMIUM_PATH is set to /mine/chromium')
})

test("the machine's browser comes before Playwright's, and nothing is downloaded", async () => {
  const { probes, log } = bareMachine({
    onDisk: () => '/usr/bin/chromium',
    ofPlaywright: async () => '/cache/chrome',
  })
  expect(await findChromium(probes)).toBe('/usr/bin/chromium')
  expect(log).toEqual([])
})

test("Playwright's browser is used if it was downloaded before", async () => {
  const { probes, log } = bareMachine({ ofPlaywright: async () => '/cache/chrome' })
  expect(await findChromium(probes)).toBe('/cache/chrome')
  expect(log).toEqual([])
})

test('a bare machine downloads, and the package manager is left alone', async () => {
  const { probes, log } = bareMachine({
    ofPlaywright: async () => (log.includes('download') ? '/cache/chrome' : undefined),
    canUseApt: () => true,
  })
  expect(await findChromium(probes)).toBe('/cache/chrome')
  expect(log).toEqual(['download'])
})

test('where the download fails, the package manager is asked', async () => {
  const { probes, log } = bareMachine({
    downloadWithPlaywright: async () => {
      log.push('download')
      throw new Error('offline')
    },
    canUseApt: () => true,
    onDisk: () => (log.includes('apt') ? '/usr/bin/chromium' : undefined),
  })
  expect(await findChromium(probes)).toBe('/usr/bin/chromium')
  expect(log).toEqual(['download', 'apt'])
})

test('when all fails, the error says what to do', async () => {
  const { probes, log } = bareMachine()
  await expect(findChromium(probes)).rejects.toThrow(/npx playwright install chromium[\s\S]*CHROMIUM_PATH/)
  expect(log).toEqual(['download'])
})

test.each([
  ['linux', { PATH: '/opt/a:/opt/b' }, ['/opt/b/chromium', '/opt/a/chromium-browser'], '/opt/b/chromium'],
  [
    'linux',
    {},
    ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
    '/usr/bin/chromium-headless-shell',
  ],
  ['linux', { PATH: '' }, ['/snap/bin/chromium'], '/snap/bin/chromium'],
  ['linux', {}, [], undefined],
  ['darwin', { HOME: '/Users/a' }, ['/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'], 'same'],
  ['win32', { PROGRAMFILES: 'C:\\P' }, ['C:\\P\\Google\\Chrome\\Application\\chrome.exe'], 'same'],
] as const)('on %s with %j, of %j it takes %s', (platform, env, present: readonly string[], expected) => {
  const found = browserOnDisk(env, platform, (path) => present.includes(path))
  expect(found).toBe(expected === 'same' ? present[0] : expected)
})

test('a file that cannot be run is no browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browsers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const install = (name: string, mode: number) => writeFileSync(join(folder, name), '', { mode })
  install('chromium-headless-shell', 0o644)
  expect(browserOnDisk({ PATH: folder }, 'linux')).not.toBe(join(folder, 'chromium-headless-shell'))
  rmSync(join(folder, 'chromium-headless-shell'))
  install('chromium-headless-shell', 0o755)
  expect(browserOnDisk({ PATH: folder }, 'linux')).toBe(join(folder, 'chromium-headless-shell'))
})
