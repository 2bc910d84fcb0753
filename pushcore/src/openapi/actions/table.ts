import type { Action } from '../action.ts'
import { pushBind, pushReport, pushUnBind } from './bindings.ts'
import { pushQueryDeviceState } from './push-query-device-state.ts'
import { pushSimple } from './push-simple.ts'
import { revokePushMessage } from './revoke-push-message.ts'

/** The actions by their name on the wire, which is case-sensitive. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['PushSimple', pushSimple],
  ['PushBind', pushBind],
  ['PushUnBind', pushUnBind],
  ['PushReport', pushReport],
  ['PushQueryDeviceState', pushQueryDeviceState],
  ['RevokePushMessage', revokePushMessage],
])
