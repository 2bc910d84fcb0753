import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from '../grpc/_util/failure.ts'
import { pushTo, toUser } from '../grpc/_util/pushes.ts'
import { startGrpc } from '../grpc/_util/service.ts'

void t.test('the limit of a key holds for gRPC: one for a call and one for each further target', async (t) => {
  const { call, store, core, clock } = await startGrpc(t)
  const [key] = await store.apps.keysOf(appA)
  if (key === undefined) throw new Error('the app has no key')
  await store.apps.replaceKey(key, { ...key, rateLimit: { perSecond: 1, burst: 2 } })

  await call(PUSH_CORE.push, pushTo([toUser('u')]))
  await call(PUSH_CORE.push, pushTo([toUser('u')]))
  const refused = await failureOf(call(PUSH_CORE.push, pushTo([toUser('u')])))
  t.match(refused, { status: 'RESOURCE_EXHAUSTED' })
  t.match(await core.counters(appA), { accepted: 2 }, 'nothing was pushed')
  clock.advance(1_000)
  await call(PUSH_CORE.push, pushTo([toUser('u')]))
  t.match(await core.counters(appA), { accepted: 3 })
})
