#include "slices/opinion_map/grouping/seriation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <utility>

namespace alongside::opinion_map {
namespace {

constexpr double millionths_in_one = 1e6;

// ---- The tree ----

/// Nodes not joined yet, and how far apart they are: the sum over all pairs of their items.
struct Linkage {
  explicit Linkage(const Distances& distances);

  std::int64_t& sum(std::size_t one, std::size_t other) { return sums[one * nodes.size() + other]; }

  struct Node {
    std::size_t number = 0;
    std::int64_t items = 1;
    bool joined = false;
  };
  std::vector<Node> nodes;  // At the place of the first of their items.
  std::vector<std::int64_t> sums;
};

Linkage::Linkage(const Distances& distances) : nodes(distances.items()) {
  sums.resize(nodes.size() * nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].number = i;
    for (std::size_t j = 0; j < nodes.size(); ++j) sum(i, j) = distances.millionths(i, j);
  }
}

/// A mean as a fraction, compared without rounding.
struct Mean {
  std::int64_t sum = 0;
  std::int64_t pairs = 1;
  friend bool operator<(const Mean& one, const Mean& other) {
    return one.sum * other.pairs < other.sum * one.pairs;
  }
};

std::pair<std::size_t, std::size_t> nearest_two(Linkage& linkage) {
  std::optional<Mean> least;
  std::pair<std::size_t, std::size_t> nearest;
  for (std::size_t i = 0; i < linkage.nodes.size(); ++i) {
    if (linkage.nodes[i].joined) continue;
    for (std::size_t j = i + 1; j < linkage.nodes.size(); ++j) {
      if (linkage.nodes[j].joined) continue;
      const Mean mean{linkage.sum(i, j), linkage.nodes[i].items * linkage.nodes[j].items};
      if (least && !(mean < *least)) continue;
      least = mean;
      nearest = {i, j};
    }
  }
  return nearest;
}

/// `other` becomes a part of `one`, which has the earlier first item.
void join(Linkage& linkage, std::size_t one, std::size_t other, std::size_t number) {
  linkage.nodes[one].number = number;
  linkage.nodes[one].items += linkage.nodes[other].items;
  linkage.nodes[other].joined = true;
  for (std::size_t k = 0; k < linkage.nodes.size(); ++k) {
    linkage.sum(one, k) += linkage.sum(other, k);
    linkage.sum(k, one) = linkage.sum(one, k);
  }
}

// ---- The order ----

/// The two items that stand next to each other where two nodes meet.
struct Meeting {
  std::size_t left = 0;
  std::size_t right = 0;
};

class Ordering {
 public:
  Ordering(const Distances& distances, const std::vector<Branch>& tree);
  std::vector<std::size_t> best();

 private:
  std::size_t at(std::size_t one, std::size_t other) const {
    return one * distances_.items() + other;
  }
  const Branch& branch(std::size_t node) const { return tree_[node - distances_.items()]; }
  bool is_item(std::size_t node) const { return node < distances_.items(); }
  bool holds(std::size_t node, std::size_t item) const {
    return std::ranges::binary_search(items_[node], item);
  }
  const std::vector<std::size_t>& other_ends(std::size_t node, std::size_t item) const;
  void join(const Branch& branch);
  void append(std::size_t node, std::size_t first, std::size_t last,
              std::vector<std::size_t>& order) const;

