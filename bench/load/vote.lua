-- Reports a voter each time, of an office at random, and always the next one of that office. The file holds a line for each
-- office: its id, and the credentials of its reporter. Arguments: the file; the index to begin with; how many threads.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local heads, indexes = {}, {}
local genders = { "male", "female" }
local ages = { "less_30", "less_60", "more_60" }

function init(args)
  local first, all, n = tonumber(args[2]), tonumber(args[3]), 0
  for line in io.lines(args[1]) do
    -- No two threads share an office, so that no index is sent twice.
    if n % all == number then
      local credentials = line:match("^%S+ (.+)$")
      heads[#heads + 1] = "POST /api/vote/ HTTP/1.1\r\nhost: bench\r\nauthorization: " .. credentials
        .. "\r\ncontent-type: application/json\r\ncontent-length: "
      indexes[#indexes + 1] = first
    end
    n = n + 1
  end
  math.randomseed(number + first)
end

function request()
  local office = math.random(#heads)
  local index = indexes[office]
  indexes[office] = index + 1
  local body = '{"index":' .. index .. ',"gender":"' .. genders[index % 2 + 1] .. '","age":"' .. ages[index % 3 + 1]
    .. '","has_torn":' .. tostring(index % 17 == 0) .. "}"
  return heads[office] .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    'told {"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"refused":%d,"broken":%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
