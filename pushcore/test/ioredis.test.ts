import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'

const run = promisify(execFile)
const folder = fileURLToPath(new URL('..', import.meta.url))

/** Of a process that loads the module as a user's does, without the test runner's loader. */
async function isFastAfter(module: string): Promise<string> {
  const script = `await import('${module}'); console.log(%HasFastProperties(String.prototype))`
  const args = ['--allow-natives-syntax', '--input-type=module', '--eval', script]
  const { stdout } = await run(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } })
  return stdout.trim()
}

void t.test('the client of Redis leaves the methods of texts in their fast form', async (t) => {
  t.equal(await isFastAfter('ioredis'), 'false', 'by itself it does not: else the module is needless')
  t.equal(await isFastAfter('./dist/adapters/redis/ioredis.js'), 'true')
})

void t.test('nothing else loads the client', async (t) => {
  const files = readdirSync(`${folder}/src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const loading = files.filter((path) => readFileSync(`${folder}/src/${path}`, 'utf8').includes("from 'ioredis'"))
  t.strictSame(loading, ['adapters/redis/ioredis.ts'])
})