  const Distances& distances_;
  const std::vector<Branch>& tree_;
  std::vector<std::vector<std::size_t>> items_;  // Of each node, ascending.
  // Two items are the ends of one node alone: where they were joined. By both of them: the length
  // of the best order between them, and where its two halves meet.
  std::vector<std::int64_t> length_;
  std::vector<Meeting> meeting_;
};

Ordering::Ordering(const Distances& distances, const std::vector<Branch>& tree)
    : distances_(distances),
      tree_(tree),
      length_(distances.items() * distances.items(), 0),
      meeting_(length_.size()) {
  for (std::size_t i = 0; i < distances.items(); ++i) items_.push_back({i});
  for (const Branch& branch : tree) {
    std::vector<std::size_t> both = items_[branch.left];
    both.insert(both.end(), items_[branch.right].begin(), items_[branch.right].end());
    std::ranges::sort(both);
    items_.push_back(std::move(both));
    join(branch);
  }
}

/// The items that can stand at the far end of a node when `item` stands at the near one.
const std::vector<std::size_t>& Ordering::other_ends(std::size_t node, std::size_t item) const {
  if (is_item(node)) return items_[node];
  const Branch& halves = branch(node);
  return items_[holds(halves.left, item) ? halves.right : halves.left];
}

/// In two steps, which keeps it at the cube of items: from each end of the left half to each item
/// that the right half could begin with, and on from there.
void Ordering::join(const Branch& branch) {
  std::vector<std::int64_t> to(distances_.items());
  std::vector<std::size_t> over(distances_.items());
  for (const std::size_t first : items_[branch.left]) {
    for (const std::size_t right : items_[branch.right]) {
      bool found = false;
      for (const std::size_t left : other_ends(branch.left, first)) {
        const std::int64_t sum = length_[at(first, left)] + distances_.millionths(left, right);
        if (found && sum >= to[right]) continue;
        found = true;
        to[right] = sum;
        over[right] = left;
      }
    }
    for (const std::size_t last : items_[branch.right]) {
      bool found = false;
      std::int64_t& length = length_[at(first, last)];
      for (const std::size_t right : other_ends(branch.right, last)) {
        const std::int64_t sum = to[right] + length_[at(right, last)];
        if (found && sum >= length) continue;
        found = true;
        length = sum;
        meeting_[at(first, last)] = {over[right], right};
      }
      length_[at(last, first)] = length;
      meeting_[at(last, first)] = {meeting_[at(first, last)].right, meeting_[at(first, last)].left};
    }
  }
}

/// The items of `node` from `first` to `last`, its ends.
void Ordering::append(std::size_t node, std::size_t first, std::size_t last,
                      std::vector<std::size_t>& order) const {
  if (is_item(node)) {
    order.push_back(node);
    return;
  }
  const Branch& halves = branch(node);
  const bool turned = !holds(halves.left, first);
  const Meeting& meeting = meeting_[at(first, last)];
  append(turned ? halves.right : halves.left, first, meeting.left, order);
  append(turned ? halves.left : halves.right, meeting.right, last, order);
}

std::vector<std::size_t> Ordering::best() {
  std::vector<std::size_t> order;
  if (distances_.items() < 2) {
    order.resize(distances_.items(), 0);
    return order;
  }
  const Branch& root = tree_.back();
  std::optional<std::pair<std::size_t, std::size_t>> ends;
  for (const std::size_t one : items_[root.left]) {
    for (const std::size_t other : items_[root.right]) {
      const std::pair<std::size_t, std::size_t> now = std::minmax(one, other);
      if (ends) {
        const std::int64_t least = length_[at(ends->first, ends->second)];
        const std::int64_t length = length_[at(one, other)];
        if (length > least || (length == least && now > *ends)) continue;
      }
      ends = now;
    }
  }
  append(distances_.items() + tree_.size() - 1, ends->first, ends->second, order);
  return order;
}

}  // namespace

Distances::Distances(std::size_t items) : items_(items), millionths_(items * items, 0) {
  assert(items <= most_seriated);
}

void Distances::set(std::size_t one, std::size_t other, double distance) {
  assert(one != other && distance >= 0 && distance <= 1);
  const std::int64_t millionths = std::llround(distance * millionths_in_one);
  millionths_[one * items_ + other] = millionths;
  millionths_[other * items_ + one] = millionths;
}

std::vector<Branch> average_linkage(const Distances& distances) {
  Linkage linkage(distances);
  std::vector<Branch> tree;
  while (tree.size() + 1 < distances.items()) {
    const auto [one, other] = nearest_two(linkage);
    tree.push_back({linkage.nodes[one].number, linkage.nodes[other].number});
    join(linkage, one, other, distances.items() + tree.size() - 1);
  }
  return tree;
}

std::vector<std::size_t> leaf_order(const Distances& distances, const std::vector<Branch>& tree) {
  assert(tree.size() + 1 == distances.items() || distances.items() == 0);
  return Ordering(distances, tree).best();
}

std::vector<std::size_t> seriated(const Distances& distances) {
  return leaf_order(distances, average_linkage(distances));
}

std::int64_t length_of(const Distances& distances, const std::vector<std::size_t>& order) {
  std::int64_t length = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    length += distances.millionths(order[i - 1], order[i]);
  }
  return length;
}

}  // namespace alongside::opinion_map
