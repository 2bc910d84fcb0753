import { createHash } from 'node:crypto'

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h2{margin-top:3rem;border-bottom:1px solid #ccc}h3{margin-top:2rem;overflow-wrap:anywhere}code{font-family:ui-monospace,monospace;font-size:.9em}
h3 b{display:inline-block;min-width:4.5rem}.role{color:#555;font-size:.85rem;font-weight:normal}pre{background:#f4f4f4;padding:.75rem;overflow:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #eee}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}pre{background:#262626}th,td{border-color:#333}h2{border-color:#444}.role{color:#aaa}}`

/** Nothing is loaded, from nowhere: the one style is named by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objectOf = (value: unknown): Json => (isObject(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** An OpenAPI document as a page for people, without scripts. */
export function renderPage(document: unknown): { html: string; policy: string } {
  const { info, paths } = objectOf(document)
  const { title, description } = objectOf(info)
  const operations = Object.entries(objectOf(paths)).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods)).map(([method, operation]) => ({ path, method, operation: objectOf(operation) })),
  )
  const tags = [...new Set(operations.map(({ operation }) => textOf(listOf(operation.tags)[0])))]
  const sections = tags.map((tag) => {
    const mine = operations.filter(({ operation }) => textOf(listOf(operation.tags)[0]) === tag)
    return `<h2 id="${escaped(anchor(tag))}">${escaped(tag)}</h2>${mine.map(renderOperation).join('')}`
  })
  const links = tags.map((tag) => `<a href="#${escaped(anchor(tag))}">${escaped(tag)}</a>`)
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(textOf(title))}</title><style>${STYLE}</style>`
  const paragraphs = textOf(description)
    .split('\n\n')
    .map((text) => `<p>${escaped(text)}</p>`)
  const intro = `<h1>${escaped(textOf(title))}</h1>${paragraphs.join('')}<p><a href="/openapi.json">openapi.json</a> · ${links.join(' · ')}</p>`
  return {
    html: `<!doctype html><html lang="en"><head>${head}</head><body>${intro}${sections.join('')}</body></html>`,
    policy: POLICY,
  }
}

const anchor = (tag: string): string => tag.replaceAll(' ', '-')

function renderOperation({ path, method, operation }: { path: string; method: string; operation: Json }): string {
  const role = textOf(operation['x-role'])
  const heading = `<h3><b>${escaped(method.toUpperCase())}</b> <code>${escaped(path)}</code> <span class="role">${escaped(role)}</span></h3>`
  const lines = [operation.summary, operation.description].map(textOf).filter((text) => text !== '')
  const said = lines.map((text) => `<p>${escaped(text)}</p>`).join('')
  const query = listOf(operation.parameters)
    .map(objectOf)
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => row(textOf(parameter.name), objectOf(parameter.schema), parameter.required === true))
  const body = schemaIn(operation.requestBody)
  const answers = Object.entries(objectOf(operation.responses))
    .filter(([status]) => status.startsWith('2'))
    .map(([status, answer]) => `<h4>Answer ${escaped(status)}</h4>${table(rowsOf(schemaIn(answer)))}`)
  const parts = [
    query.length === 0 ? '' : `<h4>Query</h4>${table(query)}`,
    body === undefined
      ? ''
      : `<h4>Body</h4>${table(rowsOf(body))}<pre>${escaped(JSON.stringify(exampleOf(body), null, 2))}</pre>`,
  ]
  return heading + said + parts.join('') + answers.join('')
}

function schemaIn(part: unknown): Json | undefined {
  const [content] = Object.values(objectOf(objectOf(part).content))
  const { schema } = objectOf(content)
  return isObject(schema) ? schema : undefined
}

function rowsOf(schema: Json | undefined, prefix = ''): string[] {
  const required = listOf(schema?.required)
  return Object.entries(objectOf(schema?.properties)).flatMap(([name, value]) => {
    const field = objectOf(value)
    const inner = field.type === 'array' ? objectOf(field.items) : field
    const path = `${prefix}${name}${field.type === 'array' ? '[]' : ''}`
    return [row(path, field, required.includes(name)), ...rowsOf(inner, `${path}.`)]
  })
}

function row(name: string, schema: Json, isRequired: boolean): string {
  const cells = [
    `<code>${escaped(name)}</code>`,
    escaped(typeOf(schema)),
    isRequired ? 'required' : '',
    escaped(textOf(schema.description)),
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

const table = (rows: readonly string[]): string => (rows.length === 0 ? '' : `<table>${rows.join('')}</table>`)

function typeOf(schema: Json): string {
  const choices = listOf(schema.anyOf ?? schema.oneOf)
  if (choices.length > 0) return choices.map((choice) => typeOf(objectOf(choice))).join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(', ')
  const range = ['minimum', 'maximum', 'minLength', 'maxLength', 'maxItems', 'default'].flatMap((name) =>
    schema[name] === undefined ? [] : [`${name} ${JSON.stringify(schema[name])}`],
  )
  const type = schema.type === 'array' ? `list of ${typeOf(objectOf(schema.items))}` : textOf(schema.type)
  return [type, ...range].join(', ')
}

/** What a body may look like: every field that is needed, with a value of its type. */
function exampleOf(schema: Json): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  const [choice] = listOf(schema.enum ?? schema.anyOf ?? schema.oneOf)
  if (choice !== undefined) return isObject(choice) ? exampleOf(choice) : choice
  if (schema.type === 'array') return [exampleOf(objectOf(schema.items))]
  if (schema.type === 'object') {
    const fields = Object.entries(objectOf(schema.properties))
    const required = fields.filter(([name]) => listOf(schema.required).includes(name))
    return Object.fromEntries(
      (required.length > 0 ? required : fields).map(([name, field]) => [name, exampleOf(objectOf(field))]),
    )
  }
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  return '…'
}
