/**
 * What all scripts share. A script runs inside one partition: its only declared key is what the names of
 * the partition's keys begin with, braces included, and every key it makes from that is in the same slot.
 *
 *   m:<id>            message: j fixed facts (JSON), f frame, x extras, c header, r begin of the receipt,
 *                     s state, sa settled at, sr reason, v revocation told, fd fp first device and platform,
 *                     wd no device had it at acceptance;
 *                     per device h:<token> 1 holds it, 0 had it (of a user's message, or a concluded one);
 *                     ak: op: ig: acked, opened, ignored at
 *   k:<app>:<key>     hash of kind:target to message id: refuses repeats, finds by message key
 *   hd:<token> hu:<user>   sorted set: every message of the target
 *   i:<token>         sorted set: what the inbox hands out, by message id
 *   e:<token>         hash of its entries, parked ones too: expiry; or expiry, user and frame of a user's message
 *   an:<token>        hash of users' messages that are on their way to the inbox: "at:user"
 *   ni:<token>        the newest id that has come into the inbox, for ten minutes
 *   lt:<token>        set of those that came late and are handed out now, for ten minutes after the last of them
 *   rv:<token>        sorted set: revocations to be told
 *   dev:<token>       hash: the device; uk its user, pu the user before, bs number of the binding, bc last broadcast read;
 *                     without a it was forgotten: fa aliases that still lead to it
 *   dv:<app>          sorted set: the devices of the app
 *   bp:<token>        hash of broadcast id to when it arrived, was opened and ignored, "at:at:at"
 *   ub:<user> w:<user>     hash of bound devices; sorted set of waiting messages. <user> is app:user id
 *   x all todo        sorted sets of message ids: pending, by expiry; every one, by acceptance; unfinished, by time
 *   sessions          hash of the devices' sessions, of the directory
 *   ai bi             sorted sets by time: acks and bindings that have not reached the user's partition
 *   n newest          counters by app:name; the newest message id
 *   job:<id> due due:<name> jn   jobs, their times, their number by kind; see there
 *   sc ss sr so sz se :<app>   schedules, see there
 *   st tks rn sf               statistics, see there
 *   gt gn gz gm mt al ad       tags and aliases, see there
 *   sp spc                     text messages, see there
 *   ho hz                      handoffs to vendors, see there
 *   la ld                      Live Activities, see there
 *   rl im cc                   what guards count and remember, see there
 */
