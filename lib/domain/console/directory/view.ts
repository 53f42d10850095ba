/** A token of the company's directory. Moments are RFC 3339. */
export type TokenLine = {
  id: string
  name: string
  /** "sladesk_9fK2xw…". */
  start: string
  createdAt: string
  createdBy: string
  /** Null where it was never used. */
  lastUsedAt: string | null
  isRevoked: boolean
}

/** A group that the directory has told of. `role`: the name of the one that it gives; null where it gives none. */
export type GroupLine = { id: string; name: string; members: number; role: string | null }

/** What the screen "Directory" shows. */
export type DirectoryFacts = {
  /** Where the directory sends to: "https://sla.example.com/api/scim/v2". */
  address: string
  tokens: readonly TokenLine[]
  groups: readonly GroupLine[]
  /** How many people it looks after. */
  people: number
  /** Whether settings name groups that give roles. */
  areRolesByGroup: boolean
  /** When it was read. */
  at: string
}

/** A token that was just made, which nobody is shown again. */
export type MadeToken = { line: TokenLine; token: string }
