// Exchanges of people that mend a panel which misses some of its rows.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "foundation/base/random.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

/// What may be exchanged: of `types` alone, and each of these between `least` and `most`.
struct Exchangeable {
  std::vector<int> types;
  std::vector<int> least, most;  // Of each type of the pool.
  std::vector<RowLimits> rows;   // Within these the panel's rows are to be.
};

class PanelMending {
 public:
  PanelMending(const Polytope& polytope, Exchangeable exchangeable);

  /// False where it did not come to an end. Types of `first` are exchanged before others; then
  /// those that `wish` wants most come, and those that it wants least go.
  bool mend(TypePanel& panel, const std::vector<int>& first, const std::vector<double>& wish,
            Random& random);

 private:
  void fix_seats(TypePanel& panel, const std::vector<double>& wish);
  struct Exchange {
    int remove = 0;
    int add = 0;
    int change = 0;  // Of the rows' distance to their limits.
  };
  std::optional<Exchange> exchange_for(const TypePanel& panel, const std::vector<int>& first,
                                       const std::vector<double>& wish, std::size_t row,
                                       Random& random);
  std::span<const int> some_types(Random& random) const;
  void list_exchanges(const TypePanel& panel, std::span<const int> types,
                      const std::vector<double>& wish, std::size_t row, double against);
  std::optional<Exchange> best_exchange(std::size_t most_added) const;
  int change_of(int remove, int add) const;
  void count(const TypePanel& panel);
  void move(TypePanel& panel, int type, int by);
  void update(std::size_t row);
  void keep_members(const TypePanel& panel);

  const Polytope& polytope_;
  const RowsOfTypes rows_of_;
  const Exchangeable exchangeable_;
  std::vector<int> counts_;                 // Of each row.
  std::vector<int> if_removed_, if_added_;  // Change of a row's distance, by one person.
  std::vector<int> members_;  // Types of whom more than the least are on the panel.
  std::vector<int> violated_, out_, in_;
};

}  // namespace alongside::lottery
