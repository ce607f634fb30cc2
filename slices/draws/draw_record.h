// A draw and its pool, as storage gives them to rules and pages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "slices/lottery/lottery.h"

namespace alongside::groups {
struct Group;
}

namespace alongside::draws {

/// `preparing`: pool and quotas may change. `finding`: the lottery is being found, in the
/// background. `open`: it is published, and people add to the seed. `drawn`: places are taken.
enum class Step : std::int64_t { preparing = 1, finding = 2, open = 3, drawn = 4 };

/// One draw of a group, from its pool to the places that are taken.
/// Fields in the order of the columns in selection_storage.cpp.
struct Draw {
  Id<Draw> id;
  Id<groups::Group> group;  // 0 where the group is gone.
  std::string title;
  std::string about;
  std::int64_t seats = 0;
  Instant begun_at{};
  Instant delete_at{};
  std::optional<Instant> deleted_at;
  std::string watch_code;
  Step step = Step::preparing;
  std::int64_t people = 0;  // In the pool; 0 while there is none.
  lottery::Method method = lottery::Method::leximin;
  bool same_address = false;  // One at most of those who share an address.
  std::string pool_print;     // Fingerprint of the pool; "" while there is none.
  std::string quotas_print;   // Fingerprint of the quotas; "" while there are none.
  std::optional<Instant> published_at;
};

/// Whether pool, shares, quotas and settings may still change.
inline bool may_change(const Draw& selection) {
  return selection.step == Step::preparing && !selection.deleted_at;
}

/// One round of a draw: 0 is the first draw, 1, 2 ... are replacements for places that fell free.
/// Each has its search, its panels and its seed. A draw alone stands for its first round.
struct Round {
  // NOLINTNEXTLINE(google-explicit-constructor): most of a draw is its first round.
  Round(Id<Draw> of, std::int64_t round = 0) : draw(of), number(round) {}
  Id<Draw> draw;
  std::int64_t number = 0;
};

struct SelectionItem {
  Id<Draw> id;
  std::string title;
  std::int64_t seats = 0;
  Step step = Step::preparing;
  std::int64_t people = 0;
};
inline constexpr std::int64_t selections_on_page = 50;
struct SelectionList {
  std::vector<SelectionItem> items;  // The newest first.
  std::int64_t total = 0;
};

struct StoredValue {
  std::string name;
  int min = 0;
  int max = 0;
  int min_flex = 0;
  int max_flex = 0;
  std::int64_t people = 0;      // In the pool.
  std::optional<double> share;  // Of the people served, 0 to 1.
  friend bool operator==(const StoredValue&, const StoredValue&) = default;
};

struct StoredFeature {
  std::string name;
  std::vector<StoredValue> values;
  friend bool operator==(const StoredFeature&, const StoredFeature&) = default;
};

/// People with a value of one feature and a value of another, by their places.
struct Crossing {
  std::size_t feature_a = 0;
  std::size_t value_a = 0;
  std::size_t feature_b = 0;
  std::size_t value_b = 0;
  double share = 0;  // Of the people served, 0 to 1.
  std::int64_t people = 0;
  friend bool operator==(const Crossing&, const Crossing&) = default;
};

/// What a column of the pool is. All but features are sealed, for letters and places alone.
enum class ColumnKind : std::int64_t {
  id = 1,
  feature = 2,
  address = 3,
  personal = 4,  // Anything else.
  name = 5,
  email = 6,
  telephone = 7,
};

struct PoolColumn {
  std::string name;
  ColumnKind kind = ColumnKind::personal;
  friend bool operator==(const PoolColumn&, const PoolColumn&) = default;
};

/// A person of a pool. Numbers stand in the database, the rest only sealed.
struct PoolPerson {
  std::int64_t number = 0;            // From 1.
  std::vector<std::uint16_t> values;  // Places of their values, a feature after the other.
  int address = -1;                   // Shared with whoever has the same; -1 alone.
  /// Every column that is no feature, in the order of those columns.
  std::vector<std::string> personal;
};

}  // namespace alongside::draws
