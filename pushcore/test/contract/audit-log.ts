import type { Test } from 'tap'
import {
  AUDIT_KEPT_MS,
  type AuditEntry,
  type AuditFilter,
  type AuditLog,
  MAX_AUDIT_SCAN,
} from '../../src/ports/audit-log.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openEmpty } from './_util/stores.ts'

function entry(requestId: string, more: Partial<AuditEntry> = {}): Omit<AuditEntry, 'id'> {
  const route = 'PATCH /apps'
  const fixed = {
    atMs: START_MS,
    actor: 'person:alice',
    address: '::1',
    route,
    detail: '{}',
    outcome: 'asked',
  } as const
  return { ...fixed, requestId, ...more }
}

async function everything(log: AuditLog, filter: AuditFilter, limit: number): Promise<AuditEntry[]> {
  const found: AuditEntry[] = []
  for (let before: string | undefined; ; ) {
    const { entries, next } = await log.page(filter, before, limit)
    found.push(...entries)
    if (next === undefined) return found
    before = next
  }
}

const requests = (entries: readonly AuditEntry[]) => entries.map(({ requestId }) => requestId)

/** The promises of AuditLog, for any adapter. */
export async function auditLogContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('what was appended is there after a restart, whole and newest first', async (t) => {
    const { audit, reopen } = await openEmpty(t, open)
    t.strictSame(await audit.page({}, undefined, 10), { entries: [] })
    await audit.append(entry('1', { detail: '{"body":"中"}', app: appA }))
    await audit.append(entry('2', { outcome: 'refused' }))

    const { entries } = await (await reopen()).audit.page({}, undefined, 10)
    t.strictSame(
      entries.map(({ id: _, ...rest }) => rest),
      [entry('2', { outcome: 'refused' }), entry('1', { detail: '{"body":"中"}', app: appA })],
    )
  })

  await t.test('pages hold every entry once, however many come meanwhile', async (t) => {
    const { audit } = await openEmpty(t, open)
    for (let n = 0; n < 25; n++) await audit.append(entry(`old ${n}`))
    const found: AuditEntry[] = []
    let before: string | undefined
    do {
      const page = await audit.page({}, before, 4)
      found.push(...page.entries)
      before = page.next
      await audit.append(entry('new'))
    } while (before !== undefined)
    t.strictSame(
      requests(found),
      Array.from({ length: 25 }, (_, n) => `old ${24 - n}`),
    )
    t.equal(new Set(found.map(({ id }) => id)).size, 25)
  })

  await t.test('each filter leaves what it says, together they leave the intersection', async (t) => {
    const { audit } = await openEmpty(t, open)
    await audit.append(entry('a', { app: appA, atMs: START_MS + 1 }))
    await audit.append(entry('b', { app: appB, atMs: START_MS + 2 }))
    await audit.append(entry('c', { actor: 'installation', atMs: START_MS + 3 }))
    await audit.append(entry('d', { route: 'POST /apps', atMs: START_MS + 4 }))
    const asked = async (filter: AuditFilter) => requests(await everything(audit, filter, 2))
    t.strictSame(await asked({ app: appA }), ['a'])
    t.strictSame(await asked({ actor: 'installation' }), ['c'])
    t.strictSame(await asked({ route: 'POST /apps' }), ['d'])
    t.strictSame(await asked({ fromMs: START_MS + 2, toMs: START_MS + 3 }), ['c', 'b'])
    t.strictSame(await asked({ actor: 'person:alice', route: 'PATCH /apps' }), ['b', 'a'])
    t.strictSame(await asked({ actor: 'person:alice', app: appB, fromMs: START_MS + 3 }), [])
  })

  await t.test('one page looks at a bounded number of entries and says where to go on', async (t) => {
    const { audit } = await openEmpty(t, open)
    await audit.append(entry('wanted', { actor: 'installation' }))
    for (let n = 0; n < MAX_AUDIT_SCAN; n += 500) {
      await Promise.all(Array.from({ length: 500 }, () => audit.append(entry('other'))))
    }
    const first = await audit.page({ actor: 'installation' }, undefined, 10)
    t.strictSame(first.entries, [])
    t.type(first.next, 'string')
    t.strictSame(requests((await audit.page({ actor: 'installation' }, first.next, 10)).entries), ['wanted'])
  })

  await t.test('a place that is from no page is refused with INVALID_ARGUMENT', async (t) => {
    const { audit } = await openEmpty(t, open)
    for (const before of ['', 'x', '-1', '1e9', '(1-1', '9'.repeat(40)]) {
      await t.rejects(audit.page({}, before, 10), { code: 'INVALID_ARGUMENT' }, before)
    }
  })

  await t.test('pruning removes the oldest that are too old, up to its limit, and numbers go on', async (t) => {
    const { audit } = await openEmpty(t, open)
    for (let n = 0; n < 5; n++) await audit.append(entry(`${n}`, { atMs: START_MS + n }))
    const now = START_MS + AUDIT_KEPT_MS + 3
    t.equal(await audit.prune(now, 2), 2)
    t.equal(await audit.prune(now, 2), 1, '3 is kept: it is just as old as may be')
    t.equal(await audit.prune(now, 2), 0)
    await audit.append(entry('5'))
    t.strictSame(requests(await everything(audit, {}, 10)), ['5', '4', '3'])
  })
}
