// Generates gen/*.js and gen/*.d.ts from schema/*.proto; with --check it only compares.
// The output lives outside src/ so that src/*.ts and dist/*.js reach it by the same relative path.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const check = process.argv.includes('--check')
const here = import.meta.dirname
const require = createRequire(import.meta.url)
const out = check ? mkdtempSync(join(tmpdir(), 'openmps-gen-')) : join(here, 'gen')
const tool = (name) => require.resolve(`protobufjs-cli/bin/${name}`)
const options =
  '-t static-module -w esm --es6 --force-number --no-create --no-verify --no-convert --no-delimited --no-typeurl --no-service'

const stale = []
for (const schema of ['device', 'link', 'push', 'google-rpc']) {
  const js = join(out, `${schema}.js`)
  const dts = join(out, `${schema}.d.ts`)
  execFileSync(process.execPath, [
    tool('pbjs'),
    ...options.split(' '),
    '--root',
    `openmps-${schema}`,
    '-o',
    js,
    join(here, 'schema', `${schema}.proto`),
  ])
  execFileSync(process.execPath, [tool('pbts'), '-o', dts, js])
  // Integers are plain numbers: the decoder must not change their type by whether some other package has
  // brought `long` along. Times in milliseconds fit a number exactly.
  const code = readFileSync(js, 'utf8')
    .replaceAll('$util.Long ? $util.Long.fromBits(0,0,true) : 0', '0')
    .replaceAll(/= reader\.uint64\(\)/g, '= Number(reader.uint64())')
  if (code.includes('Long')) throw new Error(`${schema}.proto uses a 64-bit type that would not become a number`)
  writeFileSync(js, code)
  // Scalars are never null when decoded (no --null-defaults), so their types need not say so.
  const types = readFileSync(dts, 'utf8')
    .replace(/^import Long = require\("long"\);\n/m, '')
    .replace(/\?: \((string|number|boolean|Uint8Array|string\[\])\|null\)/g, '?: $1')
  writeFileSync(dts, types)
  for (const file of [`${schema}.js`, `${schema}.d.ts`]) {
    if (check && readFileSync(join(out, file), 'utf8') !== readFileSync(join(here, 'gen', file), 'utf8'))
      stale.push(file)
  }
}
if (check) rmSync(out, { recursive: true })
if (stale.length > 0) {
  console.error(`proto/gen is out of date (${stale.join(', ')}): run "npm run generate" and commit the result`)
  process.exit(1)
}
