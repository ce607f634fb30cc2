#include "slices/draws/setup/quotas/quota_reach.h"

#include <algorithm>
#include <set>

namespace alongside::draws {
namespace {

using lottery::Feature;
using lottery::Pool;
using lottery::Quota;

/// How many people a panel can have at most, one of each address.
std::size_t households(const Pool& pool) {
  if (pool.addresses.empty()) return pool.people();
  std::set<int> addresses(pool.addresses.begin(), pool.addresses.end());
  addresses.erase(lottery::lives_alone);
  const auto alone = std::ranges::count(pool.addresses, lottery::lives_alone);
  return addresses.size() + static_cast<std::size_t>(alone);
}

void check_people(const Pool& pool, std::vector<QuotaProblem>& problems) {
  const auto seats = static_cast<std::size_t>(pool.seats);
  const std::int64_t count = pool.seats;
  if (pool.people() < seats) {
    problems.push_back({{},
                        {},
                        say_many("The pool has {people}, and the panel has {count} seat. Choose "
                                 "fewer seats, or find more people.",
                                 "The pool has {people} people, and the panel has {count} seats. "
                                 "Choose fewer seats, or find more people.",
                                 count, {{"people", static_cast<std::int64_t>(pool.people())}})});
  } else if (households(pool) < seats) {
    problems.push_back(
        {{},
         {},
         say("The people of the pool live at {addresses} addresses, and the panel has {seats} "
             "seats. Choose fewer seats, or let people of one address sit together.",
             {{"addresses", static_cast<std::int64_t>(households(pool))}, {"seats", count}})});
  }
}

void check_sums(const Pool& pool, std::size_t index, std::vector<QuotaProblem>& problems) {
  const Feature& feature = pool.features[index];
  std::int64_t min = 0, max = 0;
  for (const Quota& quota : feature.values) {
    min += quota.min;
    max += quota.max;
  }
  const std::vector<Argument> all{
      {"feature", feature.name}, {"min", min}, {"max", max}, {"seats", std::int64_t{pool.seats}}};
  if (min > pool.seats) {
    problems.push_back({index,
                        {},
                        say("The smallest numbers of “{feature}” add up to {min}, and there are "
                            "{seats} seats. Lower some of them.",
                            all)});
  }
  if (max < pool.seats) {
    problems.push_back({index,
                        {},
                        say("The largest numbers of “{feature}” add up to {max}, and there are "
                            "{seats} seats. Raise some of them.",
                            all)});
  }
}

void check_counts(const Pool& pool, std::size_t index, const std::vector<int>& people,
                  std::vector<QuotaProblem>& problems) {
  const Feature& feature = pool.features[index];
  for (std::size_t value = 0; value < feature.values.size(); ++value) {
    const Quota& quota = feature.values[value];
    if (people[value] >= quota.min) continue;
    problems.push_back(
        {index, value,
         say("At least {min} of the panel must have “{value}” of “{feature}”, and the pool has "
             "{people}. Lower the quota, or find more people.",
             {{"feature", feature.name},
              {"value", quota.value},
              {"min", std::int64_t{quota.min}},
              {"people", std::int64_t{people[value]}}})});
  }
}

/// Where the largest numbers would do, and the pool has not so many people.
void check_supply(const Pool& pool, std::size_t index, const std::vector<int>& people,
                  std::vector<QuotaProblem>& problems) {
  const Feature& feature = pool.features[index];
  std::int64_t wanted = 0, there = 0;
  for (std::size_t value = 0; value < feature.values.size(); ++value) {
    wanted += feature.values[value].max;
    there += std::min(feature.values[value].max, people[value]);
  }
  const auto seats = static_cast<std::size_t>(pool.seats);
  if (wanted < pool.seats || there >= pool.seats || pool.people() < seats) return;
  problems.push_back(
      {index,
       {},
       say("By the largest numbers of “{feature}”, {people} people of the pool can "
           "sit on a panel, and there are {seats} seats. Raise the number of a "
           "value that more people have.",
           {{"feature", feature.name}, {"people", there}, {"seats", std::int64_t{pool.seats}}})});
}

}  // namespace

std::vector<QuotaProblem> quotas_out_of_reach(const Pool& pool) {
  std::vector<QuotaProblem> problems;
  check_people(pool, problems);
  const auto people = people_by_value(pool);
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    const std::size_t before = problems.size();
    check_sums(pool, feature, problems);
    check_counts(pool, feature, people[feature], problems);
    if (problems.size() == before) check_supply(pool, feature, people[feature], problems);
  }
  return problems;
}

std::vector<std::vector<int>> people_by_value(const Pool& pool) {
  std::vector<std::vector<int>> people;
  for (const Feature& feature : pool.features) people.emplace_back(feature.values.size(), 0);
  for (std::size_t person = 0; person < pool.people(); ++person) {
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      ++people[feature][pool.value(person, feature)];
    }
  }
  return people;
}

}  // namespace alongside::draws
