import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildAside } from './build/build-aside.ts'
import { fillBuild } from './build/testing/fill-build.ts'

const REPOSITORY = join(import.meta.dirname, '..')

/** This project in a folder of its own, with a build of earlier data. */
async function project(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'build-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const path of ['components', 'data', 'lib', 'package.json', 'scripts'])
    cpSync(join(REPOSITORY, path), join(root, path), { recursive: true })
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'))
  await buildAside(root, 'earlier', fillBuild)
  return root
}

/** Every file of the builds, with what is in it. */
function builtIn(root: string): string[] {
  return readdirSync(join(root, '.build'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${join(parentPath, name)}: ${readFileSync(join(parentPath, name))}`)
    .toSorted()
}

test('faulty data end a build before anything is compiled, and leave what was built alone', {
  timeout: 120_000,
}, async () => {
  const root = await project()
  const before = builtIn(root)
  expect(before.length).toBeGreaterThan(4)
  writeFileSync(join(root, 'data/vendor.yaml'), 'name: [')
  for (const options of [[], ['--if-needed']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('data/vendor.yaml')
    expect(stderr).toMatch(
      /build: data\/ has \d+ errors?.* Nothing is built until the errors are corrected\.\n$/,
    )
    expect(builtIn(root)).toEqual(before)
  }
})
