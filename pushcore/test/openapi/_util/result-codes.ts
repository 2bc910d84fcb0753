import type { ResultName } from '@openmps/proto'
import type { RawRequest } from '../../../src/openapi/index.ts'
import { SIMPLE, vary } from './api.ts'
import { APP, type RecordingCore, TASK_ID, TOKEN } from './recording-core.ts'
import { v3, v3Raw } from './signer.ts'
import { BROADCAST, MULTIPLE, TEMPLATE_PUSH } from './template-pushes.ts'

type Fields = Readonly<Record<string, string | undefined>>

/** A request that is answered with the result. */
export interface ResultRow {
  readonly result: ResultName
  readonly action: string
  /** What about the request makes it so, for docs/result-codes.md. */
  readonly when: string
  readonly request: RawRequest
  /** What must be there before. */
  readonly prepare?: (core: RecordingCore) => void
}

const REF = { AppId: APP.appId, WorkspaceId: APP.workspaceId }

/** A correct call of each action; the rows change it. */
const GOOD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PushSimple: SIMPLE,
  PushTemplate: TEMPLATE_PUSH,
  PushMultiple: MULTIPLE,
  PushBroadcast: BROADCAST,
  PushBind: { ...REF, UserId: 'user1024', DeliveryToken: TOKEN, OsType: '1' },
  RevokePushTask: { ...REF, TaskId: String(TASK_ID) },
  CreateTemplate: { ...REF, TemplateName: 'new', DescInfo: 'd', Title: 't', Content: 'c' },
  GetTemplate: { ...REF, TemplateName: 'template1024' },
}

function row(
  result: ResultName,
  action: string,
  when: string,
  changes: Fields = {},
  prepare?: ResultRow['prepare'],
): ResultRow {
  const request = v3(action, vary(GOOD[action] ?? {}, changes))
  return { result, action, when, request, ...(prepare && { prepare }) }
}

const map = (length: number) => JSON.stringify(Object.fromEntries(Array.from({ length }, (_, n) => [`k${n}`, `v${n}`])))
const targets = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, n) => [
      [`TargetMsg.${n + 1}.Target`, `u${n}`],
      [`TargetMsg.${n + 1}.MsgKey`, `k${n}`],
    ]).flat(),
  )

function fillUp(core: RecordingCore): void {
  const [first] = core.templates.all
  if (first === undefined) return
  for (let n = 1; n < 100; n++) core.templates.all.push({ ...first, id: String(n), name: `n${n}` })
}

