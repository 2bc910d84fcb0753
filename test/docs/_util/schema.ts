export interface Field {
  readonly name: string
  readonly number: string
  readonly type: string
}

export interface Schema {
  readonly messages: ReadonlyMap<string, readonly Field[]>
  readonly enums: ReadonlyMap<string, readonly Field[]>
}

/** Reads as much of proto3 as our schemas use: messages with fields and oneofs, enums, line comments. */
export function readSchema(text: string): Schema {
  const messages = new Map<string, Field[]>()
  const enums = new Map<string, Field[]>()
  let fields: Field[] = []
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\/\/.*$/, '').trim()
    const [, kind, title] = /^(message|enum) (\w+) \{$/.exec(line) ?? []
    if (kind !== undefined && title !== undefined) {
      fields = []
      const all = kind === 'message' ? messages : enums
      all.set(title, fields)
    }
    const [, type = '', name, number] = /^(?:(.+) )?(\w+) = (\d+);$/.exec(line) ?? []
    if (name !== undefined && number !== undefined) fields.push({ name, number, type })
  }
  return { messages, enums }
}
