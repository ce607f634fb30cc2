#include "slices/lottery/pool.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace alongside::lottery {
namespace {

int address_of(const Pool& pool, std::size_t person) {
  return pool.addresses.empty() ? lives_alone : pool.addresses[person];
}

/// Addresses that two or more people share, by their first person.
std::vector<std::vector<int>> shared_addresses(const Pool& pool) {
  std::map<int, std::size_t> place;
  std::vector<std::vector<int>> all;
  for (std::size_t person = 0; person < pool.people(); ++person) {
    const int address = address_of(pool, person);
    if (address == lives_alone) continue;
    const auto [found, is_new] = place.try_emplace(address, all.size());
    if (is_new) all.emplace_back();
    all[found->second].push_back(static_cast<int>(person));
  }
  std::erase_if(all, [](const std::vector<int>& people) { return people.size() < 2; });
  return all;
}

std::vector<int> everybody(const Pool& pool) {
  std::vector<int> people(pool.people());
  for (std::size_t i = 0; i < people.size(); ++i) people[i] = static_cast<int>(i);
  return people;
}

}  // namespace

bool is_sound(const Pool& pool) {
  if (pool.seats < 1 || pool.seats > most_seats || pool.people() > most_people) return false;
  if (!pool.addresses.empty() && pool.addresses.size() != pool.people()) return false;
  if (!pool.features.empty() && pool.values.size() % pool.features.size() != 0) return false;
  for (const Feature& feature : pool.features) {
    for (const Quota& quota : feature.values) {
      if (quota.min < 0 || quota.min > quota.max) return false;
    }
  }
  for (std::size_t person = 0; person < pool.people(); ++person) {
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      if (pool.value(person, feature) >= pool.features[feature].values.size()) return false;
    }
  }
  return true;
}

std::vector<Row> rows_of(const Pool& pool) {
  assert(is_sound(pool));
  std::vector<Row> rows{{everybody(pool), pool.seats, pool.seats}};
  std::vector<std::size_t> first_of_feature;
  for (const Feature& feature : pool.features) {
    first_of_feature.push_back(rows.size());
    for (const Quota& quota : feature.values) rows.push_back({{}, quota.min, quota.max});
  }
  for (std::size_t person = 0; person < pool.people(); ++person) {
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      rows[first_of_feature[feature] + pool.value(person, feature)].people.push_back(
          static_cast<int>(person));
    }
  }
  for (std::vector<int>& people : shared_addresses(pool)) rows.push_back({std::move(people), 0, 1});
  return rows;
}

std::vector<Type> types_of(const Pool& pool) {
  assert(is_sound(pool));
  std::vector<bool> shares(pool.people(), false);
  for (const std::vector<int>& people : shared_addresses(pool)) {
    for (const int person : people) shares[static_cast<std::size_t>(person)] = true;
  }
  std::map<std::vector<std::uint16_t>, std::size_t> place;
  std::vector<Type> types;
  const auto width = static_cast<std::ptrdiff_t>(pool.features.size());
  for (std::size_t person = 0; person < pool.people(); ++person) {
    const auto begin = pool.values.begin() + static_cast<std::ptrdiff_t>(person) * width;
    std::size_t type = types.size();
    if (!shares[person]) {
      type = place.try_emplace(std::vector(begin, begin + width), types.size()).first->second;
    }
    if (type == types.size()) types.emplace_back();
    types[type].people.push_back(static_cast<int>(person));
  }
  return types;
}

Pool pool_of_free_places(const Pool& pool, const std::vector<int>& staying,
                         std::vector<int>& available) {
  std::set<int> taken_addresses;
  Pool free{.seats = pool.seats - static_cast<int>(staying.size()), .features = pool.features};
  for (const int person : staying) {
    const auto index = static_cast<std::size_t>(person);
    taken_addresses.insert(address_of(pool, index));
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      Quota& quota = free.features[feature].values[pool.value(index, feature)];
      for (int* number : {&quota.min, &quota.max, &quota.min_flex, &quota.max_flex}) {
        *number = std::max(0, *number - 1);
      }
    }
  }
  taken_addresses.erase(lives_alone);
  std::erase_if(available, [&](int person) {
    return taken_addresses.contains(address_of(pool, static_cast<std::size_t>(person)));
  });
  for (const int person : available) {
    const auto index = static_cast<std::size_t>(person);
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      free.values.push_back(static_cast<std::uint16_t>(pool.value(index, feature)));
    }
    if (!pool.addresses.empty()) free.addresses.push_back(pool.addresses[index]);
  }
  free.people_without_features = pool.features.empty() ? available.size() : 0;
  return free;
}

}  // namespace alongside::lottery
