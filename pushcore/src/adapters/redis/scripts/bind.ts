/**
 * Devices and their bindings. The device's partition decides whose the device is, at once and for all: from
 * then on its inbox hides the messages of any other user. What follows in the users' partitions is
 * noted in bi until it is done.
 *
 *   T token app first at field value…              → 1: facts of a device
 *   vf token app channel vendor-token dead-since    → 1: both forgotten; 0: the device has others, or reported them later than
 *                                                     that ('': does not count), or is none of the app
 *   N token app first at user id field value…      → previous user id, seq, platform, app
 *   O token app at user id                         → seq; nil: not bound to that user
 *   X token                                        → user, user before, seq, platform, [user, id, …] to let go, [app,
 *                                                    alias, …] of the device as it was before it was forgotten
 *   x token seq                                    → drops entries of other users; the binding is done
 *   J user token seq platform max                  → ok | surplus token…
 *   U user token seq late id…                      → the user's set and messages let the device go. Late 1: long after it left;
 *                                                    what waits may have moved to other devices of the user already, so the
 *                                                    messages are theirs, unfinished, and do not wait for the next
 */
export const BIND = `
-- What is late about the binding of a device that was forgotten has come by then.
local GONE_MS = 600000

local function touch(token, app, first, when, from, to)
  local key = P .. 'dev:' .. token
  if call('HSETNX', key, 'a', app) == 1 then
    call('HSETNX', key, 'platform', '0')
    call('HSET', key, 'createdAtMs', first, 'lastActiveAtMs', when)
    -- It may have been forgotten just now.
    call('PERSIST', key)
    call('ZADD', P .. 'dv:' .. app, 0, token)
  end
  for p = from, to, 2 do call('HSET', key, ARGV[p], ARGV[p + 1]) end
  if tonumber(call('HGET', key, 'lastActiveAtMs') or 0) < tonumber(when) then
    call('HSET', key, 'lastActiveAtMs', when)
  end
  return key
end

OPS.T = function(at, n)
  touch(ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], at + 4, at + n - 1)
  return 1
end

OPS.vf = function(at)
  local key = P .. 'dev:' .. ARGV[at]
  local known = call('HMGET', key, 'a', 'thirdChannel', 'thirdChannelDeviceToken', 'thirdChannelAtMs')
  for n = 1, 3 do
    if known[n] ~= ARGV[at + n] then return 0 end
  end
  local since = tonumber(ARGV[at + 4])
  if since and tonumber(known[4] or 0) > since then return 0 end
  return call('HDEL', key, 'thirdChannel', 'thirdChannelDeviceToken', 'thirdChannelAtMs') > 0 and 1 or 0
end

OPS.N = function(at, n)
  local token, when, userId = ARGV[at], ARGV[at + 3], ARGV[at + 4]
  local key = touch(token, ARGV[at + 1], ARGV[at + 2], when, at + 5, at + n - 1)
  local old = call('HMGET', key, 'userId', 'uk', 'a')
  local user = old[3] .. ':' .. userId
  call('HSET', key, 'userId', userId, 'uk', user, 'boundAtMs', when)
  if old[2] ~= user then
    call('HINCRBY', key, 'bs', 1)
    if old[2] then call('HSET', key, 'pu', old[2]) end
  end
  call('ZADD', P .. 'bi', NOW, token)
  local now = call('HMGET', key, 'bs', 'platform')
  return { old[1], now[1], now[2], old[3] }
end

OPS.O = function(at)
  local token, user = ARGV[at], ARGV[at + 1] .. ':' .. ARGV[at + 3]
  local key = P .. 'dev:' .. token
  if call('HGET', key, 'uk') ~= user then return false end
  call('HDEL', key, 'userId', 'uk')
  call('HSET', key, 'unboundAtMs', ARGV[at + 2], 'pu', user)
  call('ZADD', P .. 'bi', NOW, token)
  return call('HINCRBY', key, 'bs', 1)
end

local function foreign(token, user, visit)
  local ids = call('HKEYS', P .. 'e:' .. token)
  for _, id in ipairs(ids) do
    local entry = call('HGET', P .. 'e:' .. token, id)
    if not string.match(entry, '^%d') then
      local owner = cmsgpack.unpack(entry)[2]
      if owner ~= user then visit(id, owner) end
    end
  end
end

OPS.X = function(at)
  local token = ARGV[at]
  local dev = call('HMGET', P .. 'dev:' .. token, 'uk', 'pu', 'bs', 'platform', 'fa')
  local flat = {}
  foreign(token, dev[1], function(id, owner)
    flat[#flat + 1] = owner
    flat[#flat + 1] = id
  end)
  return { dev[1], dev[2], dev[3] or '0', dev[4] or '0', flat, dev[5] and cmsgpack.unpack(dev[5]) or {} }
end

OPS.x = function(at)
  local token = ARGV[at]
  local dev = call('HMGET', P .. 'dev:' .. token, 'uk', 'bs')
  -- Bound anew meanwhile: whoever did that finishes it, with what was in the inbox then.
  if dev[2] ~= ARGV[at + 1] then return dev[2] or '0' end
  foreign(token, dev[1], function(id) leaveInbox(token, id) end)
  call('ZREM', P .. 'bi', token)
  call('HDEL', P .. 'dev:' .. token, 'pu', 'fa')
  if call('HEXISTS', P .. 'dev:' .. token, 'a') == 0 then call('PEXPIRE', P .. 'dev:' .. token, GONE_MS) end
  return ''
end

OPS.J = function(at)
  local key, token, seq = P .. 'ub:' .. ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local stored = call('HGET', key, token)
  if not stored or tonumber(string.match(stored, '^(%d+)')) <= tonumber(seq) then
    call('HSET', key, token, seq .. ':' .. ARGV[at + 3])
  end
  if call('HLEN', key) <= tonumber(ARGV[at + 4]) then return { 'ok' } end
  return { 'surplus', unpack(call('HKEYS', key)) }
end

OPS.U = function(at, n)
  local user, token, seq, late = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3] == '1'
  local stored = call('HGET', P .. 'ub:' .. user, token)
  if stored and tonumber(string.match(stored, '^(%d+)')) < tonumber(seq) then call('HDEL', P .. 'ub:' .. user, token) end
  for p = at + 4, at + n - 1 do
    local id = ARGV[p]
    local key = P .. 'm:' .. id
    if call('HGET', key, 'h:' .. token) == '1' then
      call('HSET', key, 'h:' .. token, '0')
      local _, holders = parts(id)
      if #holders == 0 and call('HEXISTS', key, 's') == 0 then
        if late and holdElsewhere(id, user, { [token] = true }) then call('ZADD', P .. 'todo', 0, id)
        else call('ZADD', P .. 'w:' .. user, 0, id) end
      end
    end
  end
  return 1
end
`
