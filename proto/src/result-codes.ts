/**
 * Result codes of the server API and of the device's own calls: mPaaS guide 7.2.12, names as the
 * document spells them (a space in three of them included, because clients compare the text).
 */
export const RESULT_CODES = {
  SUCCESS: { code: 100, name: 'SUCCESS', text: 'Success.' },
  SIGNATURE_MISMATCH: { code: -1, name: 'SIGNATURE_MISMATCH', text: 'The signature does not match.' },
  NEED_DELIVERYTOKEN: { code: 3001, name: 'NEED_DELIVERYTOKEN', text: 'The deliveryToken is empty.' },
  NEED_FILE: { code: 3002, name: 'NEED_FILE', text: 'The file is empty.' },
  NEED_APPID_WORKSPACEID: { code: 3003, name: 'NEED_APPID_WORKSPACEID', text: 'The appid or workspace is empty.' },
  APPID_WRONG: { code: 3007, name: 'APPID_WRONG', text: 'The appid or workspace is invalid.' },
  OS_TYPE_NOT_SUPPORTED: {
    code: 3008,
    name: 'OS_TYPE_NOT_SUPPORTED',
    text: 'The push platform type is not supported.',
  },
  DELIVERY_TYPE_NOT_SUPPORTED: {
    code: 3009,
    name: 'DELIVERY_TYPE_NOT_SUPPORTED',
    text: 'The target ID type is not supported.',
  },
  NEED_USERID: { code: 3012, name: 'NEED_USERID', text: 'The UserId is empty.' },
  TASKNAME_NULL: { code: 3019, name: 'TASKNAME_NULL', text: 'The task name is empty.' },
  EXPIREDSECONDS_WRONG: { code: 3020, name: 'EXPIREDSECONDS_WRONG', text: 'The message timeout is invalid.' },
  TOKEN_OR_USERID_NULL: { code: 3021, name: 'TOKEN_OR_USERID_NULL', text: 'The target is empty.' },
  TEMPLATE_NOT_EXIST: { code: 3022, name: 'TEMPLATE_NOT_EXIST', text: 'The template does not exist.' },
  TEMPLATEKV_NOT_ENOUGH: { code: 3023, name: 'TEMPLATEKV_NOT_ENOUGH', text: 'The template parameters do not match.' },
  PAYLOAD_NOT_ENOUGH: { code: 3024, name: 'PAYLOAD_NOT_ENOUGH', text: 'The title or content is empty.' },
  NEED_TEMPLATE: { code: 3025, name: 'NEED_TEMPLATE', text: 'The template is empty.' },
  EXPIREDTIME_TOO_LONG: { code: 3026, name: 'EXPIREDTIME_TOO_LONG', text: 'The message validity period is too long.' },
  INVALID_PARAM: { code: 3028, name: 'INVALID_PARAM', text: 'The parameters are invalid.' },
  SINGLE_PUSH_TARGET_TOO_MUCH: {
    code: 3029,
    name: 'SINGLE_PUSH_TARGET_TOO MUCH',
    text: 'There are too many push targets.',
  },
  BROADCAST_ONLY_SUPPORT_BY_DEVICE: {
    code: 3030,
    name: 'BROADCAST_ONLY_SUPPORT_BY_DEVICE',
    text: 'Only device dimension broadcasting is supported.',
  },
  REQUEST_SHOULD_BE_UTF8: {
    code: 3031,
    name: 'REQUEST_SHOULD_BE_UTF8',
    text: 'The request body encoding must be UTF-8.',
  },
  REST_API_SWITCH_NOT_OPEN: { code: 3032, name: 'REST_API_SWITCH_NOT_OPEN', text: 'The push API interface is closed.' },
  UNKNOWN_REST_SIGN_TYPE: { code: 3033, name: 'UNKNOWN_REST_SIGN_TYPE', text: 'The signature type is not supported.' },
  EXTEND_PARAM_TO_MUCH: {
    code: 3035,
    name: 'EXTEND_PARAM_TO MUCH',
    text: 'There are too many extension fields, no more than 20 are allowed.',
  },
  TEMPLATE_ALREADY_EXIST: { code: 3036, name: 'TEMPLATE_ALREADY_EXIST', text: 'The template already exists.' },
  TEMPLATE_NAME_NULL: { code: 3037, name: 'TEMPLATE_NAME_NULL', text: 'The template name is empty.' },
  TEMPLATE_NAME_INVALID: { code: 3038, name: 'TEMPLATE_NAME_INVALID', text: 'The template name is invalid.' },
  TEMPLATE_CONTENT_INVALID: { code: 3039, name: 'TEMPLATE_CONTENT_INVALID', text: 'The template content is invalid.' },
  TEMPLATE_TITLE_INVALID: { code: 3040, name: 'TEMPLATE_TITLE_INVALID', text: 'The template title is invalid.' },
  TEMPLATE_DESC_INFO_INVALID: {
    code: 3041,
    name: 'TEMPLATE_DESC_INFO_INVALID',
    text: 'The template description is invalid.',
  },
  TEMPLATE_URI_INVALID: { code: 3042, name: 'TEMPLATE_URI_INVALID', text: 'The template URI is invalid.' },
  SINGLE_PUSH_CONTENT_TOO_LONG: {
    code: 3043,
    name: 'SINGLE_PUSH_CONTENT_TOO_LONG',
    text: 'The message body is too long.',
  },
  INVALID_EXTEND_PARAM: { code: 3044, name: 'INVALID_EXTEND_PARAM', text: 'The extension parameters are invalid.' },
  MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH: {
    code: 3049,
    name: 'MULTIPLE_INNER_EXTEND_PARAM_TO MUCH',
    text: 'The batch push internal extension parameters must be less than 10.',
  },
  MSG_PAYLOAD_TOO_LONG: { code: 3050, name: 'MSG_PAYLOAD_TOO_LONG', text: 'The message body is too long.' },
  BROADCAST_ALL_USER_NEED_UNBIND_PERIOD: {
    code: 3051,
    name: 'BROADCAST_ALL_USER_NEED_UNBIND_PERIOD',
    text: 'For broadcasting to all users (logged-in users or logged-out users), the detach parameter must be provided.',
  },
  BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID: {
    code: 3052,
    name: 'BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID',
    text: 'The broadcast detach parameter is invalid.',
  },
  BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID: {
    code: 3053,
    name: 'BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID',
    text: 'Broadcasting to all users does not support self-built channel broadcasting.',
  },
  DELIVERYTOKEN_INVALID: {
    code: 3054,
    name: 'DELIVERYTOKEN_INVALID',
    text: 'The self-built channel token is invalid.',
  },
  MULTIPLE_TARGET_NUMBER_TOO_MUCH: {
    code: 3055,
    name: 'MULTIPLE_TARGET_NUMBER_TOO MUCH',
    text: 'There are too many batch push targets.',
  },
  TEMPLATE_NUM_TOO_MUCH: { code: 3056, name: 'TEMPLATE_NUM_TOO MUCH', text: 'There are too many templates.' },
  ANDROID_CHANNEL_PARAM_INVALID: {
    code: 3057,
    name: 'ANDROID_CHANNEL_PARAM_INVALID',
    text: 'The androidChannel parameter is invalid.',
  },
  BADGE_ADD_NUM_INVALID: { code: 3058, name: 'BADGE_ADD_NUM_INVALID', text: 'The badge parameter is invalid.' },
  BADGE_ADD_NUM_NEED_BADGE_CLASS: {
    code: 3059,
    name: 'BADGE_ADD_NUM_NEED_BADGE_CLASS',
    text: 'The badge_add_num parameter requires the badge_class parameter.',
  },
  ACCOUNT_NO_PERMISSION: {
    code: 8014,
    name: 'ACCOUNT_NO_PERMISSION',
    text: 'The account has no permission. Please check whether the AK/SK is consistent with the appId and workspaceId.',
  },
  BROADCAST_ALL_USER_TIME_RANGE_INVALID: {
    code: 8018,
    name: 'BROADCAST_ALL_USER_TIME_RANGE_INVALID',
    text: 'When using time range mode for mass push, the time range is invalid, please check.',
  },
  SYSTEM_ERROR: { code: 9000, name: 'SYSTEM_ERROR', text: 'A system error occurs.' },
} as const

export type ResultName = keyof typeof RESULT_CODES
export type ResultCode = (typeof RESULT_CODES)[ResultName]['code']

const byCode = new Map<number, ResultName>(
  Object.entries(RESULT_CODES).map(([name, row]) => [row.code, name as ResultName]),
)

/** The name of a numeric result code; SYSTEM_ERROR for one that this version does not know. */
export function resultName(code: number): ResultName {
  return byCode.get(code) ?? 'SYSTEM_ERROR'
}
