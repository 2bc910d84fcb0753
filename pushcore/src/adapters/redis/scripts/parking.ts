/**
 * Parking. A message that is parked has an entry in its inbox, and is not among those that a page hands out.
 *
 *   M token id parked   → 1: the message is parked (1) or released (0); 0: it is not in the inbox
 */
export const PARKING = `
OPS.M = function(at)
  local token, id = ARGV[at], ARGV[at + 1]
  local entry = call('HGET', P .. 'e:' .. token, id)
  if not entry then return 0 end
  -- Of a user to whom the device is not bound any more: it is on its way out.
  if not string.match(entry, '^%d') then
    if cmsgpack.unpack(entry)[2] ~= call('HGET', P .. 'dev:' .. token, 'uk') then return 0 end
  end
  if ARGV[at + 2] == '1' then
    hideInInbox(token, id)
  else
    enterInbox(token, id, true)
  end
  return 1
end
`
