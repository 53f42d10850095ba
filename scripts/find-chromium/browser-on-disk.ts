import { accessSync, constants } from 'node:fs'

// The shell is the same engine without the window around it, and takes half the processor time for a journey.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const MAC = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
const WINDOWS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']

/** The executable of a Chromium or Chrome that this machine has: on Linux from PATH, then the usual places. */
export function browserOnDisk(
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
  usable: (path: string) => boolean = isExecutable,
): string | undefined {
  return candidates(env, platform).find(usable)
}

function candidates(env: Record<string, string | undefined>, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env.HOME}/Applications`]
    return folders.flatMap((folder) => MAC.map((app) => `${folder}/${app}`))
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? WINDOWS.map((program) => `${folder}\\${program}`) : [],
    )
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
