import { issueToken } from '@openmps/proto/token'
import { Channels, createSealer, systemClock } from '@openmps/pushcore'
import { VENDORS } from '@openmps/pushcore/vendors'
import { pino } from 'pino'
import { nowUs } from './clock.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { pushRequest } from './server/caller.ts'
import { clusterKey, deviceKeys, type KeyTexts } from './server/keys.ts'
import { type OpenCore, openCore } from './server/open-core.ts'
import { StandIn } from './server/stand-in.ts'
import type { BenchVendor, HandoverKind, VendorCoreOperations } from './server/vendor-operations.ts'
import { ownLatency } from './server/vendor-own.ts'

/** A push core on the embedded store, whose devices only a vendor reaches. */
const sampler = new Sampler()
const standIn = new StandIn()
const logger = pino({ level: 'warn' }, pino.destination(2))
const PACKAGE = 'com.example.bench'
const STEP = 1_000
/** Targets of one push: as many as the API takes. */
const PUSH = 100
const CHANNELS = {
  hms: { number: 5, credentials: { appId: '1', clientId: '1', clientSecret: 'bench' } },
  xiaomi: { number: 4, credentials: { appSecret: 'bench' } },
} as const satisfies Record<BenchVendor, { number: number; credentials: Record<string, string> }>

let open: OpenCore | undefined
let keyTexts: KeyTexts | undefined
let tokens: string[] = []
let onSockets: string[] = []

function running(): OpenCore {
  if (open === undefined) throw new Error('open comes first')
  return open
}

async function inSteps(work: (device: string, number: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < tokens.length; from += STEP) {
    await Promise.all(tokens.slice(from, from + STEP).map((token, n) => work(token, from + n)))
  }
}

const newTokens = (count: number) => {
  if (keyTexts === undefined) throw new Error('open comes first')
  const keys = deviceKeys(keyTexts)
  return Array.from({ length: count }, () => issueToken(keys, running().app))
}

async function handOver(kind: HandoverKind): Promise<void> {
  const { core, app } = running()
  const run = nowUs().toString(36)
  const one = pushRequest(app, [], 'A text of some length, as pushes have it.')
  if (kind === 'broadcast') {
    const who = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } } as const
    await core.push({ ...one, type: 'broadcast', to: { kind: 'broadcast', messageKey: run, who } })
    return
  }
  for (let from = 0; from < tokens.length; from += PUSH) {
    const addressees = tokens.slice(from, from + PUSH).map((id) => ({
      target: { kind: 'device' as const, id },
      messageKey: run,
    }))
    await core.push({ ...one, to: { kind: 'targets', addressees } })
  }
}

serve<VendorCoreOperations>({
  async open({ dir, keys, vendorUrl }) {
    keyTexts = keys
    const vendors = { clusterKey: clusterKey(keys), vendors: VENDORS }
    const watcher = { settled() {}, acked() {} }
    const parts = {
      place: { kind: 'lmdb', dir },
      keys: deviceKeys(keys),
      watcher,
      logger,
      maxSessions: 10_000,
    } as const
    open = await openCore({ ...parts, link: standIn, vendors })
    const sealer = createSealer(vendors.clusterKey)
    const channels = new Channels({ config: open.store.config, sealer, vendors: VENDORS, clock: systemClock })
    for (const [name, { credentials }] of Object.entries(CHANNELS)) {
      const reached = { ...credentials, baseUrl: vendorUrl, ...(name === 'hms' && { authUrl: vendorUrl }) }
      await channels.put(open.app, name, PACKAGE, { enabled: true, credentials: reached, receipts: false })
    }
    standIn.connect(open.core)
    open.core.start()
  },
  async fill(devices) {
    const { app, store } = running()
    tokens = newTokens(devices)
    const nowMs = Date.now()
    await inSteps((token) => store.devices.report(app, token, { platform: 1, appVersion: '1.0' }, nowMs))
  },
  async reach(vendor) {
    const { app, store } = running()
    const { number: thirdChannel } = CHANNELS[vendor]
    const nowMs = Date.now()
    await inSteps((token, n) =>
      store.devices.report(app, token, { thirdChannel, thirdChannelDeviceToken: `${vendor}-${n}` }, nowMs),
    )
  },
  async online(devices) {
    onSockets = newTokens(devices)
    for (const token of onSockets) await standIn.open(running().app, token)
  },
  own: (plan) => ownLatency({ ...running(), standIn }, onSockets, plan),
  handOver,
  sample: (collect) => sampler.take(collect),
  close: async () => open?.close(),
})
