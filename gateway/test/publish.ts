import { encodeServerFrame, LIMITS } from '@openmps/proto'
import t from 'tap'
import { fillUp } from './_util/fill-up.ts'
import { startGateway } from './_util/start.ts'

const frameOf = (messageId: string) => encodeServerFrame({ push: { messageId } })

void t.test('a published frame reaches every open session, in the order of publishing', async (t) => {
  // Chunks of two, so that both broadcasts need several turns.
  const { session, device, gateway } = await startGateway(t, { broadcastChunk: 2 })
  const phones = [await session(), await session(), await session(), await session(), await session()]
  const unopened = await device()
  const results = await Promise.all([gateway.publish(frameOf('a')), gateway.publish(frameOf('b'))])
  t.same(results, [
    { sent: 5, skipped: 0 },
    { sent: 5, skipped: 0 },
  ])
  for (const phone of phones) t.same(await phone.pushes(2), ['a', 'b'])
  t.same(unopened.frames, [])
})

void t.test('a session that does not read is skipped and counted', async (t) => {
  const started = await startGateway(t)
  const slow = await started.session()
  const fast = await started.session()
  await fillUp(started, slow)
  t.same(await started.gateway.publish(frameOf('a')), { sent: 1, skipped: 1 })
  t.equal(await fast.push(), 'a')
  t.equal(await started.metric('broadcast_frames_skipped_total'), 1)
})

void t.test('too large a frame, and too many broadcasts at once, are refused', async (t) => {
  const { session, gateway } = await startGateway(t, { maxBroadcasts: 1, broadcastChunk: 1 })
  await session()
  await t.rejects(gateway.publish(Buffer.alloc(LIMITS.maxServerFrameBytes + 1)), { code: 'FRAME_TOO_LARGE' })
  const first = gateway.publish(frameOf('a'))
  await t.rejects(gateway.publish(frameOf('b')), { code: 'OVERLOADED', retryable: true })
  t.match(await first, { sent: 1 })
  const cut = gateway.publish(frameOf('c'))
  gateway.destroy()
  await t.rejects(cut, { code: 'CLOSED' })
})
