import { ApiError } from '../../http/response/api-error.ts'

/** That a version has no such tier or region, with those that it has. */
export function unknownPlace(
  code: 'unknown-tier' | 'unknown-region',
  version: string,
  known: readonly string[],
): ApiError {
  const what = code === 'unknown-tier' ? 'tiers' : 'regions'
  return new ApiError(code, `The ${what} of version ${version} are ${known.join(', ')}.`, { known })
}
