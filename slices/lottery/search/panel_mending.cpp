#include "slices/lottery/search/panel_mending.h"

#include <algorithm>
#include <utility>

namespace alongside::lottery {
namespace {

constexpr int most_exchanges = 80;
constexpr double against_wish = 1.5;
constexpr int unwanted = 100;
constexpr double any_wish = 1e9;
constexpr int mends_two = -2;
/// Of so many types, one after another from some one on, are who may come first...
constexpr std::size_t a_few_types = 1000;
/// ...and so many of them are tried: nearly always one of them will do.
constexpr std::size_t most_wanted = 200;

int distance(int count, const RowLimits& limits) {
  return std::max({0, limits.min - count, count - limits.max});
}

}  // namespace

PanelMending::PanelMending(const Polytope& polytope, Exchangeable exchangeable)
    : polytope_(polytope),
      rows_of_(all_rows_of_types(polytope)),
      exchangeable_(std::move(exchangeable)) {}

bool PanelMending::mend(TypePanel& panel, const std::vector<int>& first,
                        const std::vector<double>& wish, Random& random) {
  count(panel);
  fix_seats(panel, wish);
  members_ = exchangeable_.types;
  keep_members(panel);
  for (int exchange = 0; exchange < most_exchanges; ++exchange) {
    violated_.clear();
    for (std::size_t row = 0; row < counts_.size(); ++row) {
      if (distance(counts_[row], exchangeable_.rows[row]) > 0) {
        violated_.push_back(static_cast<int>(row));
      }
    }
    if (violated_.empty()) return true;
    const auto row = static_cast<std::size_t>(violated_[random.below(violated_.size())]);
    if (row == 0) return false;
    const auto best = exchange_for(panel, first, wish, row, random);
    if (!best || best->change > 0) return false;
    move(panel, best->remove, -1);
    move(panel, best->add, 1);
    members_.push_back(best->add);
    keep_members(panel);
  }
  return false;
}

/// Each once.
void PanelMending::keep_members(const TypePanel& panel) {
  std::erase_if(members_, [&](int type) {
    const auto index = static_cast<std::size_t>(type);
    return panel[index] <= exchangeable_.least[index];
  });
  std::ranges::sort(members_);
  members_.erase(std::unique(members_.begin(), members_.end()), members_.end());
}

void PanelMending::count(const TypePanel& panel) {
  counts_.assign(polytope_.rows.size(), 0);
  for (std::size_t type = 0; type < panel.size(); ++type) {
    if (panel[type] == 0) continue;
    for (const int row : rows_of_.of(type)) {
      counts_[static_cast<std::size_t>(row)] += panel[type];
    }
  }
  if_removed_.assign(counts_.size(), 0);
  if_added_.assign(counts_.size(), 0);
  for (std::size_t row = 0; row < counts_.size(); ++row) update(row);
}

void PanelMending::update(std::size_t row) {
  const RowLimits& limits = exchangeable_.rows[row];
  const int now = distance(counts_[row], limits);
  if_removed_[row] = distance(counts_[row] - 1, limits) - now;
  if_added_[row] = distance(counts_[row] + 1, limits) - now;
}

void PanelMending::move(TypePanel& panel, int type, int by) {
  const auto index = static_cast<std::size_t>(type);
  panel[index] += by;
  for (const int row : rows_of_.of(index)) {
    counts_[static_cast<std::size_t>(row)] += by;
    update(static_cast<std::size_t>(row));
  }
}

/// One by one, whoever mends most.
void PanelMending::fix_seats(TypePanel& panel, const std::vector<double>& wish) {
  while (counts_[0] != polytope_.seats()) {
    const bool add = counts_[0] < polytope_.seats();
    int best = -1, best_change = 0;
    double best_gain = 0;
    for (const int type : exchangeable_.types) {
      const auto index = static_cast<std::size_t>(type);
      if (add ? panel[index] >= exchangeable_.most[index]
              : panel[index] <= exchangeable_.least[index]) {
        continue;
      }
      int change = 0;
      for (const int row : rows_of_.of(index)) {
        change += (add ? if_added_ : if_removed_)[static_cast<std::size_t>(row)];
      }
      const double gain = add ? wish[index] : -wish[index];
      if (gain < -against_wish) change += unwanted;
      if (best < 0 || std::pair(change, -gain) < std::pair(best_change, -best_gain)) {
        best = type;
        best_change = change;
        best_gain = gain;
      }
    }
    if (best < 0) return;
    move(panel, best, add ? 1 : -1);
  }
}

/// One that the wish is not much against, where there is any; it need not mend more than it spoils.
std::optional<PanelMending::Exchange> PanelMending::exchange_for(const TypePanel& panel,
                                                                 const std::vector<int>& first,
                                                                 const std::vector<double>& wish,
                                                                 std::size_t row, Random& random) {
  list_exchanges(panel, first, wish, row, against_wish);
  std::optional<Exchange> best = best_exchange(most_wanted);
  if (best && best->change < 0) return best;
  list_exchanges(panel, some_types(random), wish, row, against_wish);
  best = best_exchange(most_wanted);
  if (best && best->change <= 0) return best;
  for (const double against : {against_wish, any_wish}) {
    list_exchanges(panel, exchangeable_.types, wish, row, against);
    best = best_exchange(in_.size());
    if (best && best->change <= 0) return best;
  }
  return best;
}

std::span<const int> PanelMending::some_types(Random& random) const {
  const std::span<const int> all = exchangeable_.types;
  if (all.size() <= a_few_types) return all;
  return all.subspan(random.below(all.size() - a_few_types + 1), a_few_types);
}

/// How the rows' distance to their limits changes where one type's person makes room for another's.
/// The rows of all types are the seats, one of each feature, and perhaps an address: those at the
/// same place are of the same kind, and one that counts both stays as it is.
int PanelMending::change_of(int remove, int add) const {
  const std::span<const int> from = rows_of_.of(static_cast<std::size_t>(remove));
  const std::span<const int> to = rows_of_.of(static_cast<std::size_t>(add));
  const std::size_t shared = std::min(from.size(), to.size());
  int change = 0;
  for (std::size_t i = 1; i < shared; ++i) {
    if (from[i] == to[i]) continue;
    change += if_removed_[static_cast<std::size_t>(from[i])];
    change += if_added_[static_cast<std::size_t>(to[i])];
  }
  for (std::size_t i = shared; i < from.size(); ++i) {
    change += if_removed_[static_cast<std::size_t>(from[i])];
  }
  for (std::size_t i = shared; i < to.size(); ++i) {
    change += if_added_[static_cast<std::size_t>(to[i])];
  }
  return change;
}

/// Who may leave, and who of `types` may come, so that `row` is mended; those that the wish wants
/// first. Without those that it wants the other way by more than `against`: always the same ones
/// would mend.
void PanelMending::list_exchanges(const TypePanel& panel, std::span<const int> types,
                                  const std::vector<double>& wish, std::size_t row,
                                  double against) {
  const bool too_many = counts_[row] > exchangeable_.rows[row].max;
  const auto counted = [&](std::size_t type) {
    return std::ranges::find(rows_of_.of(type), static_cast<int>(row)) != rows_of_.of(type).end();
  };
  out_.clear();
  in_.clear();
  for (const int type : members_) {
    const auto index = static_cast<std::size_t>(type);
    if (panel[index] <= exchangeable_.least[index] || wish[index] >= against) continue;
    if (counted(index) == too_many) out_.push_back(type);
  }
  for (const int type : types) {
    const auto index = static_cast<std::size_t>(type);
    if (panel[index] >= exchangeable_.most[index] || wish[index] <= -against) continue;
    if (counted(index) != too_many) in_.push_back(type);
  }
  const auto of = [&](int type) { return wish[static_cast<std::size_t>(type)]; };
  const auto wanted = static_cast<std::ptrdiff_t>(std::min(most_wanted, in_.size()));
  std::ranges::sort(out_, {}, of);
  std::ranges::partial_sort(in_, in_.begin() + wanted, std::ranges::greater{}, of);
}

/// The first that mends two rows at once, or the one that mends most; of the `most_added` who may
/// come first.
std::optional<PanelMending::Exchange> PanelMending::best_exchange(std::size_t most_added) const {
  std::optional<Exchange> best;
  for (std::size_t i = 0; i < std::min(most_added, in_.size()); ++i) {
    for (const int remove : out_) {
      const int change = change_of(remove, in_[i]);
      if (!best || change < best->change) best = {remove, in_[i], change};
      if (change <= mends_two) return best;
    }
  }
  return best;
}

}  // namespace alongside::lottery
