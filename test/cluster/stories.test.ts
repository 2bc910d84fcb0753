import t from 'tap'
import { startCluster } from './cluster.ts'
import { coreLoss } from './core-loss.ts'
import { coreStop } from './core-stop.ts'
import { frozenGateway } from './frozen-gateway.ts'
import { gatewayLoss } from './gateway-loss.ts'
import { linkCut } from './link-cut.ts'
import { redisAway } from './redis-away.ts'
import { sharing } from './sharing.ts'

void t.test('two push cores and two gateways on one Redis', { timeout: 240_000 }, async (t) => {
  const cluster = await startCluster(t)
  await t.test('serve all devices together', (t) => sharing(t, cluster))
  await t.test('keep the order while one link is cut', (t) => linkCut(t, cluster))
  await t.test('lose and double nothing when Redis is away', (t) => redisAway(t, cluster))
  await t.test('bear a gateway that hangs for less than its lease', (t) => frozenGateway(t, cluster, false))
  await t.test('bear a gateway that hangs for longer than its lease', (t) => frozenGateway(t, cluster, true))
  await t.test('lose and double nothing when a gateway is killed', (t) => gatewayLoss(t, cluster))
  await t.test('lose and double nothing when a push core is killed', (t) => coreLoss(t, cluster))
  await t.test('lose nothing when a push core stops', (t) => coreStop(t, cluster))
})
