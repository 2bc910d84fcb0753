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
