#include "slices/lottery/draw.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "slices/lottery/search/panel_weights.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {
namespace {

std::uint64_t number_of_hexadecimal(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char digit : digits) {
    number =
        number * 16 + static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  }
  return number;
}

/// Nothing where the text is not digits alone, or they are too many.
bool is_number(std::string_view text, std::uint64_t& number) {
  constexpr std::size_t digits_that_fit = 19;
  if (text.empty() || text.size() > digits_that_fit) return false;
  number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return false;
    number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  return true;
}

/// The lottery's panels as panels of types, each once, with the type of each person.
struct TypePanels {
  std::vector<SparsePanel> panels;
  std::vector<double> expected;  // Of each type, on the average of the lottery.
};

TypePanels type_panels_of(const Polytope& polytope, const FairLottery& lottery) {
  std::vector<std::size_t> type_of(lottery.chances.size());
  for (std::size_t type = 0; type < polytope.types.size(); ++type) {
    for (const int person : polytope.types[type].people) {
      type_of[static_cast<std::size_t>(person)] = type;
    }
  }
  TypePanels found{.panels = {}, .expected = std::vector<double>(polytope.types.size(), 0)};
  std::map<TypePanel, std::int64_t> weights;
  for (const Panel& panel : lottery.panels) {
    TypePanel of_types(polytope.types.size(), 0);
    for (const int person : panel.people) ++of_types[type_of[static_cast<std::size_t>(person)]];
    weights[of_types] += panel.weight;
  }
  for (const auto& [panel, weight] : weights) {
    found.panels.push_back(sparse(panel));
    for (const auto& [type, people] : found.panels.back()) {
      found.expected[static_cast<std::size_t>(type)] +=
          static_cast<double>(weight) * people / static_cast<double>(chance_unit);
    }
  }
  return found;
}

/// The panel after which what is missing of the expected numbers is least, in squares.
std::size_t nearest_panel(const TypePanels& all, const std::vector<double>& missing) {
  std::size_t best = 0;
  double best_gain = 0;
  for (std::size_t i = 0; i < all.panels.size(); ++i) {
    double gain = 0;
    for (const auto& [type, people] : all.panels[i]) {
      gain += people * (2 * missing[static_cast<std::size_t>(type)] - people);
    }
    if (i == 0 || gain > best_gain) {
      best = i;
      best_gain = gain;
    }
  }
  return best;
}

template <class T>
void shuffle(std::vector<T>& things, Random& random) {
  for (std::size_t i = things.size(); i > 1; --i) {
    std::swap(things[i - 1], things[static_cast<std::size_t>(random.below(i))]);
  }
}

/// Whose turn it is, in each type: everybody as often as the others. The order of chance is another
/// one each time round, so that panels differ where they can.
class Turns {
 public:
  Turns(const Polytope& polytope, Random& random) : random_(random) {
    for (const Type& type : polytope.types) {
      queues_.push_back(type.people);
      shuffle(queues_.back(), random);
    }
    next_.resize(queues_.size(), 0);
  }
  void take(std::size_t type, int people, std::vector<int>& panel) {
    std::vector<int>& queue = queues_[type];
    std::size_t& next = next_[type];
    const auto wanted = static_cast<std::size_t>(people);
    if (queue.size() - next < wanted) {
      const std::vector<int> last(queue.begin() + static_cast<std::ptrdiff_t>(next), queue.end());
      panel.insert(panel.end(), last.begin(), last.end());
      begin_round(queue, last);
      const auto more = static_cast<std::ptrdiff_t>(wanted - last.size());
      panel.insert(panel.end(), queue.begin(), queue.begin() + more);
      next = wanted - last.size();
      return;
    }
    const auto begin = queue.begin() + static_cast<std::ptrdiff_t>(next);
    panel.insert(panel.end(), begin, begin + people);
    next += wanted;
  }

 private:
  /// Nobody is on one panel twice: those of `last` come at the end.
  void begin_round(std::vector<int>& queue, const std::vector<int>& last) {
    std::vector<int> first, others;
    shuffle(queue, random_);
    for (const int person : queue) {
      const bool is_on = std::ranges::find(last, person) != last.end();
      (is_on ? others : first).push_back(person);
    }
    queue = std::move(first);
    queue.insert(queue.end(), others.begin(), others.end());
  }

  Random& random_;
  std::vector<std::vector<int>> queues_;
  std::vector<std::size_t> next_;
};

}  // namespace

std::uint64_t seed_of(std::string_view text) {
  std::uint64_t number = 0;
  if (is_number(text, number)) return number;
  constexpr std::size_t digits_of_64_bits = 16;
  return number_of_hexadecimal(std::string_view(fingerprint(text)).substr(0, digits_of_64_bits));
}

std::size_t drawn_panel(const std::vector<Panel>& panels, std::uint64_t seed) {
  assert(!panels.empty());
  std::int64_t all = 0;
  for (const Panel& panel : panels) all += panel.weight;
  auto left = static_cast<std::int64_t>(Random(seed).below(static_cast<std::uint64_t>(all)));
  std::size_t drawn = 0;
  while (left >= panels[drawn].weight) left -= panels[drawn++].weight;
  return drawn;
}

std::size_t drawn_number(std::size_t count, std::uint64_t seed) {
  return static_cast<std::size_t>(Random(seed).below(count));
}

std::vector<std::vector<int>> numbered_panels(const Pool& pool, const FairLottery& lottery,
                                              std::size_t count, std::uint64_t seed) {
  const Polytope polytope = polytope_of(pool);
  const TypePanels all = type_panels_of(polytope, lottery);
  Random random(seed);
  Turns turns(polytope, random);
  std::vector<double> missing(all.expected.size(), 0);
  std::vector<std::vector<int>> panels;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t type = 0; type < missing.size(); ++type) missing[type] += all.expected[type];
    const SparsePanel& chosen = all.panels[nearest_panel(all, missing)];
    panels.emplace_back();
    for (const auto& [type, people] : chosen) {
      missing[static_cast<std::size_t>(type)] -= people;
      turns.take(static_cast<std::size_t>(type), people, panels.back());
    }
    std::ranges::sort(panels.back());
  }
  // What was chosen first corrects what comes later: the order is to tell nothing.
  shuffle(panels, random);
  return panels;
}

std::vector<int> times_on(std::size_t people, const std::vector<std::vector<int>>& panels) {
  std::vector<int> times(people, 0);
  for (const std::vector<int>& panel : panels) {
    for (const int person : panel) ++times[static_cast<std::size_t>(person)];
  }
  return times;
}

}  // namespace alongside::lottery
