// A draw with a pool, and an engine that finds a lottery in no time, for the tests of what follows.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "foundation/db/testing.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/letter_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/chance_code.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/sealed_person.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_tasks.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// Finds two panels of the first and the last people, each half as likely.
class FakeEngine {
 public:
  LotteryEngine engine() {
    return {.find = [this](const lottery::Pool& pool,
                           const lottery::FairOptions& options) { return find(pool, options); },
            .check = [this](const lottery::Pool&, std::stop_token) { return feasibility; }};
  }

  bool uniform_leaves_out = false;  // People who fit; `leximin` gives everybody the same.
  int searches = 0;
  std::vector<lottery::Pool> pools;
  lottery::Finding finding = lottery::Finding::found;
  lottery::Feasibility feasibility{.feasible = lottery::Feasible::no,
                                   .smallest_change = {{0, 1, 2, 9}},
                                   .within_flex = true,
                                   .example = {}};
  std::function<void(const lottery::FairOptions&)> meanwhile;

 private:
  lottery::FairResult find(const lottery::Pool& pool, const lottery::FairOptions& options) {
    ++searches;
    pools.push_back(pool);
    if (options.progress) options.progress({lottery::Progress::Step::panels, 1, 2});
    if (meanwhile) std::exchange(meanwhile, {})(options);
    if (options.stop.stop_requested()) return {};
    lottery::FairResult result{.finding = finding, .lottery = {}};
    if (finding != lottery::Finding::found) return result;
    const int people = static_cast<int>(pool.people());
    lottery::Panel first{.weight = lottery::chance_unit / 2, .people = {}};
    lottery::Panel last = first;
    for (int seat = 0; seat < pool.seats; ++seat) {
      first.people.push_back(seat);
      last.people.push_back(people - pool.seats + seat);
    }
    result.lottery.chances.assign(pool.people(), 0);
    for (const lottery::Panel* panel : {&first, &last}) {
      for (const int person : panel->people) {
        result.lottery.chances.at(static_cast<std::size_t>(person)) += panel->weight;
      }
    }
    if (uniform_leaves_out && options.method == lottery::Method::leximin) {
      result.lottery.chances.assign(pool.people(), lottery::chance_unit / 5);
    }
    const bool left_out = uniform_leaves_out && options.method == lottery::Method::uniform;
    for (int person = 0; person < people && !left_out; ++person) {
      if (result.lottery.chances.at(static_cast<std::size_t>(person)) == 0) {
        result.lottery.fit_nowhere.push_back(person);
      }
    }
    result.lottery.panels = {first, last};
    result.lottery.certificate.complete = true;
    return result;
  }
};

class DrawWorld : public OnBothDatabases {
 protected:
  static constexpr std::int64_t people_count = 20;
  static constexpr std::int64_t seats = 4;
  static constexpr auto open_for = std::chrono::hours(72);

  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      for (std::size_t n = 0; n < 24; ++n) {
        members.push_back(people::add_person(write, {.name = "Person " + std::to_string(n)}, now));
        groups::add_member(write, group, members.back(), groups::Role::member, {}, "", now);
      }
      id = make_selection(write);
      write.commit();
    });
  }

  Id<Draw> make_selection(Write& write) {
    static constexpr Sql add_sql{
        "INSERT INTO selections (group_id, title, about, seats, begun_at, delete_at, watch_code, "
        "people_count, pool_print, quotas_print) VALUES ($1, 'Panel', 'About', $2, $3, $4, $5, "
        "$6, 'pool', 'quotas') RETURNING id"};
    static constexpr Sql feature_sql{
        "INSERT INTO selection_features (selection_id, position, name) VALUES ($1, 0, 'age')"};
    static constexpr Sql value_sql{
        "INSERT INTO selection_values (selection_id, feature, position, name, min, max, min_flex, "
        "max_flex, people) VALUES ($1, 0, $2, $3, 0, $4, 0, $4, $5)"};
    static constexpr Sql column_sql{
        "INSERT INTO selection_columns (selection_id, position, name, kind) VALUES ($1, 0, 'name', "
        "4)"};
    const auto made = Id<Draw>{write.one<std::int64_t>(add_sql, group, seats, now,
                                                       now + std::chrono::hours(24 * 90),
                                                       random_token(), people_count)};
    write.run(feature_sql, made);
    for (const std::int64_t value : {0, 1}) {
      write.run(value_sql, made, value, value == 0 ? "young" : "old", seats, people_count / 2);
    }
    write.run(column_sql, made);
    for (std::int64_t number = 1; number <= people_count; ++number) add_person(write, made, number);
    return made;
  }

  void add_person(Write& write, Id<Draw> made, std::int64_t number) {
    static constexpr Sql person_sql{
        "INSERT INTO selection_people (selection_id, number, features_sealed, personal_sealed, "
        "code_print) VALUES ($1, $2, $3, $4, $5)"};
    const SealedPerson person = sealed(key, made,
                                       {.number = number,
                                        .values = {static_cast<std::uint16_t>(number % 2)},
                                        .personal = {"Name " + std::to_string(number)}});
    write.run(person_sql, made, number, person.features, person.personal,
              chance_code_print(key, made, chance_code(key, made, "pool", number)));
  }

  template <class F>
  auto written(F&& body) {
    return database().write([&](Write& write) {
      auto result = body(write);
      write.commit();
      return result;
    });
  }

  Draw selection() {
    return database().read([&](Read& read) { return selection_anywhere(read, id).value(); });
  }
  draws::LotterySearch run() {
    return database().read([&](Read& read) { return newest_run(read, id).value(); });
  }
  std::vector<Place> places() {
    return database().read([&](Read& read) { return places_of(read, id); });
  }
  AfterRun work(const NodeTask& task, Instant at) {
    return task.run({.database = database(), .number = id.number, .now = at});
  }
  AfterRun work(const NodeTask& task) { return work(task, now); }
  NodeTask task() { return as_node_task(lottery_job(key, fake.engine())); }

  /// The lottery is found.
  void find() {
    written([&](Write& write) { return ask_for_lottery(write, selection_in(write), now); });
    work(task());
  }
  Draw selection_in(Transaction& transaction) {
    return selection_anywhere(transaction, id).value();
  }
  bool publish(SeedWay way, std::vector<std::int64_t> named = {}) {
    return written([&](Write& write) {
      return publish_draw(write, key, selection_in(write), {way, std::move(named), open_for},
                          members[0], now);
    });
  }
  bool put_in(std::size_t member, std::string_view text) {
    return puts_in(members.at(member), text, now) == PutIn::now;
  }
  PutIn puts_in(Id<people::Person> person, std::string_view text, Instant at) {
    return written([&](Write& write) {
      return contribute(write, key, selection_in(write), person, text, at);
    });
  }
  bool draw() {
    return written(
        [&](Write& write) { return draw_by_seed(write, key, selection_in(write), now); });
  }

  const Instant now = instant_from_microseconds(1'790'000'000'000'000);
  const SecretKey key{1, 2, 3};
  Id<groups::Group> group;
  Id<Draw> id;
  std::vector<Id<people::Person>> members;
  FakeEngine fake;
};

}  // namespace alongside::draws
