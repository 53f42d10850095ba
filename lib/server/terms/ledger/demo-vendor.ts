import { catalogue } from '../current.ts'

/** The invented vendor whose terms come with the desk. */
export const DEMO_VENDOR = 'Lumenary Cloud, Inc.'

/** Whether this desk shows the demonstration, and no vendor of its own. */
export function isDemoDesk(): boolean {
  return catalogue().vendor.legalName === DEMO_VENDOR
}
