/**
 * Which gateways there are, all under one hash tag: address (name to host:port), lease and ending (sorted sets by the
 * end of the lease, or of the claim of whoever ends the gateway's sessions). A name is in one of the two. Times
 * are the server's milliseconds, so that the clocks of gateways and push cores do not matter.
 */
const NOW = `
local function now()
  local time = call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

`

/** name address lease max → entered | renewed | ending | full */
export const RENEW_GATEWAY = `${NOW}
local name = ARGV[1]
if call('ZSCORE', P .. 'ending', name) then return 'ending' end
local known = call('ZSCORE', P .. 'lease', name)
if not known and call('HLEN', P .. 'address') >= tonumber(ARGV[4]) then return 'full' end
call('ZADD', P .. 'lease', now() + tonumber(ARGV[3]), name)
call('HSET', P .. 'address', name, ARGV[2])
return known and 'renewed' or 'entered'
`

/** name → 1 when it was there: its lease is over. */
export const LEAVE_GATEWAY = `${NOW}
if not call('ZSCORE', P .. 'lease', ARGV[1]) then return 0 end
call('ZADD', P .. 'lease', now(), ARGV[1])
return 1
`

/** → name address … of those whose lease runs */
export const LIST_GATEWAYS = `${NOW}
local out = {}
for _, name in ipairs(call('ZRANGEBYSCORE', P .. 'lease', '(' .. now(), '+inf')) do
  out[#out + 1] = name
  out[#out + 1] = call('HGET', P .. 'address', name)
end
return out
`

/** claim → name, end of the claim; nil: none. First those whose claim by another is over, the oldest first. */
export const CLAIM_GATEWAY = `${NOW}
local at = now()
local name = call('ZRANGEBYSCORE', P .. 'ending', '-inf', at, 'LIMIT', 0, 1)[1]
  or call('ZRANGEBYSCORE', P .. 'lease', '-inf', at, 'LIMIT', 0, 1)[1]
if not name then return false end
local till = at + tonumber(ARGV[1])
call('ZREM', P .. 'lease', name)
call('ZADD', P .. 'ending', till, name)
return { name, till }
`

/** name, end of the claim → 1; 0: another has claimed it since. */
export const FORGET_GATEWAY = `
if tonumber(call('ZSCORE', P .. 'ending', ARGV[1]) or -1) ~= tonumber(ARGV[2]) then return 0 end
call('ZREM', P .. 'ending', ARGV[1])
return call('HDEL', P .. 'address', ARGV[1])
`
