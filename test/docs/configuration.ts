import { ALL_SETTINGS, type Setting } from '@openmps/cli'
import { CLIENT_LIMITS } from '@openmps/client-sdk'
import { DEFAULT_OPTIONS } from '@openmps/gateway'
import { LINK_LIMITS } from '@openmps/proto/link'
import { GRPC_LIMITS } from '@openmps/pushcore/grpc'
import { STORE_LIMITS } from '@openmps/pushcore/lmdb'
import t, { type Test } from 'tap'
import { OPENAPI_LIMITS, PUSH_LIMITS, TEMPLATE_LIMITS } from '../../pushcore/src/openapi/limits.ts'
import { plain, rowsUnder } from './_util/markdown.ts'

const FILE = 'docs/configuration.md'
const NAMES = new Set<string>(ALL_SETTINGS.map(({ name }) => name))

function values({ kind, choices = [], min = 0, max = 65_535 }: Setting): string {
  if (kind === 'port' || kind === 'integer') return `${min} to ${max}`
  if (kind === 'choice') return choices.join(', ')
  return kind === 'json' ? 'JSON' : kind
}

void t.test('configuration.md names every setting with its values and default, and no other', async (t) => {
  const documented = [
    ...rowsUnder(FILE, 'Settings of the service'),
    ...rowsUnder(FILE, 'Settings of the commands'),
  ].map((row) => row.slice(0, 3).map((cell) => plain(cell)))
  const known = ALL_SETTINGS.map((setting) => [setting.name, values(setting), setting.fallback ?? '–'])
  t.same(documented, known)
})

/** A limit that a setting changes names the setting; the others show their value. */
function compare(t: Test, heading: string, limits: Readonly<Record<string, number>>): void {
  const documented = new Map(rowsUnder(FILE, heading).map((row) => [plain(row[0]), plain(row[1])]))
  t.same([...documented.keys()], Object.keys(limits))
  for (const [name, value] of Object.entries(limits)) {
    const shown = documented.get(name) ?? ''
    if (!NAMES.has(shown)) t.equal(shown, String(value), name)
  }
}

void t.test('configuration.md shows the limits of the gateway', async (t) =>
  compare(t, 'Gateway', { ...DEFAULT_OPTIONS }),
)

void t.test('configuration.md shows the limits of the link', async (t) => compare(t, 'Link', { ...LINK_LIMITS }))

void t.test('configuration.md shows the limits of the store', async (t) => compare(t, 'Store', { ...STORE_LIMITS }))

void t.test('configuration.md shows the limits of the server API', async (t) =>
  compare(t, 'Server API', { ...OPENAPI_LIMITS, ...PUSH_LIMITS, ...TEMPLATE_LIMITS }),
)

void t.test('configuration.md shows the limits of the gRPC service', async (t) =>
  compare(t, 'gRPC', { ...GRPC_LIMITS }),
)

void t.test('configuration.md shows the limits of the device SDK', async (t) => compare(t, 'Device SDK', CLIENT_LIMITS))
