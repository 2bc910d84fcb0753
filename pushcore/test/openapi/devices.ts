import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { APP, TOKEN } from './_util/recording-core.ts'

const REF = { AppId: APP.appId, WorkspaceId: APP.workspaceId }
const BIND = { ...REF, UserId: 'user1024', DeliveryToken: TOKEN, OsType: '1', PhoneNumber: '13800000000' }
const UNBIND = { ...REF, UserId: 'user1024', DeliveryToken: TOKEN }
const REPORT = {
  ...REF,
  DeliveryToken: TOKEN,
  OsType: '7',
  ThirdChannel: '11',
  ThirdChannelDeviceToken: 'vendor-token',
}
const STATE = { ...REF, TargetType: '2', Target: 'user1024' }
const REVOKE = { ...REF, MessageId: 'console_1624516744112', TargetId: 'mpaas_push_demo' }

const OK = { ResultCode: 'OK', ResultMessage: 'success', PushResult: { Success: true, ResultMsg: 'success', Data: '' } }

async function answer(action: string, fields: Record<string, string>) {
  const api = createApi()
  const { body } = await api.call(action, fields)
  const { RequestId, ...rest } = body
  return { calls: api.core.calls, rest }
}

void t.test('bind, unbind, report and revoke reach the core', async (t) => {
  const bound = await answer('PushBind', BIND)
  t.same(bound.rest, OK)
  t.same(bound.calls, [['bind', APP, TOKEN, 'user1024', { platform: 1, phoneNumber: '13800000000' }]])
  t.same((await answer('PushBind', { ...BIND, PhoneNumber: '' })).calls, [
    ['bind', APP, TOKEN, 'user1024', { platform: 1 }],
  ])

  const unbound = await answer('PushUnBind', UNBIND)
  t.same(unbound.rest, OK)
  t.same(unbound.calls, [['unbind', APP, TOKEN, 'user1024']])

  const reported = await answer('PushReport', {
    ...REPORT,
    AppVersion: '1.2',
    PushVersion: '3.4',
    Model: 'M',
    Imei: 'i',
  })
  t.same(reported.rest, OK)
  t.same(reported.calls, [
    [
      'report',
      APP,
      TOKEN,
      {
        platform: 7,
        thirdChannel: 11,
        thirdChannelDeviceToken: 'vendor-token',
        appVersion: '1.2',
        sdkVersion: '3.4',
        reported: { imei: 'i', model: 'M' },
      },
    ],
  ])
  const onlyVersion = { ...REF, DeliveryToken: TOKEN, OsType: '1', AppVersion: '2' }
  t.same((await answer('PushReport', onlyVersion)).calls, [['report', APP, TOKEN, { platform: 1, appVersion: '2' }]])

  const revoked = await answer('RevokePushMessage', REVOKE)
  t.same(revoked.rest, OK)
  t.same(revoked.calls, [['revoke', APP, 'console_1624516744112', 'mpaas_push_demo']])
})

type Case = [action: string, good: Record<string, string>, code: string, changes: Record<string, string | undefined>]

const app = (action: string, good: Record<string, string>): Case[] => [
  [action, good, '3003', { AppId: '' }],
  [action, good, '3003', { WorkspaceId: undefined }],
  [action, good, '3007', { AppId: 'x' }],
  [action, good, '8014', { WorkspaceId: 'foreign' }],
]

