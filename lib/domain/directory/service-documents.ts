import type { Json } from './scim-values.ts'

const CORE = 'urn:ietf:params:scim:schemas:core:2.0'

/** What the desk can do of SCIM (RFC 7643, section 5). @param base "https://sla.example.com/api/scim/v2" */
export function serviceProviderConfig(base: string): Json {
  const no = { supported: false }
  return {
    schemas: [`${CORE}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: no,
    sort: no,
    etag: no,
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token that an administrator makes in the console, on the screen Directory.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}

/** The kinds of resources (RFC 7643, section 6). */
export function resourceTypes(base: string): Json[] {
  return ['User', 'Group'].map((name) => ({
    schemas: [`${CORE}:ResourceType`],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema: `${CORE}:${name}`,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }))
}

/** The attributes that the desk keeps (RFC 7643, section 7). */
export function schemas(base: string): Json[] {
  return [
    schema(base, 'User', [
      text('userName', { required: true, uniqueness: 'server' }),
      text('externalId', { caseExact: true }),
      text('displayName'),
      complex('name', false, [text('formatted'), text('givenName'), text('familyName')]),
      complex('emails', true, [text('value'), text('type'), flag('primary')]),
      flag('active'),
      { ...complex('groups', true, [text('value'), text('display')]), mutability: 'readOnly' },
    ]),
    schema(base, 'Group', [
      text('displayName', { required: true, uniqueness: 'server' }),
      text('externalId', { caseExact: true }),
      complex('members', true, [text('value'), text('display')]),
    ]),
  ]
}

function schema(base: string, name: string, attributes: Json[]): Json {
  const id = `${CORE}:${name}`
  return {
    schemas: [`${CORE}:Schema`],
    id,
    name,
    attributes,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  }
}

const USUAL = { multiValued: false, required: false, mutability: 'readWrite', returned: 'default' } as const

function text(name: string, more: Json = {}): Json {
  return { name, type: 'string', caseExact: false, uniqueness: 'none', ...USUAL, ...more }
}

function flag(name: string): Json {
  return { name, type: 'boolean', ...USUAL }
}

function complex(name: string, multiValued: boolean, subAttributes: Json[]): Json {
  return { name, type: 'complex', ...USUAL, multiValued, subAttributes }
}
