/**
 * Ends that do not come from the device, and what follows from them for inboxes in other partitions.
 *
 *   V id app at         → settled, devices to tell: every one that has or had it; nil: no such message
 *   E id at             → settled, app, devices, those that hold it; nil: gone
 *   Q id app state at reason → type, task, devices, those that hold it; nil: no such message, or it has ended
 *   W token id told     → followed, as the accepting operations say it; the device's inbox lets go of the message; told 1:
 *                         the device is to be told
 *   D id force          → 1 forgotten; or the devices whose inboxes are to be cleared first
 *   F token id          → the device's inbox and revocations forget the message
 *   H token id event at → first platform version app type task | known | never: the device never had it |
 *                         elsewhere platform version: not of this partition
 */
export const WITHDRAW = `
OPS.V = function(at)
  local id, app, when = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local h = header(id)
  if not h or h.app ~= app then return false end
  local key = P .. 'm:' .. id
  local state = call('HGET', key, 's')
  local had = { h.target }
  call('ZREM', P .. 'x', id)
  if h.kind == 'd' then
    leaveInbox(h.target, id)
  else
    had = parts(id)
    for _, token in ipairs(had) do call('HSET', key, 'h:' .. token, '0') end
    call('ZREM', P .. 'w:' .. userOf(h), id)
  end
  -- The first call may have broken off before its devices were told.
  if state == 'revoked' then return { 0, had } end
  if state and state ~= 'delivered' then return { 0, {} } end
  local device, platform = firstDevice(id, h)
  local settled = settle(id, h, 'revoked', when, device, platform)
  if h.kind == 'd' then
    call('ZADD', P .. 'rv:' .. h.target, 0, id)
  elseif #had > 0 then
    call('HSET', key, 'v', '1')
    call('ZADD', P .. 'todo', NOW, id)
  end
  return { settled and 1 or 0, had }
end

-- Takes a message out of the inboxes and the waiting list: the devices that have or had it, and those that hold it.
local function letGo(id, h)
  if h.kind == 'd' then
    leaveInbox(h.target, id)
    return { h.target }, {}
  end
  local had, holders = parts(id)
  for _, token in ipairs(holders) do call('HSET', P .. 'm:' .. id, 'h:' .. token, '0') end
  call('ZREM', P .. 'w:' .. userOf(h), id)
  if #holders > 0 then call('ZADD', P .. 'todo', NOW, id) end
  return had, holders
end

OPS.E = function(at)
  local id, when = ARGV[at], ARGV[at + 1]
  local h = header(id)
  call('ZREM', P .. 'x', id)
  if not h then return false end
  local had, holders = letGo(id, h)
  local device, platform = firstDevice(id, h)
  local settled = settle(id, h, 'expired', when, device, platform)
  return { settled and 1 or 0, h.app, had, holders }
end

OPS.Q = function(at)
  local id, app, state = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local h, key = header(id), P .. 'm:' .. ARGV[at]
  if not h or h.app ~= app or call('HEXISTS', key, 's') == 1 then return false end
  if state == 'delivered' and h.kind ~= 'a' then return false end
  call('ZREM', P .. 'x', id)
  local had, holders = letGo(id, h)
  -- Unlike one that failed when it was accepted, it was in the inbox.
  if h.kind == 'd' then call('HSET', key, 'h:' .. h.target, '0') end
  local device, platform = firstDevice(id, h)
  settle(id, h, state, ARGV[at + 3], device, platform, ARGV[at + 4] ~= '' and ARGV[at + 4])
  return { h.type, h.task, had, holders }
end

OPS.W = function(at)
  local token, id = ARGV[at], ARGV[at + 1]
  leaveInbox(token, id)
  if ARGV[at + 2] == '1' then call('ZADD', P .. 'rv:' .. token, 0, id) end
  return unannounce(token, id)
end

OPS.F = function(at)
  leaveInbox(ARGV[at], ARGV[at + 1])
  return call('ZREM', P .. 'rv:' .. ARGV[at], ARGV[at + 1])
end

OPS.D = function(at)
  local id = ARGV[at]
  local key, h = P .. 'm:' .. id, header(id)
  if h and h.kind == 'u' and ARGV[at + 1] ~= '1' then
    local had, holders = parts(id)
    if #holders > 0 or call('HEXISTS', key, 'v') == 1 then return had end
  end
  call('ZREM', P .. 'all', id)
  if not h then return 0 end
  if h.kind == 'd' then
    leaveInbox(h.target, id)
    call('ZREM', P .. 'rv:' .. h.target, id)
    call('ZREM', P .. 'hd:' .. h.target, id)
  else
    call('ZREM', P .. 'hu:' .. userOf(h), id)
  end
  call('HDEL', P .. 'k:' .. h.app .. ':' .. h.key, h.kind .. ':' .. h.target)
  call('ZREM', P .. 'x', id)
  call('ZREM', P .. 'todo', id)
  call('DEL', key)
  return 1
end

OPS.H = function(at)
  local token, id, field = ARGV[at], ARGV[at + 1], ARGV[at + 2] .. ':' .. ARGV[at]
  local platform, version = factsOf(token)
  local h = header(id)
  if not h then return { 'elsewhere', platform, version } end
  local key = P .. 'm:' .. id
  local had = h.kind == 'd' and h.target == token and call('HGET', key, 's') ~= 'failed'
  if not had and call('HEXISTS', key, 'h:' .. token) == 0 then return { 'never' } end
  if call('HSETNX', key, field, ARGV[at + 3]) == 0 then return { 'known' } end
  return { 'first', platform, version, h.app, h.type, h.task }
end
`
