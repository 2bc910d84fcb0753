/**
 * Sessions of the partition's devices: one hash of token to "epoch gateway", a set of tokens per gateway,
 * and the highest epoch given. Epochs are microseconds of the server's clock or the next whole number,
 * so that they go on increasing even when Redis has lost its latest writes.
 */
export const OPEN_SESSION = `
local token, gateway = ARGV[1], ARGV[2]
local time = call('TIME')
local last = tonumber(call('GET', P .. 'epoch') or '0')
local epoch = string.format('%.0f', math.max(last + 1, tonumber(time[1]) * 1000000 + tonumber(time[2])))
call('SET', P .. 'epoch', epoch)
local old = call('HGET', P .. 'sessions', token)
if old then call('SREM', P .. 'gateway:' .. string.match(old, '^%d+ (.*)$'), token) end
call('HSET', P .. 'sessions', token, epoch .. ' ' .. gateway)
call('SADD', P .. 'gateway:' .. gateway, token)
return { epoch, old }
`

/** token gateway epoch → restored, the session it replaced; a newer one that is known stands. */
export const RESTORE_SESSION = `
local token, gateway, epoch = ARGV[1], ARGV[2], ARGV[3]
local old = call('HGET', P .. 'sessions', token)
if old then
  local newest, holder = string.match(old, '^(%d+) (.*)$')
  if newest == epoch then return { holder == gateway and 1 or 0, false } end
  if tonumber(newest) > tonumber(epoch) then return { 0, false } end
  call('SREM', P .. 'gateway:' .. holder, token)
end
if tonumber(call('GET', P .. 'epoch') or '0') < tonumber(epoch) then call('SET', P .. 'epoch', epoch) end
call('HSET', P .. 'sessions', token, epoch .. ' ' .. gateway)
call('SADD', P .. 'gateway:' .. gateway, token)
return { 1, old }
`

/** token epoch → 1 when it was the device's newest session. */
export const CLOSE_SESSION = `
local old = call('HGET', P .. 'sessions', ARGV[1])
if not old or string.match(old, '^(%d+) ') ~= ARGV[2] then return 0 end
call('SREM', P .. 'gateway:' .. string.match(old, '^%d+ (.*)$'), ARGV[1])
return call('HDEL', P .. 'sessions', ARGV[1])
`

/**
 * One step of ending a gateway's sessions: gateway, step, highest epoch to end (empty: the present one)
 * → that epoch, whether there are more. A session that the gateway opened later, having come back, stays.
 */
export const DROP_GATEWAY = `
local key = P .. 'gateway:' .. ARGV[1]
local upTo = ARGV[3] ~= '' and ARGV[3] or call('GET', P .. 'epoch') or '0'
local tokens = call('SPOP', key, ARGV[2])
local kept = {}
for _, token in ipairs(tokens) do
  local session = call('HGET', P .. 'sessions', token)
  if session then
    local epoch, gateway = string.match(session, '^(%d+) (.*)$')
    if gateway == ARGV[1] then
      if tonumber(epoch) <= tonumber(upTo) then
        call('HDEL', P .. 'sessions', token)
      else
        kept[#kept + 1] = token
      end
    end
  end
end
for _, token in ipairs(kept) do call('SADD', key, token) end
return { upTo, (#tokens - #kept > 0 and call('EXISTS', key) == 1) and 1 or 0 }
`
