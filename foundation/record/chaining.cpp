// The job that gives acts their places in the chains.
#include <map>

#include "foundation/record/record.h"

namespace alongside::record {
namespace {

constexpr std::int64_t acts_at_a_time = 100;

struct WaitingAct {
  std::int64_t id = 0;
  std::int64_t day = 0;
  std::optional<std::int64_t> group;
  std::string kind, group_print, about, by, whom;
};

constexpr Sql waiting_acts_sql{
    "SELECT id, day, group_id, kind, group_print, about_print, by_print, whom_print FROM acts "
    "WHERE number IS NULL ORDER BY noted_at, id LIMIT $1"};
constexpr Sql any_waits_sql{"SELECT CAST(0 AS BIGINT) FROM acts WHERE number IS NULL LIMIT 1"};
constexpr Sql place_sql{
    "UPDATE acts SET number = $2, link = $3, group_number = $4, group_link = $5, noted_at = 0 "
    "WHERE id = $1 AND number IS NULL"};
constexpr Sql keep_head_sql{
    "INSERT INTO record_heads (group_id, number, link, day, public_key, signature) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (group_id) DO UPDATE SET "
    "number = excluded.number, link = excluded.link, day = excluded.day, "
    "public_key = excluded.public_key, signature = excluded.signature"};

/// The ends of the chains that some acts belong to; kept when all have their places.
class Chains {
 public:
  explicit Chains(Write& write) : write_(write) {}

  struct Place {
    std::int64_t number = 0;
    std::string link;
  };
  Place next(std::int64_t group, const Entry& entry) {
    Head& head = end_of(group);
    ++head.number;
    head.link = link_of(head.chain, head.number, head.link, entry);
    return {head.number, head.link};
  }

  void keep(const SigningKey& key, std::int64_t day) {
    for (auto& [group, head] : ends_) {
      head.day = text_of_day(day);
      const Head kept = signed_head(key, head);
      write_.run(keep_head_sql, group, kept.number, kept.link, day, kept.public_key,
                 kept.signature);
    }
  }

 private:
  Head& end_of(std::int64_t group) {
    const auto found = ends_.find(group);
    if (found != ends_.end()) return found->second;
    const auto kept = head_of(write_, {group});
    Head begun{.chain = chain_of_group(group), .link = first_previous()};
    return ends_.emplace(group, kept.value_or(begun)).first->second;
  }

  Write& write_;
  std::map<std::int64_t, Head> ends_;
};

/// How many it was.
std::size_t chain_some(Write& write, const SigningKey& key, Instant now) {
  const auto waiting = write.all<WaitingAct>(waiting_acts_sql, acts_at_a_time);
  Chains chains(write);
  for (const WaitingAct& act : waiting) {
    const Entry entry{.day = text_of_day(act.day),
                      .kind = act.kind,
                      .group = act.group_print,
                      .about = act.about,
                      .by = act.by,
                      .whom = act.whom};
    const Chains::Place all = chains.next(0, entry);
    std::optional<std::int64_t> number;
    std::string link;
    if (act.group) {
      const Chains::Place own = chains.next(*act.group, entry);
      number = own.number;
      link = own.link;
    }
    write.run(place_sql, act.id, all.number, all.link, number, link);
  }
  chains.keep(key, std::chrono::floor<std::chrono::days>(now).time_since_epoch().count());
  return waiting.size();
}

AfterRun chain_all(const JobRun& run, const SigningKey& key) {
  std::size_t chained = 0;
  do {
    if (run.stop.stop_requested()) return {.again = std::chrono::milliseconds(0)};
    const bool ours = run.write([&](Write& write) { chained = chain_some(write, key, run.now); });
    if (!ours) return {};
  } while (chained == acts_at_a_time);
  return {};
}

}  // namespace

JobKind chaining_job(const SecretKey& key) {
  const SigningKey signing(key, signing_purpose);
  return {.name = "record",
          .what = say("Chaining what the record keeps"),
          .run = [signing](const JobRun& run) { return chain_all(run, signing); },
          .waiting = [](Read& read, Instant) { return read.all<std::int64_t>(any_waits_sql); }};
}

}  // namespace alongside::record
