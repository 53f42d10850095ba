import { ROLES, type Role } from '../auth/roles.ts'

/** The group that gives each role, by its name or its id in the directory. */
export type RoleGroups = Readonly<Partial<Record<Role, string>>>

/** How someone stands at the desk, and what the directory says of them. */
export type Standing = {
  role: Role
  /** Whether they are disabled. */
  isOut: boolean
  /** Whether it was the directory that disabled them, and not an administrator. */
  isKeptOut: boolean
  /** Whether they have their role from before the directory gave them one. */
  hasOwnRole: boolean
}

/**
 * The role that some groups give: the strongest, where there are several.
 * @param groups names and ids, as the directory sends them
 */
export function roleOfGroups(groups: readonly string[], roles: RoleGroups): Role | null {
  const isIn = (role: Role) => roles[role] !== undefined && groups.includes(roles[role])
  return ROLES.toReversed().find(isIn) ?? null
}

/**
 * How someone stands once the directory has spoken: who is inactive, or in no group that gives a role, is out, unless no
 * group gives any, or they had a role of their own before. Whom an administrator has disabled stays out.
 */
export function settled(
  before: Standing,
  { isActive, role, areRolesByGroup }: { isActive: boolean; role: Role | null; areRolesByGroup: boolean },
): Standing {
  const mayEnter = isActive && (role !== null || !areRolesByGroup || before.hasOwnRole)
  if (!mayEnter) return { ...before, isOut: true, isKeptOut: before.isOut ? before.isKeptOut : true }
  return {
    role: role ?? before.role,
    isOut: before.isOut && !before.isKeptOut,
    isKeptOut: false,
    hasOwnRole: role === null && before.hasOwnRole,
  }
}