/** In the order of the codes. Whoever adds an action that gives a further code adds its row, and takes it from ELSEWHERE. */
export const RESULT_ROWS: readonly ResultRow[] = [
  row('SUCCESS', 'GetTemplate', 'all is well'),
  row('NEED_DELIVERYTOKEN', 'PushBind', '`DeliveryToken` is empty', { DeliveryToken: '' }),
  row('NEED_APPID_WORKSPACEID', 'PushSimple', '`AppId` is empty', { AppId: '' }),
  row('APPID_WRONG', 'PushSimple', '`WorkspaceId` names none', { WorkspaceId: 'nowhere' }),
  row('OS_TYPE_NOT_SUPPORTED', 'PushBind', '`OsType` is 4', { OsType: '4' }),
  row('DELIVERY_TYPE_NOT_SUPPORTED', 'PushMultiple', '`DeliveryType` is 5', { DeliveryType: '5' }),
  row('NEED_USERID', 'PushBind', '`UserId` is empty', { UserId: '' }),
  row('TASKNAME_NULL', 'PushSimple', '`TaskName` is empty', { TaskName: '' }),
  row('EXPIREDSECONDS_WRONG', 'PushSimple', '`ExpiredSeconds` is 0', { ExpiredSeconds: '0' }),
  row('TOKEN_OR_USERID_NULL', 'PushSimple', '`TargetMsgkey` is empty', { TargetMsgkey: '' }),
  row('TEMPLATE_NOT_EXIST', 'PushTemplate', '`TemplateName` names none', { TemplateName: 'unknown' }),
  row('TEMPLATEKV_NOT_ENOUGH', 'PushTemplate', '`TemplateKeyValue` lacks a placeholder', { TemplateKeyValue: '{}' }),
  row('PAYLOAD_NOT_ENOUGH', 'PushSimple', '`Title` is empty', { Title: '' }),
  row('NEED_TEMPLATE', 'PushTemplate', '`TemplateName` is empty', { TemplateName: '' }),
  row('EXPIREDTIME_TOO_LONG', 'PushSimple', '`ExpiredSeconds` is 259201', { ExpiredSeconds: '259201' }),
  row('INVALID_PARAM', 'PushSimple', '`StrategyType` is 9', { StrategyType: '9' }),
  row('SINGLE_PUSH_TARGET_TOO_MUCH', 'PushSimple', '`TargetMsgkey` has 11 pairs', { TargetMsgkey: map(11) }),
  row('BROADCAST_ONLY_SUPPORT_BY_DEVICE', 'PushBroadcast', '`DeliveryType` is 3', { DeliveryType: '3' }),
  {
    result: 'REQUEST_SHOULD_BE_UTF8',
    action: 'PushSimple',
    when: 'a byte of the form is 0xFF, which UTF-8 never has',
    request: v3Raw('PushSimple', Buffer.from('AppId=%FF')),
  },
  row('EXTEND_PARAM_TO_MUCH', 'PushSimple', '`ExtendedParams` has 21 entries', { ExtendedParams: map(21) }),
  row('TEMPLATE_ALREADY_EXIST', 'CreateTemplate', '`TemplateName` is taken', { TemplateName: 'template1024' }),
  row('TEMPLATE_NAME_NULL', 'CreateTemplate', '`TemplateName` is empty', { TemplateName: '' }),
  row('TEMPLATE_NAME_INVALID', 'CreateTemplate', '`TemplateName` has a comma', { TemplateName: 'a,b' }),
  row('TEMPLATE_CONTENT_INVALID', 'CreateTemplate', '`Content` is empty', { Content: '' }),
  row('TEMPLATE_TITLE_INVALID', 'CreateTemplate', '`Title` is empty', { Title: '' }),
  row('TEMPLATE_DESC_INFO_INVALID', 'CreateTemplate', '`DescInfo` is empty', { DescInfo: '' }),
  row('TEMPLATE_URI_INVALID', 'CreateTemplate', '`Uri` has a blank', { Uri: 'a b' }),
  row('SINGLE_PUSH_CONTENT_TOO_LONG', 'PushSimple', '`Content` has 2049 bytes', { Content: 'c'.repeat(2_049) }),
  row('INVALID_EXTEND_PARAM', 'PushSimple', '`ExtendedParams` uses `action`', { ExtendedParams: '{"action":"1"}' }),
  row('MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH', 'PushMultiple', '`ExtendedParams` of a target has 11 entries', {
    'TargetMsg.1.ExtendedParams': map(11),
  }),
  row('MSG_PAYLOAD_TOO_LONG', 'PushTemplate', 'the filled texts have more than 2048 bytes', {
    TemplateKeyValue: JSON.stringify({ name: 'n'.repeat(2_048), money: '1' }),
  }),
  row('BROADCAST_ALL_USER_NEED_UNBIND_PERIOD', 'PushBroadcast', '`PushStatus` is 1, `UnBindPeriod` is empty', {
    PushStatus: '1',
  }),
  row('BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID', 'PushBroadcast', '`UnBindPeriod` is 5', {
    PushStatus: '1',
    UnBindPeriod: '5',
  }),
  row(
    'BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID',
    'PushBroadcast',
    'Android, `PushStatus` is 1, `AndroidChannel` is 1',
    { PushStatus: '1', UnBindPeriod: '4', AndroidChannel: '1' },
  ),
  row('DELIVERYTOKEN_INVALID', 'PushBind', '`DeliveryToken` is of no device', { DeliveryToken: 'x' }),
  row('MULTIPLE_TARGET_NUMBER_TOO_MUCH', 'PushMultiple', '`TargetMsg` has 101 entries', targets(101)),
  row('TEMPLATE_NUM_TOO_MUCH', 'CreateTemplate', 'the app has 100 templates', {}, fillUp),
  row('ANDROID_CHANNEL_PARAM_INVALID', 'PushBroadcast', '`AndroidChannel` is 3', { AndroidChannel: '3' }),
  row('BADGE_ADD_NUM_INVALID', 'PushSimple', '`badge_add_num` is 0', {
    ExtendedParams: '{"badge_add_num":"0","badge_class":"c"}',
  }),
  row('BADGE_ADD_NUM_NEED_BADGE_CLASS', 'PushSimple', '`badge_add_num` without `badge_class`', {
    ExtendedParams: '{"badge_add_num":"1"}',
  }),
  row('ACCOUNT_NO_PERMISSION', 'PushSimple', 'the access key is of another app', { WorkspaceId: 'foreign' }),
  row('BROADCAST_ALL_USER_TIME_RANGE_INVALID', 'PushBroadcast', '`TimeMode` is 1 and there is no range', {
    TimeMode: '1',
  }),
]

/** The test that sends a request for each code of the signed push API. */
export const SIGNED_PUSH_TEST = 'pushcore/test/signed-push/signed-push.test.ts'
const signedPush = (when: string) => `of the signed push API: ${when} (\`${SIGNED_PUSH_TEST}\`)`

/** Codes of the vendor's list that no action of this server API answers with, and why. */
export const ELSEWHERE: Partial<Record<ResultName, string>> = {
  SIGNATURE_MISMATCH: signedPush('the body was changed after it was signed'),
  NEED_FILE: 'of uploads in the console',
  REST_API_SWITCH_NOT_OPEN: signedPush('it is switched off for the app'),
  UNKNOWN_REST_SIGN_TYPE: signedPush('`signType` is not `RSA`'),
  SYSTEM_ERROR: 'of calls of devices; the server API says `InternalError` or `ServiceUnavailable`',
}
