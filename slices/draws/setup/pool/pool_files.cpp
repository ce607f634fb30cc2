#include "slices/draws/setup/pool/pool_files.h"

#include <cassert>
#include <map>
#include <unordered_map>

#include "foundation/base/folding.h"
#include "slices/draws/setup/pool/pool_readers.h"

namespace alongside::draws {
namespace {

/// For each person the number of their address, where any of its columns is filled. However it is
/// typed, in capitals, with blanks more or with accents encoded another way, it is the same house.
std::vector<int> addresses_of(const People& people) {
  std::vector<int> addresses;
  if (people.address_columns.empty()) return addresses;
  std::map<std::vector<std::string>, int> numbers;
  for (const auto& row : people.rows) {
    std::vector<std::string> address;
    bool any = false;
    for (const std::size_t column : people.address_columns) {
      address.push_back(folded(row[column]));
      any = any || !row[column].empty();
    }
    const int next = static_cast<int>(numbers.size());
    addresses.push_back(any ? numbers.try_emplace(address, next).first->second
                            : lottery::lives_alone);
  }
  return addresses;
}

}  // namespace

lottery::Pool pool_of(const Features& features, const People& people, int seats) {
  lottery::Pool pool{.seats = seats, .features = features.features};
  std::vector<std::unordered_map<std::string_view, std::uint16_t>> numbers;
  for (const lottery::Feature& feature : features.features) {
    auto& of_feature = numbers.emplace_back();
    for (const lottery::Quota& quota : feature.values) {
      of_feature.try_emplace(quota.value, static_cast<std::uint16_t>(of_feature.size()));
    }
  }
  for (const auto& row : people.rows) {
    for (std::size_t feature = 0; feature < numbers.size(); ++feature) {
      pool.values.push_back(numbers[feature].at(row[people.feature_columns[feature]]));
    }
  }
  pool.addresses = addresses_of(people);
  pool.people_without_features = features.features.empty() ? people.rows.size() : 0;
  assert(lottery::is_sound(pool));
  return pool;
}

std::optional<Features> read_features(const SourceFile& file, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  auto features = features_so_far(file, mistakes);
  if (mistakes.count() != before) return std::nullopt;
  return features;
}

std::optional<People> read_people(const SourceFile& file, const Features& features,
                                  const PeopleOptions& options, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  auto people = people_so_far(file, &features, options, mistakes);
  if (mistakes.count() != before) return std::nullopt;
  return people;
}

std::optional<PoolFiles> read_pool(const PoolSources& sources, Mistakes& mistakes) {
  const std::size_t before = mistakes.count();
  auto features = features_so_far(sources.features, mistakes);
  auto people =
      people_so_far(sources.people, features ? &*features : nullptr, sources.options, mistakes);
  if (mistakes.count() != before) return std::nullopt;
  PoolFiles files{.features = *std::move(features), .people = *std::move(people)};
  files.pool = pool_of(files.features, files.people, sources.seats);
  return files;
}

}  // namespace alongside::draws
