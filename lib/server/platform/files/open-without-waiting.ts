import { constants } from 'node:fs'

/**
 * How a file of STATE_DIRECTORY is opened to be read. To open a pipe in its place would wait for somebody who writes to it,
 * and everyone else with it; opened so, it is empty.
 */
export const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK
