import { ACCEPT } from './accept.ts'
import { ACKNOWLEDGE } from './acknowledge.ts'
import { ACTIVITIES } from './activities.ts'
import { ALIASES } from './aliases.ts'
import { CHANGE_APPS, CREATE_APP, READ_APPS } from './apps.ts'
import { BIND } from './bind.ts'
import { APPEND_BROADCAST, NOTE_BROADCASTS, PRUNE_BROADCASTS, READ_BROADCASTS } from './broadcasts.ts'
import { APPEND_AUDIT, LIST_CONFIG, PRUNE_AUDIT, PRUNE_CONFIG, REMOVE_CONFIG, WRITE_CONFIG } from './config.ts'
import { FORGET } from './forget.ts'
import { CLAIM_GATEWAY, FORGET_GATEWAY, LEAVE_GATEWAY, LIST_GATEWAYS, RENEW_GATEWAY } from './gateways.ts'
import { GUARDS } from './guards.ts'
import { HANDOFFS, WALK_HANDOFFS } from './handoffs.ts'
import { DUE_JOBS, JOBS } from './jobs.ts'
import { PARKING } from './parking.ts'
import { PRELUDE } from './prelude.ts'
import { DUE, GET, HAS_MAIL, MOVE, OLD, PAGE, RECONCILE, SEARCH, SPAN } from './read.ts'
import { SCHEDULES } from './schedules.ts'
import { CLOSE_SESSION, DROP_GATEWAY, OPEN_SESSION, RESTORE_SESSION, SESSIONS } from './sessions.ts'
import { STATS } from './stats.ts'
import { SUPPLEMENTS } from './supplements.ts'
import { TAGS } from './tags.ts'
import { TASKS } from './tasks.ts'
import { TEMPLATES } from './templates.ts'
import { WITHDRAW } from './withdraw.ts'

/**
 * Operations of one partition, in their order: maxInbox maxWaiting now (count name argument…)… → an answer
 * for each. One call is atomic: nobody sees a part of it.
 */
const BATCH = `
local MAX_INBOX, MAX_WAITING, NOW = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local OPS = {}
${ACCEPT}${ACKNOWLEDGE}${PARKING}${WITHDRAW}${BIND}${FORGET}${NOTE_BROADCASTS}${JOBS}${SCHEDULES}${STATS}${TEMPLATES}${TASKS}${TAGS}${ALIASES}${SUPPLEMENTS}${HANDOFFS}${ACTIVITIES}${GUARDS}
local out, at = {}, 4
while ARGV[at] do
  local n = tonumber(ARGV[at])
  out[#out + 1] = OPS[ARGV[at + 1]](at + 2, n - 1) or false
  at = at + n + 1
end
if newest > (call('GET', P .. 'newest') or '') then call('SET', P .. 'newest', newest) end
return out
`

/** Commands that the client gets, by the name they have there. */
export const SCRIPTS = {
  openmpsBatch: PRELUDE + BATCH,
  openmpsCreateApp: PRELUDE + CREATE_APP,
  openmpsChangeApps: PRELUDE + CHANGE_APPS,
  openmpsReadApps: PRELUDE + READ_APPS,
  openmpsAppendBroadcast: PRELUDE + APPEND_BROADCAST,
  openmpsReadBroadcasts: PRELUDE + READ_BROADCASTS,
  openmpsPruneBroadcasts: PRELUDE + PRUNE_BROADCASTS,
  openmpsPage: PRELUDE + PAGE,
  openmpsHasMail: PRELUDE + HAS_MAIL,
  openmpsGet: PRELUDE + GET,
  openmpsSearch: PRELUDE + SEARCH,
  openmpsSpan: PRELUDE + SPAN,
  openmpsOld: PRELUDE + OLD,
  openmpsDue: PRELUDE + DUE,
  openmpsDueJobs: PRELUDE + DUE_JOBS,
  openmpsMove: PRELUDE + MOVE,
  openmpsReconcile: PRELUDE + RECONCILE,
  openmpsSessions: PRELUDE + SESSIONS,
  openmpsOpenSession: PRELUDE + OPEN_SESSION,
  openmpsRestoreSession: PRELUDE + RESTORE_SESSION,
  openmpsCloseSession: PRELUDE + CLOSE_SESSION,
  openmpsDropGateway: PRELUDE + DROP_GATEWAY,
  openmpsRenewGateway: PRELUDE + RENEW_GATEWAY,
  openmpsLeaveGateway: PRELUDE + LEAVE_GATEWAY,
  openmpsListGateways: PRELUDE + LIST_GATEWAYS,
  openmpsClaimGateway: PRELUDE + CLAIM_GATEWAY,
  openmpsForgetGateway: PRELUDE + FORGET_GATEWAY,
  openmpsWriteConfig: PRELUDE + WRITE_CONFIG,
  openmpsListConfig: PRELUDE + LIST_CONFIG,
  openmpsRemoveConfig: PRELUDE + REMOVE_CONFIG,
  openmpsPruneConfig: PRELUDE + PRUNE_CONFIG,
  openmpsWalkHandoffs: PRELUDE + WALK_HANDOFFS,
  openmpsAppendAudit: PRELUDE + APPEND_AUDIT,
  openmpsPruneAudit: PRELUDE + PRUNE_AUDIT,
} as const

export type ScriptName = keyof typeof SCRIPTS
