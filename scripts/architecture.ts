/** Command line: checks the project's boundaries, prints what breaks them and ends with code 1 if anything does. */
import { checkArchitecture } from './architecture/check.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'

const USAGE = `node scripts/architecture.ts
Checks the project's boundaries. Takes no options.`

await runCommand('boundaries', USAGE, async () => {
  readArguments({ options: {} })
  const { modules, findings } = await checkArchitecture(process.cwd())
  for (const finding of findings) console.error(`${finding.file}\n  ${finding.rule}: ${finding.detail}`)
  console.log(`boundaries: ${modules.length} modules, ${findings.length} violations`)
  return findings.length > 0 ? 1 : 0
})
