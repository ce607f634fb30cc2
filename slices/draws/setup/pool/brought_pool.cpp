#include "slices/draws/setup/pool/brought_pool.h"

#include <algorithm>
#include <numeric>

#include "foundation/base/csv.h"
#include "foundation/base/random.h"
#include "slices/draws/public/chance_code.h"

namespace alongside::draws {
namespace {

/// Fisher and Yates.
std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random random(seed);
  for (std::size_t left = count; left > 1; --left) {
    std::swap(order[left - 1], order[random.below(left)]);
  }
  return order;
}

bool holds(const std::vector<std::size_t>& columns, std::size_t column) {
  return std::ranges::find(columns, column) != columns.end();
}

ColumnKind kind_of(const People& people, std::size_t column,
                   const std::map<std::string, ColumnKind>& kinds) {
  if (holds(people.feature_columns, column)) return ColumnKind::feature;
  if (column == people.id_column) return ColumnKind::id;
  if (holds(people.address_columns, column)) return ColumnKind::address;
  const auto picked = kinds.find(people.headings[column]);
  return picked == kinds.end() ? ColumnKind::personal : picked->second;
}

std::vector<PoolColumn> columns_in(const People& people,
                                   const std::map<std::string, ColumnKind>& kinds) {
  std::vector<PoolColumn> columns;
  for (std::size_t i = 0; i < people.headings.size(); ++i) {
    columns.push_back({people.headings[i], kind_of(people, i, kinds)});
  }
  return columns;
}

std::vector<StoredFeature> stored(const std::vector<lottery::Feature>& features) {
  std::vector<StoredFeature> all;
  for (const lottery::Feature& feature : features) {
    all.push_back({.name = feature.name, .values = {}});
    for (const lottery::Quota& quota : feature.values) {
      all.back().values.push_back({.name = quota.value,
                                   .min = quota.min,
                                   .max = quota.max,
                                   .min_flex = quota.min_flex,
                                   .max_flex = quota.max_flex});
    }
  }
  return all;
}

std::optional<std::size_t> place_of(const auto& named, const std::string& name) {
  const auto found = std::ranges::find_if(named, [&](const auto& one) { return one.name == name; });
  if (found == named.end()) return std::nullopt;
  return static_cast<std::size_t>(found - named.begin());
}

struct Place {
  std::size_t feature = 0;
  std::size_t value = 0;
};

std::optional<Place> same_place(const std::vector<StoredFeature>& before, Place place,
                                const std::vector<StoredFeature>& after) {
  const auto feature = place_of(after, before[place.feature].name);
  if (!feature) return std::nullopt;
  const auto value =
      place_of(after[*feature].values, before[place.feature].values[place.value].name);
  if (!value) return std::nullopt;
  return Place{*feature, *value};
}

}  // namespace

BroughtPool bring(const Features& features, const People& people, std::uint64_t seed,
                  const std::map<std::string, ColumnKind>& kinds) {
  const lottery::Pool pool = pool_of(features, people, 1);
  BroughtPool brought{.columns = columns_in(people, kinds),
                      .features = stored(features.features),
                      .people = {},
                      .same_address = !pool.addresses.empty()};
  const std::size_t width = features.features.size();
  for (const std::size_t row : shuffled(people.rows.size(), seed)) {
    PoolPerson person{.number = static_cast<std::int64_t>(brought.people.size()) + 1, .values = {}};
    for (std::size_t feature = 0; feature < width; ++feature) {
      person.values.push_back(static_cast<std::uint16_t>(pool.value(row, feature)));
      ++brought.features[feature].values[person.values.back()].people;
    }
    if (!pool.addresses.empty()) person.address = pool.addresses[row];
    for (std::size_t column = 0; column < brought.columns.size(); ++column) {
      if (brought.columns[column].kind == ColumnKind::feature) continue;
      person.personal.push_back(people.rows[row][column]);
    }
    brought.people.push_back(std::move(person));
  }
  return brought;
}

void take_over_shares(const std::vector<StoredFeature>& before, std::vector<StoredFeature>& after) {
  for (std::size_t f = 0; f < before.size(); ++f) {
    for (std::size_t v = 0; v < before[f].values.size(); ++v) {
      const auto place = same_place(before, {f, v}, after);
      if (place) after[place->feature].values[place->value].share = before[f].values[v].share;
    }
  }
}

std::vector<Crossing> crossings_taken_over(const std::vector<StoredFeature>& before,
                                           const std::vector<Crossing>& crossings,
                                           const BroughtPool& after) {
  std::vector<Crossing> taken;
  for (const Crossing& one : crossings) {
    const auto a = same_place(before, {one.feature_a, one.value_a}, after.features);
    const auto b = same_place(before, {one.feature_b, one.value_b}, after.features);
    if (a && b) taken.push_back({a->feature, a->value, b->feature, b->value, one.share, 0});
  }
  for (Crossing& one : taken) {
    one.people = std::ranges::count_if(after.people, [&](const PoolPerson& person) {
      return person.values[one.feature_a] == one.value_a &&
             person.values[one.feature_b] == one.value_b;
    });
  }
  return taken;
}

void count_crossings(const lottery::Pool& pool, std::vector<Crossing>& crossings) {
  for (Crossing& one : crossings) {
    one.people = 0;
    for (std::size_t person = 0; person < pool.people(); ++person) {
      one.people += pool.value(person, one.feature_a) == one.value_a &&
                    pool.value(person, one.feature_b) == one.value_b;
    }
  }
}

std::string pool_csv(const BroughtPool& pool) {
  std::string text;
  std::vector<std::string> row{"number"};
  for (const StoredFeature& feature : pool.features) row.push_back(feature.name);
  if (pool.same_address) row.emplace_back("address");
  append_csv_row(text, row);
  for (const PoolPerson& person : pool.people) {
    row.assign(1, std::to_string(person.number));
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      row.push_back(pool.features[feature].values[person.values[feature]].name);
    }
    if (pool.same_address) {
      row.push_back(person.address < 0 ? std::string() : std::to_string(person.address));
    }
    append_csv_row(text, row);
  }
  return text;
}

std::string pool_print(std::string_view salt, const BroughtPool& pool) {
  return fingerprint(std::string(salt) + "\n" + pool_csv(pool));
}

std::string purpose_of_pool_salt(Id<Draw> selection) {
  return "selection pool salt " + std::to_string(selection.number);
}

SealedPool sealed_pool(const SecretKey& key, Id<Draw> selection, const BroughtPool& pool) {
  const std::string salt = random_token();
  SealedPool made{.columns = pool.columns,
                  .features = pool.features,
                  .crossings = {},
                  .rows = {},
                  .same_address = pool.same_address,
                  .pool_salt = seal(key, purpose_of_pool_salt(selection), salt),
                  .pool_print = pool_print(salt, pool)};
  made.rows.reserve(pool.people.size());
  for (const PoolPerson& person : pool.people) {
    made.rows.push_back(
        {sealed(key, selection, person),
         chance_code_print(key, selection,
                           chance_code(key, selection, made.pool_print, person.number))});
  }
  return made;
}

}  // namespace alongside::draws
