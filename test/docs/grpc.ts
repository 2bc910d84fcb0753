import { status } from '@grpc/grpc-js'
import { PUSH_CORE } from '@openmps/pushcore/grpc'
import t from 'tap'
import { plain, readText, rowsUnder } from './_util/markdown.ts'

const FILE = 'docs/grpc.md'
const SCHEMA = 'proto/schema/push.proto'

void t.test('grpc.md names every method of the service, and no other', async (t) => {
  const methods = Object.values(PUSH_CORE).map(({ originalName = '' }) => originalName)
  t.same(
    rowsUnder(FILE, 'Methods').map(([name]) => plain(name)),
    methods,
  )
  const inSchema = [...readText(SCHEMA).matchAll(/^ {2}rpc (\w+)/gm)].map(([, name]) => name)
  t.same(inSchema.sort(), methods.sort(), 'the table of the service has every method of the schema')
})

void t.test('grpc.md names statuses of gRPC', async (t) => {
  const known: readonly string[] = Object.keys(status)
  const rows = rowsUnder(FILE, 'Errors').map(([name]) => plain(name))
  t.ok(rows.length > 5)
  for (const name of rows) t.ok(known.includes(name), name)
})

void t.test('every method and every field of the schema is explained where it stands', async (t) => {
  const lines = readText(SCHEMA).split('\n')
  const explained = lines.flatMap((line, at) => {
    const what = /^ +(?:rpc (\w+)|(?:repeated )?[\w.<>, ]+ (\w+) = \d+;)/.exec(line)
    const isValue = /^ +[A-Z0-9_]+ = \d+;/.test(line)
    return what === null || isValue
      ? []
      : [{ name: what[1] ?? what[2], comment: /^ *\/\/ \S/.test(lines[at - 1] ?? '') }]
  })
  t.ok(explained.length > 150, `${explained.length} were found`)
  t.same(
    explained.filter(({ comment }) => !comment).map(({ name }) => name),
    [],
  )
})