const CASES: Case[] = [
  ...app('PushBind', BIND),
  ['PushBind', BIND, '3012', { UserId: '' }],
  ['PushBind', BIND, '3012', { UserId: undefined, DeliveryToken: '' }],
  ['PushBind', BIND, '3028', { UserId: 'u'.repeat(129) }],
  ['PushBind', BIND, '3001', { DeliveryToken: '', OsType: '' }],
  ['PushBind', BIND, '3054', { DeliveryToken: 'da64bc9d7d448684ebaecfec473f612c', OsType: '' }],
  ...[undefined, '0', '3', 'android'].map((OsType): Case => ['PushBind', BIND, '3008', { OsType }]),
  ['PushBind', BIND, '3028', { PhoneNumber: '1'.repeat(257) }],
  ...app('PushUnBind', UNBIND),
  ['PushUnBind', UNBIND, '3012', { UserId: '', DeliveryToken: '' }],
  ['PushUnBind', UNBIND, '3001', { DeliveryToken: undefined }],
  ['PushUnBind', UNBIND, '3054', { DeliveryToken: 'x' }],
  ...app('PushReport', REPORT),
  ['PushReport', REPORT, '3001', { DeliveryToken: '', OsType: '' }],
  ['PushReport', REPORT, '3054', { DeliveryToken: 'x' }],
  ['PushReport', REPORT, '3008', { OsType: '4', ThirdChannel: 'x' }],
  ...['0', '1', '3', '12', 'x'].map((ThirdChannel): Case => ['PushReport', REPORT, '3028', { ThirdChannel }]),
  ['PushReport', REPORT, '3028', { ThirdChannel: undefined }],
  ['PushReport', REPORT, '3028', { ThirdChannelDeviceToken: '' }],
  ['PushReport', REPORT, '3028', { ThirdChannelDeviceToken: 't'.repeat(2_049) }],
  ['PushReport', REPORT, '3028', { AppVersion: 'v'.repeat(65) }],
  ['PushReport', REPORT, '3028', { PushVersion: 'v\n' }],
  ...['Channel', 'ConnectType', 'Imei', 'Imsi', 'Model'].map(
    (name): Case => ['PushReport', REPORT, '3028', { [name]: 'x'.repeat(257) }],
  ),
  ...app('RevokePushMessage', REVOKE),
  ['RevokePushMessage', REVOKE, '3028', { MessageId: '', TargetId: '' }],
  ['RevokePushMessage', REVOKE, '3021', { TargetId: '' }],
  ['RevokePushMessage', REVOKE, '3028', { MessageId: 'm'.repeat(129) }],
  ...app('PushQueryDeviceState', STATE),
  ...[undefined, '0', '3', 'user'].map((TargetType): Case => ['PushQueryDeviceState', STATE, '3028', { TargetType }]),
  ['PushQueryDeviceState', STATE, '3021', { Target: '' }],
  ['PushQueryDeviceState', STATE, '3054', { TargetType: '1', Target: 'x' }],
  ['PushQueryDeviceState', STATE, '3028', { Target: 'unknown' }],
]

void t.test('each bad value is refused with its code, and nothing is changed', async (t) => {
  for (const [action, good, code, changes] of CASES) {
    const api = createApi()
    const text = `${action} ${JSON.stringify(changes).slice(0, 80)}`
    t.equal(await api.codeOf(action, vary(good, changes)), code, `${code} for ${text}`)
    t.same(
      api.core.calls.filter(([name]) => name !== 'deviceState'),
      [],
      text,
    )
  }
})

void t.test('a message that cannot be revoked is 3028', async (t) => {
  const api = createApi()
  api.core.revoked = false
  t.equal(await api.codeOf('RevokePushMessage', REVOKE), '3028')
})

void t.test('the device state is one object of texts', async (t) => {
  const api = createApi()
  const times = { lastActiveAtMs: 1, createdAtMs: 1 }
  const device = { ...APP, token: TOKEN, platform: 1, appVersion: '', sdkVersion: '', userId: 'user1024', ...times }
  api.core.state = { device: { ...device, thirdChannel: 5, thirdChannelDeviceToken: 'hms' }, online: true }
  const { body } = await api.call('PushQueryDeviceState', STATE)
  const { RequestId, ...rest } = body
  t.type(RequestId, 'string')
  const Data = {
    UserId: 'user1024',
    DeviceId: TOKEN,
    DeliveryToken: TOKEN,
    ThirdToken: 'hms',
    Platform: 'ANDROID',
    Manufacturer: 'HUAWEI',
    Statue: 'ONLINE',
  }
  t.same(rest, { Success: true, Code: '100', Message: 'SUCCESS', Data })
  t.same(api.core.calls, [['deviceState', APP, { kind: 'user', id: 'user1024' }]])

  const states: [platform: number, online: boolean, expected: object][] = [
    [1, false, { Platform: 'ANDROID', Statue: 'OFFLINE' }],
    [2, true, { Platform: 'IOS', Statue: 'UNKNOWN' }],
    [7, true, { Platform: 'HARMONYOS', Statue: 'UNKNOWN' }],
    [0, true, { Platform: 'UNKNOWN', Statue: 'ONLINE' }],
  ]
  for (const [platform, online, expected] of states) {
    api.core.state = { device: { ...device, platform }, online }
    const answer = await api.call('PushQueryDeviceState', { ...STATE, TargetType: '1', Target: TOKEN })
    t.match(answer.body.Data, { ...expected, ThirdToken: '', Manufacturer: '' })
  }
})

void t.test('a refused device state has its code at the top, and no device', async (t) => {
  const { body } = await createApi().call('PushQueryDeviceState', STATE)
  const { RequestId, ...rest } = body
  t.type(RequestId, 'string')
  t.same(rest, { Success: false, Code: '3028', Message: 'INVALID_PARAM' })
})
