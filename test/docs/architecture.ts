import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { codes, plain, ROOT, readText, rowsUnder } from './_util/markdown.ts'

interface Manifest {
  readonly workspaces?: string[]
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

const manifest = (folder: string) => JSON.parse(readText(join(folder, 'package.json'))) as Manifest
const packages = manifest('.').workspaces ?? []

void t.test('architecture.md names every table of the embedded store', async (t) => {
  const source = readText('pushcore/src/adapters/lmdb/tables.ts')
  const known = [...source.matchAll(/: table\('([\w-]+)'\)/g)].map(([, name]) => name)
  t.ok(known.length > 10, 'the tables were found')
  t.same(
    rowsUnder('docs/architecture.md', 'Storage').map(([name]) => plain(name)),
    known,
  )
})

void t.test('architecture.md names every package', async (t) => {
  const documented = rowsUnder('docs/architecture.md', 'Packages').flatMap(([name]) => codes(name))
  t.same(documented.sort(), [...packages].sort())
})

void t.test('ADR 0009 has a line for every dependency, and for no other', async (t) => {
  const documented = rowsUnder('docs/adr/0009-dependencies.md', '0009: Dependencies').flatMap(([name]) => codes(name))
  const used = ['.', ...packages].flatMap((folder) => {
    const { dependencies, devDependencies } = manifest(folder)
    return Object.keys({ ...dependencies, ...devDependencies })
  })
  const known = new Set(used.filter((name) => !name.startsWith('@openmps/')))
  t.same(documented.sort(), [...known].sort())
})

void t.test('ADRs are numbered without gaps and begin with their number', async (t) => {
  const files = readdirSync(join(ROOT, 'docs/adr')).sort()
  for (const [index, file] of files.entries()) {
    const number = String(index + 1).padStart(4, '0')
    t.match(file, new RegExp(`^${number}-[a-z0-9-]+\\.md$`))
    t.ok(readText(join('docs/adr', file)).startsWith(`# ${number}: `), file)
  }
})
