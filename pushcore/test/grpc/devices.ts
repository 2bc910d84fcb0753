import { Platform } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { dynamic, startGrpc } from './_util/service.ts'

const platform = Platform.PLATFORM_ANDROID

void t.test('a device is bound, found by itself and by its user, pushed to, and unbound', async (t) => {
  const { call, token } = await startGrpc(t)
  const deviceToken = token()
  await call(PUSH_CORE.bind, { app: appA, deviceToken, userId: 'u', platform, phoneNumber: '13800138000' })
  const byUser = await call(PUSH_CORE.getDevice, { app: appA, userId: 'u' })
  t.match(byUser, { deviceToken, userId: 'u', platform, online: false, hasPhoneNumber: true, lastActiveAtMs: START_MS })
  t.notMatch(JSON.stringify(byUser), /138/, 'the number is not told')
  t.same(await call(PUSH_CORE.getDevice, { app: appA, deviceToken }), byUser)

  const { messages } = await call(PUSH_CORE.push, pushTo([toUser('u')]))
  const ids = [messages?.[0]?.messageId ?? '']
  t.match(await call(PUSH_CORE.getMessages, { app: appA, messageIds: ids }), { messages: [{ devices: 1 }] })

  await call(PUSH_CORE.unbind, { app: appA, deviceToken, userId: 'u' })
  await call(PUSH_CORE.unbind, { app: appA, deviceToken, userId: 'u' })
  t.match(await failureOf(call(PUSH_CORE.getDevice, { app: appA, userId: 'u' })), { status: 'NOT_FOUND' })
})

void t.test('what a backend reports about a device is kept', async (t) => {
  const { call, loaded, store, token } = await startGrpc(t)
  const deviceToken = token()
  await dynamic(loaded, 'ReportDevice', {
    app: appA,
    deviceToken,
    platform: 'PLATFORM_ANDROID',
    thirdChannel: 5,
    thirdChannelDeviceToken: 'vendor token',
    appVersion: '1.2',
    sdkVersion: '3.4',
    model: 'phone',
    packageName: 'com.example.app',
  })
  t.match(await call(PUSH_CORE.getDevice, { app: appA, deviceToken }), {
    thirdChannel: 5,
    appVersion: '1.2',
    sdkVersion: '3.4',
    packageName: 'com.example.app',
  })
  t.match(await store.devices.get(appA, deviceToken), {
    thirdChannelDeviceToken: 'vendor token',
    packageName: 'com.example.app',
    reported: { model: 'phone' },
  })
})

void t.test('a wrong field of a device call is refused with its code and its path, and changes nothing', async (t) => {
  const { call, token, store } = await startGrpc(t)
  const deviceToken = token()
  const bind = { app: appA, deviceToken, userId: 'u', platform }
  const report = { app: appA, deviceToken, platform }
  const table: [call: Promise<unknown>, code: string, field: string][] = [
    [call(PUSH_CORE.bind, { ...bind, userId: '' }), '3012', 'user_id'],
    [call(PUSH_CORE.bind, { ...bind, userId: 'x'.repeat(129) }), '3028', 'user_id'],
    [call(PUSH_CORE.bind, { ...bind, deviceToken: '' }), '3001', 'device_token'],
    [call(PUSH_CORE.bind, { ...bind, deviceToken: 'foreign' }), '3054', 'device_token'],
    [call(PUSH_CORE.bind, { ...bind, platform: 0 }), '3008', 'platform'],
    [call(PUSH_CORE.bind, { ...bind, phoneNumber: '1'.repeat(257) }), '3028', 'phone_number'],
    [call(PUSH_CORE.unbind, { app: appA, deviceToken }), '3012', 'user_id'],
    [call(PUSH_CORE.reportDevice, { ...report, thirdChannel: 99 }), '3028', 'third_channel'],
    [call(PUSH_CORE.reportDevice, { ...report, thirdChannel: 5 }), '3028', 'third_channel_device_token'],
    [call(PUSH_CORE.reportDevice, { ...report, model: 'x'.repeat(257) }), '3028', 'model'],
    [call(PUSH_CORE.reportDevice, { ...report, packageName: 'a b' }), '3028', 'package_name'],
    [call(PUSH_CORE.reportDevice, { ...report, packageName: 'x'.repeat(129) }), '3028', 'package_name'],
    [call(PUSH_CORE.getDevice, { app: appA }), '3021', 'by'],
    [call(PUSH_CORE.getDevice, { app: appA, deviceToken: 'foreign' }), '3054', 'device_token'],
    [call(PUSH_CORE.getDevice, { app: appA, userId: 'x'.repeat(129) }), '3028', 'user_id'],
  ]
  for (const [failed, code, field] of table) {
    t.match(await failureOf(failed), { status: 'INVALID_ARGUMENT', code, field }, `${code} ${field}`)
  }
  t.equal(await store.devices.get(appA, deviceToken), undefined)
})
