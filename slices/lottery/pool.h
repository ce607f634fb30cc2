// The people a panel is drawn from, and what the panel must look like. Values are numbers here:
// what they mean is known to those who read the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace alongside::lottery {

// Far above what anybody draws from; what is reckoned in whole numbers cannot overflow below them.
inline constexpr std::size_t most_people = 100'000;
inline constexpr std::size_t most_features = 50;
inline constexpr std::size_t most_values = 1'000;  // Of all features together.
inline constexpr int most_seats = 10'000;

/// How many people with one value of a feature the panel has.
struct Quota {
  std::string value;
  int min = 0;
  int max = 0;
  // How far the quota may be moved where no panel meets all of them.
  int min_flex = 0;
  int max_flex = most_seats;
  friend bool operator==(const Quota&, const Quota&) = default;
};

struct Feature {
  std::string name;
  std::vector<Quota> values;
  friend bool operator==(const Feature&, const Feature&) = default;
};

inline constexpr int lives_alone = -1;

struct Pool {
  int seats = 0;
  std::vector<Feature> features;
  /// For each person, one after another, the index of their value of each feature.
  std::vector<std::uint16_t> values;
  /// For each person a number that they share with those of the same address, of whom one at most
  /// may be on the panel; `lives_alone`, or empty as a whole, where there is no limit.
  std::vector<int> addresses;
  /// Without features there are no values to count people by.
  std::size_t people_without_features = 0;

  std::size_t people() const {
    return features.empty() ? people_without_features : values.size() / features.size();
  }
  std::size_t value(std::size_t person, std::size_t feature) const {
    return values[person * features.size() + feature];
  }
};

/// Problems of a pool that need no search: see feasibility.h. Asserted by all that take a pool:
/// values within their features, addresses of as many people as there are (or none), 1 to
/// `most_seats` seats, min <= max.
bool is_sound(const Pool& pool);

/// What is asked of a panel, as rows: how many of the people in each must be on it. Row 0 is the
/// seats, then come the quotas in the order of features and values, then the addresses that two or
/// more people share, by their first person.
struct Row {
  std::vector<int> people;
  int min = 0;
  int max = 0;
};
std::vector<Row> rows_of(const Pool& pool);

/// People who cannot be told apart by features and addresses: they share one chance. Ordered by
/// their first person; somebody who shares an address is always alone.
struct Type {
  std::vector<int> people;
};
std::vector<Type> types_of(const Pool& pool);

/// The pool that is left to fill free places from: quotas and seats without those who stay, people
/// who are in `available` alone, in that order. Who lives with somebody who stays is left out.
Pool pool_of_free_places(const Pool& pool, const std::vector<int>& staying,
                         std::vector<int>& available);

}  // namespace alongside::lottery
