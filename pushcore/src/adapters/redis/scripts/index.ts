import { ACCEPT } from './accept.ts'
import { ACKNOWLEDGE } from './acknowledge.ts'
import { CREATE_APP, READ_APPS, UPDATE_APP } from './apps.ts'
import { BIND } from './bind.ts'
import { CLAIM_GATEWAY, FORGET_GATEWAY, LEAVE_GATEWAY, LIST_GATEWAYS, RENEW_GATEWAY } from './gateways.ts'
import { JOBS } from './jobs.ts'
import { PRELUDE } from './prelude.ts'
import { DUE, GET, HAS_MAIL, MOVE, PAGE, RECONCILE, SEARCH } from './read.ts'
import { CLOSE_SESSION, DROP_GATEWAY, OPEN_SESSION, RESTORE_SESSION, SESSIONS } from './sessions.ts'
import { WITHDRAW } from './withdraw.ts'

/**
 * Operations of one partition, in their order: maxInbox maxWaiting now (count name argument…)… → an answer
 * for each. One call is atomic: nobody sees a part of it.
 */
const BATCH = `
local MAX_INBOX, MAX_WAITING, NOW = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local OPS = {}
${ACCEPT}${ACKNOWLEDGE}${WITHDRAW}${BIND}${JOBS}
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
  openmpsUpdateApp: PRELUDE + UPDATE_APP,
  openmpsReadApps: PRELUDE + READ_APPS,
  openmpsPage: PRELUDE + PAGE,
  openmpsHasMail: PRELUDE + HAS_MAIL,
  openmpsGet: PRELUDE + GET,
  openmpsSearch: PRELUDE + SEARCH,
  openmpsDue: PRELUDE + DUE,
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
} as const

export type ScriptName = keyof typeof SCRIPTS
