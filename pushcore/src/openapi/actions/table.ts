import type { Action } from '../action.ts'
import { queryPushAnalysisCoreIndex, queryPushAnalysisTaskDetail, queryPushAnalysisTaskList } from './analysis.ts'
import { pushBind, pushReport, pushUnBind } from './bindings.ts'
import { pushBroadcast } from './push-broadcast.ts'
import { pushMultiple } from './push-multiple.ts'
import { pushQueryDeviceState } from './push-query-device-state.ts'
import { pushSimple } from './push-simple.ts'
import { pushTemplate } from './push-template.ts'
import { revokePushMessage } from './revoke-push-message.ts'
import { revokePushTask } from './revoke-push-task.ts'
import { cancelPushScheduler, queryPushSchedulerList } from './schedules.ts'
import { createTemplate, deleteTemplate, getTemplate, listTemplatePage } from './templates.ts'

/** The actions by their name on the wire, which is case-sensitive. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['PushSimple', pushSimple],
  ['PushTemplate', pushTemplate],
  ['PushMultiple', pushMultiple],
  ['PushBroadcast', pushBroadcast],
  ['PushBind', pushBind],
  ['PushUnBind', pushUnBind],
  ['PushReport', pushReport],
  ['PushQueryDeviceState', pushQueryDeviceState],
  ['RevokePushMessage', revokePushMessage],
  ['RevokePushTask', revokePushTask],
  ['CreateTemplate', createTemplate],
  ['DeleteTemplate', deleteTemplate],
  ['GetTemplate', getTemplate],
  ['ListTemplatePage', listTemplatePage],
  ['QueryPushAnalysisCoreIndex', queryPushAnalysisCoreIndex],
  ['QueryPushAnalysisTaskList', queryPushAnalysisTaskList],
  ['QueryPushAnalysisTaskDetail', queryPushAnalysisTaskDetail],
  ['QueryPushSchedulerList', queryPushSchedulerList],
  // In the vendor's SDKs and in no document: taken for the same.
  ['QueryMpsSchedulerList', queryPushSchedulerList],
  ['CancelPushScheduler', cancelPushScheduler],
])
