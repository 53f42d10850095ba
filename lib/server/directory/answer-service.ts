import { listResponse } from '#lib/domain/directory/list-question.ts'
import type { Json } from '#lib/domain/directory/scim-values.ts'
import { resourceTypes, schemas, serviceProviderConfig } from '#lib/domain/directory/service-documents.ts'
import { answerScim } from './answer.ts'

/** Answers what the desk can do of SCIM. */
export async function answerServiceConfig(request: Request): Promise<Response> {
  return await answerScim(request, async ({ base }) => ({ body: serviceProviderConfig(base) }))
}

/** Answers which kinds of resources there are. */
export async function answerResourceTypes(request: Request): Promise<Response> {
  return await answerScim(request, async ({ base }) => ({ body: whole(resourceTypes(base)) }))
}

/** Answers which attributes they have. */
export async function answerSchemas(request: Request): Promise<Response> {
  return await answerScim(request, async ({ base }) => ({ body: whole(schemas(base)) }))
}

function whole(resources: Json[]): Json {
  return listResponse(resources, resources.length, { filter: null, start: 1, count: resources.length })
}
