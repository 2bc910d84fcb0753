import { broadcastId, isBroadcastId, matches, packStanding } from '@openmps/proto/broadcast'
import t from 'tap'
import { mergePage } from '../../src/broadcast/merge-page.ts'
import { read } from '../../src/broadcast/read.ts'
import type { BroadcastEntry } from '../../src/ports/broadcast-log.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA, frameOf } from '../contract/_util/messages.ts'
import { createRandom } from '../contract/_util/random.ts'

const CASES = 100_000
const NOW_MS = START_MS

const ulid = (number: number) => String(number).padStart(26, '0')

function entry(number: number, overrides: Partial<BroadcastEntry> = {}): BroadcastEntry {
  return {
    app: appA,
    id: broadcastId(ulid(number)),
    messageKey: `key-${number}`,
    taskId: number,
    filter: { platform: 1, neverBound: true },
    frame: frameOf(`frame ${number}`),
    title: 'title',
    acceptedAtMs: NOW_MS,
    expiresAtMs: NOW_MS + 1,
    perSecond: 0,
    previous: '',
    ...overrides,
  }
}

const envelope = (messageId: string) => ({ messageId, frame: frameOf(messageId), expiresAtMs: NOW_MS + 1 })
const STANDING = packStanding({ platform: 1 })
const idsOf = (envelopes: readonly { readonly messageId: string }[]) => envelopes.map(({ messageId }) => messageId)

void t.test('what is filtered out, expired or revoked is read past; a removal is not', (t) => {
  const entries = [
    entry(1, { filter: { platform: 2, neverBound: true } }),
    entry(2, { expiresAtMs: NOW_MS }),
    entry(3, { revokedAtMs: NOW_MS }),
    entry(4),
    entry(5, { revokes: broadcastId(ulid(3)) }),
  ]
  const newest = broadcastId(ulid(9))
  const request = { after: '', standing: STANDING, inFlight: [], given: [], limit: 10, nowMs: NOW_MS }
  const page = read({ entries, newest }, request)
  t.strictSame(idsOf(page.envelopes), [broadcastId(ulid(4)), broadcastId(ulid(5))])
  t.strictSame([page.position, page.more], [newest, false], 'to the newest, though that is over and gone')

  const cut = read({ entries, newest }, { ...request, limit: 1 })
  t.strictSame([cut.position, cut.more], [ulid(5), true], 'right before what is left')
  t.strictSame(idsOf(read({ entries, newest }, { ...request, after: cut.position }).envelopes), [broadcastId(ulid(5))])
  t.equal(read({ entries: [], newest: '' }, { ...request, after: ulid(1) }).position, ulid(1), 'never back')
  t.end()
})

void t.test('who is judged anew is not given again what was for how it stood before', (t) => {
  const everybody = { platform: 0, neverBound: true }
  const entries = [entry(1, { filter: everybody }), entry(2), entry(3, { filter: everybody }), entry(4)]
  const newest = broadcastId(ulid(4))
  const request = { after: '', standing: STANDING, inFlight: [], limit: 10, nowMs: NOW_MS }
  const unknown = { position: broadcastId(ulid(2)), standing: packStanding({ platform: 0 }) }
  const left = (given: { position: string; standing: number }[]) =>
    read({ entries, newest }, { ...request, given }).envelopes.map(({ messageId }) => Number(messageId.slice(0, -1)))
  t.strictSame(left([]), [1, 2, 3, 4])
  t.strictSame(left([unknown]), [2, 3, 4], 'and what is behind the place comes')
  t.strictSame(left([unknown, { position: ulid(3), standing: STANDING }]), [3, 4])
  t.end()
})

/**
 * A device that pulls page by page from an inbox and a log that stand still must get all that is for it, once and in
 * the order of the ids, however the pages are cut.
 */
void t.test('page by page each message and broadcast comes once and in order', (t) => {
  const random = createRandom(20_260_615)
  for (let number = 0; number < CASES; number++) {
    const size = random.below(9)
    const numbers = Array.from({ length: size }, (_, n) => n + 1)
    const inbox = numbers.filter(() => random.below(2) === 0).map(ulid)
    const entries = numbers
      .filter((n) => !inbox.includes(ulid(n)))
      .map((n) => {
        const kind = random.below(5)
        if (kind === 0) return entry(n, { filter: { platform: 2, neverBound: true } })
        if (kind === 1) return entry(n, { expiresAtMs: NOW_MS })
        return kind === 2 ? entry(n, { revokedAtMs: NOW_MS }) : entry(n)
      })
    const newest = entries.at(-1)?.id ?? ''
    const start = random.below(3) === 0 ? ulid(random.below(size + 1)) : ''
    const mine = ({ id, filter, expiresAtMs, revokedAtMs }: BroadcastEntry) =>
      id > start && matches(filter, STANDING) && expiresAtMs > NOW_MS && revokedAtMs === undefined
    const expected = [...inbox, ...entries.filter(mine).map(({ id }) => id)].sort()

    const got: string[] = []
    let left = inbox
    let position = start
    for (let more = true; more; ) {
      const limit = 1 + random.below(4)
      const part = { envelopes: left.slice(0, limit).map(envelope), more: left.length > limit }
      const request = { after: position, standing: STANDING, inFlight: [], given: [], limit, nowMs: NOW_MS }
      const log = read({ entries, newest }, request)
      const page = mergePage(part, log, limit)
      const ids = idsOf(page.envelopes)
      if (ids.length > limit || page.position < position || (page.more && ids.length === 0)) {
        t.fail(`case ${number}: ${ids.length} of ${limit}, position ${page.position} after ${position}`)
        break
      }
      // What the gateway holds back: a message behind the position, while there are newer broadcasts.
      const early = ids.filter((id) => !isBroadcastId(id) && id > page.position && page.position < newest)
      if (early.length > 0) t.fail(`case ${number}: ${early} is behind ${page.position}`)
      got.push(...ids)
      left = left.filter((id) => !ids.includes(id))
      position = page.position
      more = page.more
    }
    if (String(got) !== String(expected)) t.fail(`case ${number}: ${got} instead of ${expected}`)
    if (position < newest) t.fail(`case ${number}: the position ends at ${position}`)
    if (!t.passing()) break
  }
  t.pass(`${CASES} cases`)
  t.end()
})
