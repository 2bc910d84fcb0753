import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as sdk from '@openmps/client-sdk'
import * as node from '@openmps/client-sdk/node'
import t from 'tap'
import { createApp } from './_util/app.ts'

const SOURCE = join(import.meta.dirname, '../src')

void t.test('the packages export exactly this', (t) => {
  t.strictSame(Object.keys(sdk).sort(), [
    'CLIENT_LIMITS',
    'ERROR_CODES',
    'PushError',
    'SDK_VERSION',
    'createMemoryStorage',
    'createPushClient',
  ])
  t.strictSame(Object.keys(node).sort(), ['createFileStorage', 'createNodeTransport'])
  t.end()
})

void t.test('a client has exactly these members', (t) => {
  const { client } = createApp(t, { url: 'ws://127.0.0.1:1/' })
  t.strictSame(Object.keys(client).sort(), [
    'bind',
    'close',
    'deviceToken',
    'networkChanged',
    'ready',
    'receiveVendorPayload',
    'removeAlias',
    'removeTags',
    'report',
    'reportActivity',
    'reportPushIgnored',
    'reportPushOpen',
    'setAlias',
    'setPhoneNumber',
    'setTags',
    'start',
    'state',
    'unbind',
  ])
  t.end()
})

void t.test('the core imports nothing but the protocol, its own files and the platform transport', async (t) => {
  const platform = ['node.ts', 'storage/file.ts', 'transport/node.ts']
  const files = (await readdir(SOURCE, { recursive: true })).filter((name) => name.endsWith('.ts'))
  t.ok(files.length > 20)
  for (const file of files.filter((name) => !platform.includes(name))) {
    const text = await readFile(join(SOURCE, file), 'utf8')
    for (const [, from = ''] of text.matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
      t.match(from, /^(\.\.?\/.*|@openmps\/proto(\/broadcast)?|#transport)$/, file)
      t.notOk(
        platform.some((name) => join(file, '..', from) === name),
        `${file} imports ${from}`,
      )
    }
    t.notMatch(text, /\b(process|Buffer|console|window|document|navigator)\./, file)
  }
})

void t.test('the version that is sent is that of the package', async (t) => {
  const manifest = JSON.parse(await readFile(join(SOURCE, '../package.json'), 'utf8'))
  t.equal(sdk.SDK_VERSION, `openmps-ts/${manifest.version}`)
})

void t.test('options are checked at once, and the error names the one that is wrong', (t) => {
  const good = { url: 'ws://x/', appId: 'a', workspaceId: 'w', storage: sdk.createMemoryStorage() }
  const bad: [Partial<sdk.PushClientOptions>, RegExp][] = [
    [{ url: 'http://x/' }, /url/],
    [{ url: '' }, /url/],
    [{ appId: '' }, /appId/],
    [{ workspaceId: 'x'.repeat(129) }, /workspaceId/],
    [{ appVersion: 'x'.repeat(65) }, /appVersion/],
    [{ platform: 'windows' as 'ios' }, /platform/],
    [{ storage: undefined as unknown as sdk.PushStorage }, /storage/],
    [{ callTimeoutMs: 0 }, /callTimeoutMs/],
    [{ closeTimeoutMs: 2 ** 31 }, /closeTimeoutMs/],
    [{ connectTimeoutMs: Number.NaN }, /connectTimeoutMs/],
  ]
  for (const [more, message] of bad) {
    t.throws(() => sdk.createPushClient({ ...good, ...more }), { code: 'INVALID_ARGUMENT', message })
  }
  t.end()
})
