import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '../../..')

export interface Table {
  /** Text of the heading that it stands under, without marks. */
  readonly heading: string
  readonly rows: readonly (readonly string[])[]
}

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Paths of all Markdown files under docs/ and at the top, from the top. */
export function markdownFiles(): string[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
  const atTop = readdirSync(ROOT).filter((name) => name === 'README.md' || name === 'CHANGELOG.md')
  return [...inDocs, ...atTop].filter((path) => path.endsWith('.md'))
}

/** The text without fenced blocks: what is in them is not prose. */
export const withoutFences = (text: string): string => text.replace(/^```.*?^```$/gms, '')

/** Contents of the fenced blocks of a language, in their order. */
export function fences(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, name, body = '']) =>
    name === language ? [body] : [],
  )
}

export function headings(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.replaceAll('`', ''))
}

/** All tables of a file, without their head and rule lines. */
export function tables(path: string): Table[] {
  const found: { heading: string; rows: string[][] }[] = []
  let heading = ''
  let inTable = false
  for (const line of withoutFences(readText(path)).split('\n')) {
    const title = /^#+ (.+)$/.exec(line)?.[1]
    if (title !== undefined) heading = title.replaceAll('`', '')
    if (!line.startsWith('|')) {
      inTable = false
      continue
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (!inTable) found.push({ heading, rows: [] })
    else found.at(-1)?.rows.push(cells)
    inTable = true
  }
  return found.map(({ heading, rows }) => ({ heading, rows: rows.slice(1) }))
}

/** Rows of all tables under the heading. */
export function rowsUnder(path: string, heading: string): (readonly string[])[] {
  const rows = tables(path).flatMap((table) => (table.heading === heading ? table.rows : []))
  if (rows.length === 0) throw new Error(`${path} has no table under "${heading}"`)
  return rows
}

/** The text of the cell's code spans. */
export function codes(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

/** The text of the cell's only code span, or the cell itself. */
export const plain = (cell = ''): string => codes(cell)[0] ?? cell
