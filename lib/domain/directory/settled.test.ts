import { expect, test } from 'vitest'
import { roleOfGroups, type Standing, settled } from './settled.ts'

const ROLE_GROUPS = { legal: 'sla-legal', admin: '0f8e-admins' } as const

test('of several groups the strongest role counts, by name or by id', () => {
  expect(roleOfGroups(['sla-legal', 'others'], ROLE_GROUPS)).toBe('legal')
  expect(roleOfGroups(['sla-legal', '0f8e-admins'], ROLE_GROUPS)).toBe('admin')
  expect(roleOfGroups(['SLA-LEGAL'], ROLE_GROUPS)).toBe(null)
  expect(roleOfGroups(['sla-legal'], {})).toBe(null)
})

const NEW: Standing = { role: 'rep', isOut: true, isKeptOut: true, hasOwnRole: false }
const IN: Standing = { role: 'legal', isOut: false, isKeptOut: false, hasOwnRole: false }
const said = (more: object = {}) => ({ isActive: true, role: null, areRolesByGroup: true, ...more })

test('somebody new is let in with the role of a group, and waits for it', () => {
  expect(settled(NEW, said())).toEqual(NEW)
  expect(settled(NEW, said({ role: 'legal' }))).toEqual(IN)
  expect(settled(NEW, said({ areRolesByGroup: false }))).toEqual({ ...IN, role: 'rep' })
})

test('whoever leaves, or loses the last such group, is out, and comes back with it', () => {
  const out = { ...IN, isOut: true, isKeptOut: true }
  expect(settled(IN, said({ isActive: false, role: 'legal' }))).toEqual(out)
  expect(settled(IN, said())).toEqual(out)
  expect(settled(out, said({ role: 'admin' }))).toEqual({ ...IN, role: 'admin' })
})

test('a role from before stays until a group gives another', () => {
  const own = { ...IN, hasOwnRole: true }
  expect(settled(own, said())).toEqual(own)
  expect(settled(own, said({ role: 'rep' }))).toEqual({ ...IN, role: 'rep' })
})

test('whom an administrator has disabled stays out', () => {
  const disabled = { ...IN, isOut: true }
  expect(settled(disabled, said({ role: 'legal' }))).toEqual(disabled)
  expect(settled(disabled, said({ isActive: false }))).toEqual(disabled)
})