export const PRELUDE = `
local P = KEYS[1]
local call = redis.call

local function count(app, name) call('HINCRBY', P .. 'n', app .. ':' .. name, 1) end

local function header(id)
  local c = call('HGET', P .. 'm:' .. id, 'c')
  if not c then return nil end
  local app, at, exp, type, task, kind, len, rest = string.match(c, '^(%d+):(%d+):(%d+):(%d+):(%d+):(%a):(%d+):(.*)$')
  len = tonumber(len)
  local target, key = string.sub(rest, 1, len), string.sub(rest, len + 1)
  return { app = app, at = at, exp = exp, type = type, task = task, kind = kind, target = target, key = key }
end

local function userOf(h) return h.app .. ':' .. h.target end

local function platformOf(token)
  return call('HGET', P .. 'dev:' .. token, 'platform') or '0'
end

-- As what an event of the device is counted: platform, app version.
local function factsOf(token)
  local facts = call('HMGET', P .. 'dev:' .. token, 'platform', 'appVersion')
  return facts[1] or '0', facts[2] or ''
end

-- The jobs of the kind's name, by time.
local function dueKey(kind) return P .. 'due:' .. string.match(kind, '^[^:]*') end

local function jobDue(id, kind, due)
  local name = string.match(kind, '^[^:]*')
  local first = call('ZSCORE', P .. 'due', name)
  if not first or tonumber(first) > tonumber(due) then call('ZADD', P .. 'due', due, name) end
  call('ZADD', P .. 'due:' .. name, due, id)
end

local function dropJob(id)
  local kind = call('HGET', P .. 'job:' .. id, 'k')
  if not kind then return end
  call('DEL', P .. 'job:' .. id)
  call('ZREM', dueKey(kind), id)
  call('HINCRBY', P .. 'jn', kind, -1)
end

local function addJob(id, kind, due, payload)
  local was, leased = unpack(call('HMGET', P .. 'job:' .. id, 'k', 'l'))
  if leased then
    if dueKey(was) ~= dueKey(kind) then
      jobDue(id, kind, call('ZSCORE', dueKey(was), id))
      call('ZREM', dueKey(was), id)
    end
    call('HSET', P .. 'job:' .. id, 'k', kind, 'p', payload, 'a', due)
    call('HINCRBY', P .. 'jn', was, -1)
    call('HINCRBY', P .. 'jn', kind, 1)
    return
  end
  dropJob(id)
  call('HSET', P .. 'job:' .. id, 'k', kind, 'p', payload, 'd', due, 'n', 0)
  jobDue(id, kind, due)
  call('HINCRBY', P .. 'jn', kind, 1)
end

-- Ends a pending message, with its counter and its receipt. False when it had ended before.
local function settle(id, h, state, at, device, platform, reason)
  local key = P .. 'm:' .. id
  if call('HSETNX', key, 's', state) == 0 then return false end
  call('HSET', key, 'sa', at)
  if reason then call('HSET', key, 'sr', reason) end
  count(h.app, state)
  local receipt = call('HGET', key, 'r')
  if receipt then
    local payload = receipt .. ',"messageId":' .. cjson.encode(id) .. ',"device":' .. cjson.encode(device)
    addJob('receipt:' .. id, 'receipt', at, payload .. ',"platform":' .. platform .. '}')
  end
  return true
end

-- Tokens that have or had a user's message, and those of them that hold it now.
local function parts(id)
  local had, holders = {}, {}
  local fields = call('HKEYS', P .. 'm:' .. id)
  for _, field in ipairs(fields) do
    if string.sub(field, 1, 2) == 'h:' then
      local token = string.sub(field, 3)
      had[#had + 1] = token
      if call('HGET', P .. 'm:' .. id, field) == '1' then holders[#holders + 1] = token end
    end
  end
  return had, holders
end

-- Makes the message one of the devices that are bound to the user now, but for these. False: there are none.
local function holdElsewhere(id, user, without)
  local found = false
  for _, token in ipairs(call('HKEYS', P .. 'ub:' .. user)) do
    if not without[token] then
      call('HSET', P .. 'm:' .. id, 'h:' .. token, '1')
      found = true
    end
  end
  return found
end

-- The device that the receipt names when none has acknowledged.
local function firstDevice(id, h)
  if h.kind == 'd' then return h.target, platformOf(h.target) end
  local first = call('HMGET', P .. 'm:' .. id, 'fd', 'fp')
  return first[1] or '', first[2] or '0'
end

-- An announcement that nobody has made true for so long is of a process that is gone, and of no message.
local ANNOUNCED_MS = 30000

-- The messages that are announced to the inbox, for the user to whom the device is bound.
local function announced(token, user, now)
  local ids, flat = {}, call('HGETALL', P .. 'an:' .. token)
  for n = 1, #flat, 2 do
    local at, owner = string.match(flat[n + 1], '^(%d+):(.*)$')
    if owner == user and tonumber(at) + ANNOUNCED_MS > tonumber(now) then ids[#ids + 1] = flat[n] end
  end
  return ids
end

-- 1: newer messages have waited for it.
local function unannounce(token, id)
  if call('HDEL', P .. 'an:' .. token, id) == 0 then return 0 end
  return #call('ZRANGEBYLEX', P .. 'i:' .. token, '(' .. id, '+', 'LIMIT', 0, 1)
end

-- So long it matters what came late: every wake that was lost is made good before. What is older when it comes is late.
local LATE_MS = 600000

-- From now on pages hand it out. A session goes by ids: one that has been given a newer message does not miss this one.
-- Old: it was accepted at another time than now.
local function enterInbox(token, id, old)
  call('ZADD', P .. 'i:' .. token, 0, id)
  local newest = call('SET', P .. 'ni:' .. token, id, 'PX', LATE_MS, 'GET')
  if newest and newest > id then call('SET', P .. 'ni:' .. token, newest, 'PX', LATE_MS) end
  if old or newest and newest > id then
    call('SADD', P .. 'lt:' .. token, id)
    call('PEXPIRE', P .. 'lt:' .. token, LATE_MS)
  end
end

local function hideInInbox(token, id)
  call('ZREM', P .. 'i:' .. token, id)
  call('SREM', P .. 'lt:' .. token, id)
end

local function leaveInbox(token, id)
  hideInInbox(token, id)
  return call('HDEL', P .. 'e:' .. token, id)
end
`
