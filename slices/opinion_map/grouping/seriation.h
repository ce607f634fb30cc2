// An order in which alike things stand together, so that the eye sees patterns.
//
// Items are joined from the most alike upwards into a tree: average linkage (Sokal, Michener, 'A
// statistical method for evaluating systematic relationships', University of Kansas Science
// Bulletin 38, 1958). Of the orders that the tree allows, each branch being turned one way or the
// other, the one is taken in which neighbours are least apart in sum: optimal leaf ordering
// (Bar-Joseph, Gifford, Jaakkola, 'Fast optimal leaf ordering for hierarchical clustering',
// Bioinformatics 17 suppl. 1, 2001).
//
// The order says what is like what, and nothing else: no end of it is better than the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace alongside::opinion_map {

/// More items than anybody can look at in one picture; sums stay far within 64 bits.
inline constexpr std::size_t most_seriated = 1000;

/// How far apart items are: from 0 (alike) to 1, symmetric. Kept in whole millionths, so that sums
/// are exact and what is equally far is found equal on every machine.
class Distances {
 public:
  /// At most most_seriated of them, each as far from the others as from itself: 0.
  explicit Distances(std::size_t items);

  std::size_t items() const { return items_; }
  std::int64_t millionths(std::size_t one, std::size_t other) const {
    return millionths_[one * items_ + other];
  }
  /// `distance` is from 0 to 1; `one` and `other` are different.
  void set(std::size_t one, std::size_t other, double distance);

 private:
  std::size_t items_;
  std::vector<std::int64_t> millionths_;
};

/// Two nodes that were joined. Nodes from 0 are the items; the branch at place i of a tree is the
/// node with number items + i.
struct Branch {
  std::size_t left = 0;  // Holds the first of the items of both.
  std::size_t right = 0;
};

/// From the first joined to the root: one branch fewer than items. Of pairs that are equally alike
/// the one with the first item is joined first, so the caller gives items in an order that does
/// not depend on chance: by id.
std::vector<Branch> average_linkage(const Distances& distances);

/// The best order of the items of `tree`. Of orders that are equally good, reversed ones among
/// them, the one that begins with the earliest item.
std::vector<std::size_t> leaf_order(const Distances& distances, const std::vector<Branch>& tree);

/// Both steps. Time grows with the cube of items: 200 take some milliseconds.
std::vector<std::size_t> seriated(const Distances& distances);

/// How far neighbours of an order are apart, in sum, in millionths: what leaf_order makes least.
std::int64_t length_of(const Distances& distances, const std::vector<std::size_t>& order);

}  // namespace alongside::opinion_map
