#include "slices/search/index_tasks.h"

#include <algorithm>
#include <limits>
#include <map>

#include "foundation/rooms/room.h"
#include "foundation/words/text_words.h"
#include "slices/community/community.h"
#include "slices/groups/groups.h"
#include "slices/search/search_storage.h"

namespace alongside::search {
namespace {

using namespace std::chrono_literals;

/// Tidying writes the whole index anew: what goes meanwhile is tidied away together. It rests so
/// long that it takes a tenth of the time at most: words that are gone leave a small index soon.
AfterRun rest_after_tidying(Instant begun, Instant ended) {
  const auto took = std::chrono::ceil<std::chrono::milliseconds>(ended - begun);
  return {.rest = std::clamp<std::chrono::milliseconds>(10 * took, 1s, 10min)};
}
constexpr AfterRun go_on_later{.again = 0ms};
constexpr auto at_a_time = static_cast<std::int64_t>(findable_at_a_time);

std::string language_of(Transaction& transaction) {
  auto [community] = transaction.together(community::current());
  return community ? community->language : std::string();
}

Entry entry_of(const Findable& kind, const FindableText& found, const TextWords& words) {
  std::vector<TextWord> all = words.in(found.title, most_words_of_text);
  std::ranges::move(words.in(found.text, most_words_of_text), std::back_inserter(all));
  const std::int64_t scope = found.found_by == FoundBy::everybody ? everybody : found.group.number;
  return {.id = entry_id(kind.rank, found.number),
          .group = found.group.number,
          .scope = scope,
          .terms = terms_of(all, scope)};
}

/// Entries as they should be, by their ids; nothing where one should not be there.
using Wanted = std::map<std::int64_t, std::optional<Entry>>;

/// Their rooms erase them last of all, after what is found of them is gone: it stays gone.
std::vector<Id<groups::Group>> groups_being_erased(Read& read,
                                                   const std::vector<FindableText>& all) {
  std::vector<std::int64_t> numbers;
  for (const FindableText& found : all) numbers.push_back(found.group.number);
  std::ranges::sort(numbers);
  const auto doubled = std::ranges::unique(numbers);
  numbers.erase(doubled.begin(), doubled.end());
  return groups::being_erased(read, numbers);
}

Wanted wanted(Read& read, const Findable& kind, const std::vector<std::int64_t>& numbers) {
  Wanted entries;
  for (const std::int64_t number : numbers) entries[entry_id(kind.rank, number)] = std::nullopt;
  const TextWords words(language_of(read));
  const std::vector<FindableText> all = kind.at(read, numbers);
  const auto ending = groups_being_erased(read, all);
  for (const FindableText& found : all) {
    if (std::ranges::find(ending, found.group) != ending.end()) continue;
    entries[entry_id(kind.rank, found.number)] = entry_of(kind, found, words);
  }
  return entries;
}

void read_anew(Write& write, const Findable& kind, const std::vector<std::int64_t>& numbers) {
  const std::int64_t stale = stale_entries(write);
  for (const auto& [id, entry] : wanted(write, kind, numbers)) {
    if (entry) {
      keep_entry(write, *entry);
    } else {
      forget_entry(write, id);
    }
  }
  if (stale_entries(write) != stale) ask_for(write, {.kind = tidying_job});
}

/// Those whose entries are not as they should be.
std::vector<std::int64_t> differing(Read& read, const Findable& kind,
                                    const std::vector<std::int64_t>& numbers) {
  Wanted entries = wanted(read, kind, numbers);
  std::vector<std::int64_t> ids;
  for (const auto& [id, entry] : entries) ids.push_back(id);
  std::vector<std::int64_t> others;
  for (const Entry& there : entries_of(read, ids)) {
    const auto at = entries.find(there.id);
    if (at->second != there) others.push_back(number_of(there.id));
    entries.erase(at);
  }
  for (const auto& [id, entry] : entries) {
    if (entry) others.push_back(number_of(id));
  }
  return others;
}

enum class Way { whole, stopped };

/// Reads anew, of numbers that `next` gives after the last one, what differs.
Way walk(JobRun& run, const Findable& kind,
         const std::function<std::vector<std::int64_t>(Read&, std::int64_t after)>& next) {
  std::int64_t after = 0;
  while (true) {
    std::vector<std::int64_t> numbers, others;
    run.database.read([&](Read& read) {
      numbers = next(read, after);
      if (!numbers.empty()) others = differing(read, kind, numbers);
    });
    if (numbers.empty()) return Way::whole;
    after = numbers.back();
    if (run.stop.stop_requested()) return Way::stopped;
    if (others.empty()) continue;
    if (!run.write([&](Write& write) { read_anew(write, kind, others); })) {
      return Way::stopped;
    }
  }
}

Way walk_parts(JobRun& run, const Findable& kind, std::int64_t whole) {
  return walk(run, kind, [&](Read& read, std::int64_t after) {
    return kind.after(read, whole, after, at_a_time);
  });
}

/// Entries of one kind, whether or not there is anything that they stand for.
Way walk_entries(JobRun& run, const Findable& kind) {
  const std::int64_t end = entry_id(kind.rank + 1, 0);
  return walk(run, kind, [&](Read& read, std::int64_t after) {
    std::vector<std::int64_t> numbers;
    for (const std::int64_t id : entries_after(read, entry_id(kind.rank, after), at_a_time)) {
      if (id < end) numbers.push_back(number_of(id));
    }
    return numbers;
  });
}

AfterRun read_one(JobRun& run, const std::vector<Findable>& kinds, const Findable& kind) {
  const auto read = [&](Write& write) { read_anew(write, kind, {run.number}); };
  if (!run.write(read)) return {};
  for (const Findable& part : kinds) {
    if (part.part_of != kind.kind) continue;
    if (walk_parts(run, part, run.number) == Way::stopped) return go_on_later;
  }
  return {};
}

AfterRun read_all(JobRun& run, const std::vector<Findable>& kinds) {
  for (const Findable& kind : kinds) {
    if (walk_entries(run, kind) == Way::stopped) return go_on_later;
    if (walk_parts(run, kind, 0) == Way::stopped) return go_on_later;
  }
  run.finish([&](Write& write) -> AfterRun {
    say_read(write, run.now);
    return {};
  });
  return {};
}

AfterRun tidy(JobRun& run) {
  const Instant begun = run.now_here();
  const auto seen = run.database.read([](Read& read) { return stale_entries(read); });
  bool more = true;
  for (Tidying step = Tidying::begin; more; step = Tidying::go_on) {
    if (run.stop.stop_requested()) return go_on_later;
    if (!run.write([&](Write& write) { more = tidy_a_little(write, step); })) return {};
  }
  run.finish([&](Write& write) -> AfterRun {
    say_tidied(write, seen);
    return {};
  });
  return rest_after_tidying(begun, run.now_here());
}

/// At night, and at once where it never was.
std::vector<std::int64_t> due_to_read_all(Read& read, Instant now) {
  static const Calendar nightly = each_day_at(4);
  if (nightly(last_read(read)) > now) return {};
  return {0};
}

}  // namespace

std::vector<JobKind> index_jobs(const Site& site) {
  const auto kinds = site.rooms == nullptr ? std::vector<Findable>() : findable_of(*site.rooms);
  const Message reading = say("Reading anew what can be found by a search");
  std::vector<JobKind> jobs;
  for (const Findable& kind : kinds) {
    jobs.push_back({.name = kind.job, .what = reading, .run = [kinds, kind](JobRun& run) {
                      return read_one(run, kinds, kind);
                    }});
  }
  jobs.push_back({.name = "search_reading",
                  .what = reading,
                  .run = [kinds](JobRun& run) { return read_all(run, kinds); },
                  .waiting = due_to_read_all});
  jobs.push_back({.name = tidying_job,
                  .what = say("Taking the words of what is gone out of the search"),
                  .run = tidy});
  return jobs;
}

}  // namespace alongside::search
