import type { Permission, Role } from './roles.ts'

/** Where a request came from. Neither tells who it was: the network is a /24 (IPv4) or a /48 (IPv6). */
export type RequestTrace = { network: string | null; requestId: string | null }

/** Someone who is signed in, as of this request. `session`: the id of the session, which is no secret. */
export type Person = {
  kind: 'person'
  id: string
  name: string
  role: Role
  session: string
  trace: RequestTrace
}

/** Someone who holds a link, and has not signed in yet. */
export type Outsider = { kind: 'outsider'; id: string; trace: RequestTrace }

/** A program that holds an API key. `permissions`: all that the key may do, whoever made it. */
export type Program = {
  kind: 'api-key'
  id: string
  name: string
  permissions: readonly Permission[]
  trace: RequestTrace
}

/** The company's directory, by a token of its own. */
export type Directory = { kind: 'directory'; id: string; name: string; trace: RequestTrace }

/** Who acts: the desk itself, whoever runs its commands on its machine, a person, an outsider, a program, or
 * the company's directory. */
export type Actor = { kind: 'desk' } | { kind: 'command-line' } | Person | Outsider | Program | Directory
