/** Command line: checks the project's boundaries, prints what breaks them and ends with code 1 if anything does. */
import { checkArchitecture } from './architecture/check.ts'

const { modules, findings } = await checkArchitecture(process.cwd())
for (const finding of findings) console.error(`${finding.file}\n  ${finding.rule}: ${finding.detail}`)
console.log(`boundaries: ${modules.length} modules, ${findings.length} violations`)
if (findings.length > 0) process.exitCode = 1
