import type { Role } from './roles.ts'

/** Invented people, one for each role, for the demonstration. Their addresses belong to nobody (RFC 2606). */
export const EXAMPLE_PEOPLE: readonly { name: string; email: string; role: Role }[] = [
  { name: 'Nora Feld', email: 'nora.feld@example.com', role: 'rep' },
  { name: 'Tomás Rey', email: 'tomas.rey@example.com', role: 'manager' },
  { name: 'Amina Sy', email: 'amina.sy@example.com', role: 'privacy' },
  { name: 'Kim Voss', email: 'kim.voss@example.com', role: 'legal' },
  { name: 'Ines Okafor', email: 'ines.okafor@example.com', role: 'admin' },
]
