import { HAS_MAIL } from './read.ts'

/**
 * Sessions of the partition's devices: one hash of token to "epoch gateway", a set of tokens per gateway,
 * and the highest epoch given. Epochs are microseconds of the server's clock or the next whole number,
 * so that they go on increasing even when Redis has lost its latest writes.
 */
const ENTRIES = `
local function enter(token, gateway, epoch)
  call('HSET', P .. 'sessions', token, epoch .. ' ' .. gateway)
  call('SADD', P .. 'gateway:' .. gateway, token)
end

-- The epoch, and the entry that was replaced or false.
local function openSession(token, gateway)
  local time = call('TIME')
  local last = tonumber(call('GET', P .. 'epoch') or '0')
  local epoch = string.format('%.0f', math.max(last + 1, tonumber(time[1]) * 1000000 + tonumber(time[2])))
  call('SET', P .. 'epoch', epoch)
  local old = call('HGET', P .. 'sessions', token)
  if old then call('SREM', P .. 'gateway:' .. string.match(old, '^%d+ (.*)$'), token) end
  enter(token, gateway, epoch)
  return epoch, old
end

-- Whether it is restored, 1 or 0, and the entry that it replaced or false; a newer one that is known stands.
local function restoreSession(token, gateway, epoch)
  local old = call('HGET', P .. 'sessions', token)
  if old then
    local newest, holder = string.match(old, '^(%d+) (.*)$')
    if newest == epoch then return holder == gateway and 1 or 0, false end
    if tonumber(newest) > tonumber(epoch) then return 0, false end
    call('SREM', P .. 'gateway:' .. holder, token)
  end
  if tonumber(call('GET', P .. 'epoch') or '0') < tonumber(epoch) then call('SET', P .. 'epoch', epoch) end
  enter(token, gateway, epoch)
  return 1, old
end
`

/** token gateway → epoch, the session it replaced */
export const OPEN_SESSION = `${ENTRIES}
return { openSession(ARGV[1], ARGV[2]) }
`

/** token gateway epoch → restored, the session it replaced */
export const RESTORE_SESSION = `${ENTRIES}
return { restoreSession(ARGV[1], ARGV[2], ARGV[3]) }
`

/**
 * The beginnings of many sessions, each with all that it asks of the store: most revocations to tell
 * (count name argument…)… → an answer for each.
 *
 *   O token gateway at connected-at app field value…  → epoch, replaced, [id to revoke…], [standing], 1 for mail;
 *                                                       or nil: a session was opened after the connection was made
 *   R token gateway epoch                → restored, replaced, [id to revoke…], [standing]
 *
 * The standing is platform, bound at, unbound at, created at, last broadcast read, user id: nil for what is not there.
 */
export const SESSIONS = `${ENTRIES}
local MAX_REVOCATIONS = tonumber(ARGV[1])

local function revocations(token) return call('ZRANGE', P .. 'rv:' .. token, 0, MAX_REVOCATIONS - 1) end

local function standing(token)
  return call('HMGET', P .. 'dev:' .. token, 'platform', 'boundAtMs', 'unboundAtMs', 'createdAtMs', 'bc', 'userId')
end

-- Its own script, with the arguments that it is given here.
local function hasMail(...)
  local ARGV = { ... }
  ${HAS_MAIL}
end

-- The facts are those of DeviceStore.seen.
local function sight(token, at, app, from, to)
  local key = P .. 'dev:' .. token
  local known = call('HMGET', key, 'a', 'lastActiveAtMs')
  if not known[1] then
    call('HSET', key, 'a', app, 'platform', '0', 'createdAtMs', at)
    call('ZADD', P .. 'dv:' .. app, 0, token)
    -- It may have been forgotten just now.
    call('PERSIST', key)
  end
  local last = tonumber(known[2] or 0) < tonumber(at) and at or known[2]
  call('HSET', key, 'lastActiveAtMs', last, unpack(ARGV, from, to))
end

local function open(from, to)
  local token, at, connected = ARGV[from], ARGV[from + 2], tonumber(ARGV[from + 3])
  sight(token, at, ARGV[from + 4], from + 5, to)
  -- An epoch is the microsecond of its opening.
  local present = call('HGET', P .. 'sessions', token)
  if present and tonumber(string.match(present, '^%d+')) > connected * 1000 then return { false } end
  local epoch, old = openSession(token, ARGV[from + 1])
  return { epoch, old, revocations(token), standing(token), hasMail(token, at) }
end

local function resume(from)
  local token = ARGV[from]
  local restored, old = restoreSession(token, ARGV[from + 1], ARGV[from + 2])
  if restored == 0 then return { restored, old, {} } end
  return { restored, old, revocations(token), standing(token) }
end

local out, at = {}, 2
while ARGV[at] do
  local last = at + tonumber(ARGV[at])
  out[#out + 1] = (ARGV[at + 1] == 'O' and open or resume)(at + 2, last)
  at = last + 1
end
return out
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
