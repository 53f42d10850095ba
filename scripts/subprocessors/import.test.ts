import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from '../command-line/testing/warm-commands.ts'

const command = warmCommands()
const TABLE = `Company,Purpose,Location,Country,Website,Data,Data subjects,Transfer,Colour
"Acme, Inc.",Keeps backups.,"Oregon, USA",US,acme.example.com,names,users,SCCs,red,old
`

test('a table is shown, and then written as files of which the check names only what is left to fill in', async () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const folder = join(copy.root, 'data/subprocessors')
  for (const file of readdirSync(folder)) rmSync(join(folder, file))
  copy.write('list.csv', TABLE)
  const run = (script: string, ...args: string[]) => command(script, args, { cwd: copy.root, env: {} })
  const shown = [
    'Read: “Company” as legalName, “Purpose” as purpose, “Location” as storage, “Country” as seat, “Website” as website, “Data” as dataCategories, “Data subjects” as dataSubjects, “Transfer” as mechanism.',
    'Column “Colour” is not read.',
    'Column J has no heading, and is not read.',
    'data/subprocessors/acme-inc.yaml: Acme, Inc.',
    '  to fill in: regions.region',
    '  not stated: address, contact, responsibilities, addedOn, dpaUrl, listUrl, regions.access',
  ]
  const tried = await run('subprocessors/import', 'list.csv', '--dry-run')
  expect(tried).toMatchObject({ status: 0, stderr: '' })
  expect(tried.stdout.trimEnd().split('\n')).toEqual([
    ...shown,
    'subprocessors:import: 1 file would be written. Nothing was.',
  ])
  expect(readdirSync(folder)).toEqual([])
  const done = await run('subprocessors/import', 'list.csv')
  expect(done.stdout.split('\n').slice(0, 7)).toEqual([
    ...shown,
    expect.stringMatching(/^subprocessors:import: 1 file written to data\/subprocessors\./),
  ])
  expect(readdirSync(folder)).toEqual(['acme-inc.yaml'])
  const { stdout, stderr } = await run('terms/check')
  expect(`${stdout}${stderr}`.split('\n')[0]).toBe(
    'error data/subprocessors/acme-inc.yaml:25 file.placeholder: regions.region is not filled in yet. Replace “<id of a region>”.',
  )
  expect((await run('subprocessors/import', 'list.csv')).stderr).toContain('acme-inc.yaml exists already')
  expect(await run('subprocessors/import')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('which table? Name a CSV or XLSX file.'),
  })
})

// The notice of a sub-processor always states these, so that nobody can publish the file without them.
test('what a table does not say and a notice has to is to be filled in, and the check names each', async () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const folder = join(copy.root, 'data/subprocessors')
  for (const file of readdirSync(folder)) rmSync(join(folder, file))
  copy.write(
    'list.csv',
    'Company,Purpose,Location,Country,Website,Region\nAcme,Keeps backups.,"Paris, France",FR,acme.example.com,eu\n',
  )
  const run = (script: string, ...args: string[]) => command(script, args, { cwd: copy.root, env: {} })
  const { stdout } = await run('subprocessors/import', 'list.csv')
  expect(stdout).toContain('  to fill in: dataCategories, dataSubjects, regions.eu.mechanism\n')
  const checked = await run('terms/check')
  const named = `${checked.stdout}${checked.stderr}`
    .split('\n')
    .filter((line) => line.includes('file.placeholder'))
  expect(named).toEqual([
    expect.stringMatching(
      /dataCategories\S* is not filled in yet\. Replace “<category of personal data>”\.$/,
    ),
    expect.stringMatching(/dataSubjects\S* is not filled in yet\. Replace “<category of data subjects>”\.$/),
    expect.stringMatching(
      /regions\.mechanism is not filled in yet\. Replace “<one of adequacy, .*none-needed>”\.$/,
    ),
  ])
})
