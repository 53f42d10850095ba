/**
 * Loaded before everything else by each process that the tests start. For each file of a package Node parses the whole
 * package.json again; that of drizzle-orm, with an export for every file, is so large that its import takes half a second.
 */
import { registerHooks } from 'node:module'

const PACKAGE = '/node_modules/drizzle-orm/'
const isModule = (address) => address?.endsWith('.js') === true

registerHooks({
  resolve(specifier, context, nextResolve) {
    const from = context.parentURL
    // Its modules name one another by their files: there is nothing to look up.
    const isOwnFile = specifier.startsWith('.') && isModule(specifier) && isModule(from)
    if (!isOwnFile || !from.includes(PACKAGE)) return nextResolve(specifier, context)
    return { url: new URL(specifier, from).href, format: 'module', shortCircuit: true }
  },
})
