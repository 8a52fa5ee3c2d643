-- Reads a snapshot together with the time, in one step.
--
-- KEYS[1]  the snapshot
--
-- Returns { milliseconds of this server's clock, milliseconds that the snapshot has left, its text }.
-- Where there is none the answer has one element. The same goes for what has no end or is no text: it is not ours.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local text = redis.pcall('GET', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if type(text) ~= 'string' or left <= 0 then
  return { now }
end
return { now, left, text }
