/** Operations of an OpenAPI document. */
export interface Operation {
  readonly method: string
  /** As in the document: `/admin/v1/people/{name}`. */
  readonly path: string
  readonly operation: {
    readonly 'x-role'?: string
    readonly summary?: string
    readonly requestBody?: unknown
    readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[]
  }
}

export function operationsOf(document: unknown): Operation[] {
  const { paths } = document as { paths: Record<string, Record<string, Operation['operation']>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

type Schema = Readonly<Record<string, unknown>>

/** A body that the operation's schema takes, as far as types and ranges say; undefined: it has none. */
export function exampleFor({ requestBody }: Operation['operation']): unknown {
  const { content } = (requestBody ?? {}) as { content?: Record<string, { schema: Schema }> }
  const schema = content?.['application/json']?.schema
  return schema === undefined ? undefined : exampleOf(schema)
}

function exampleOf(schema: Schema): unknown {
  const {
    type,
    properties = {},
    required = [],
    anyOf,
    enum: values,
  } = schema as {
    type?: string
    properties?: Record<string, Schema>
    required?: readonly string[]
    anyOf?: readonly Schema[]
    enum?: readonly unknown[]
  }
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (values !== undefined) return values[0]
  if (anyOf !== undefined) return exampleOf(anyOf[0] ?? {})
  if (type === 'object') {
    return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {})]))
  }
  if (type === 'array') return [exampleOf((schema.items ?? {}) as Schema)]
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  return 'x'.repeat(Math.max(1, Number(schema.minLength ?? 1)))
}
