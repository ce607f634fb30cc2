#include "slices/lottery_proof/proof_bound.h"

#include <algorithm>

namespace alongside::lottery_proof {
namespace {

constexpr std::size_t no_parent = static_cast<std::size_t>(-1);

bool is_leaf(const Node& node) {
  return node.kind == Node::Kind::bound || node.kind == Node::Kind::empty;
}

bool are_places(const std::vector<Multiplier>& list, std::size_t count) {
  return std::ranges::all_of(
      list, [&](const Multiplier& one) { return static_cast<std::size_t>(one.first) < count; });
}

}  // namespace

Bounds::Bounds(const People& people, const Types& types, Findings& findings)
    : people_(people),
      types_(types),
      findings_(findings),
      rows_(people.rows),
      multipliers_(people.rows.size(), 0) {
  for (std::size_t type = 0; type < types.count(); ++type) most_.push_back({0, types.size(type)});
  counts_ = most_;
}

/// Each node but the root is the child of one node, which comes before it.
bool Bounds::is_tree(const std::vector<Node>& proof) {
  parents_.assign(proof.size(), no_parent);
  std::vector<std::size_t> depth(proof.size(), 0);
  for (std::size_t i = 0; i < proof.size(); ++i) {
    if (i > 0 && parents_[i] == no_parent) return false;
    if (is_leaf(proof[i])) continue;
    for (const std::size_t child : {proof[i].left, proof[i].right}) {
      if (child <= i || child >= proof.size() || parents_[child] != no_parent) return false;
      parents_[child] = i;
      depth[child] = depth[i] + 1;
      if (depth[child] > most_proof_depth) return false;
    }
  }
  return !proof.empty();
}

bool Bounds::has_right_places(const std::vector<Node>& proof) const {
  return std::ranges::all_of(proof, [&](const Node& node) {
    if (is_leaf(node)) return are_places(node.rows, rows_.size());
    const std::size_t count = node.kind == Node::Kind::type ? types_.count() : rows_.size();
    return static_cast<std::size_t>(node.index) < count;
  });
}

/// Takes the limits of all divisions above the leaf.
void Bounds::narrow(const std::vector<Node>& proof, std::size_t leaf) {
  has_panels_ = true;
  for (std::size_t node = leaf; node != 0; node = parents_[node]) {
    const Node& above = proof[parents_[node]];
    auto& list = above.kind == Node::Kind::type ? counts_ : rows_;
    Limits& limits = list[static_cast<std::size_t>(above.index)];
    if (above.left == node) {
      limits.max = std::min(limits.max, above.at_most);
    } else {
      limits.min = std::max(limits.min, above.at_most + 1);
    }
    has_panels_ = has_panels_ && limits.min <= limits.max;
  }
}

void Bounds::widen(const std::vector<Node>& proof, std::size_t leaf) {
  for (std::size_t node = leaf; node != 0; node = parents_[node]) {
    const Node& above = proof[parents_[node]];
    const auto index = static_cast<std::size_t>(above.index);
    if (above.kind == Node::Kind::type) {
      counts_[index] = most_[index];
    } else {
      rows_[index] = people_.rows[index];
    }
  }
}

/// False where a row has two multipliers.
bool Bounds::take_multipliers(const std::vector<Multiplier>& rows) {
  for (const auto& [row, multiplier] : rows) {
    std::int64_t& place = multipliers_[static_cast<std::size_t>(row)];
    if (place != 0) return false;
    place = multiplier;
  }
  return true;
}

/// By the multipliers that were taken. Without `gains`, all of them are 0.
Whole Bounds::bound(const Gains* gains, const std::vector<Multiplier>& rows) const {
  Whole bound = 0;
  for (const auto& [row, multiplier] : rows) {
    const Limits& limits = rows_[static_cast<std::size_t>(row)];
    bound += Whole{multiplier} * (multiplier > 0 ? limits.max : limits.min);
  }
  for (std::size_t type = 0; type < types_.count(); ++type) {
    Whole left = gains == nullptr ? 0 : (*gains)[type];
    const int* of_type = types_.rows_of.data() + type * types_.rows_each;
    for (std::size_t i = 0; i < types_.rows_each; ++i) {
      if (of_type[i] != no_row) left -= multipliers_[static_cast<std::size_t>(of_type[i])];
    }
    bound += left * (left > 0 ? counts_[type].max : counts_[type].min);
  }
  return bound;
}

std::optional<Whole> Bounds::of(const Gains& gains, const std::vector<Node>& proof,
                                std::int64_t stage) {
  const std::vector<Argument> here{{"stage", stage}};
  if (!is_tree(proof) || !has_right_places(proof)) {
    findings_.wrong(say("certificate.json, stage {stage}: the proof is not whole.", here));
    return std::nullopt;
  }
  Whole everybody = 0;
  for (std::size_t type = 0; type < gains.size(); ++type) {
    everybody += std::max(gains[type], Whole{0}) * most_[type].max;
  }
  std::optional<Whole> most;
  for (std::size_t leaf = 0; leaf < proof.size(); ++leaf) {
    if (!is_leaf(proof[leaf])) continue;
    const std::vector<Multiplier>& rows = proof[leaf].rows;
    const bool is_empty = proof[leaf].kind == Node::Kind::empty;
    narrow(proof, leaf);
    const bool is_right = take_multipliers(rows);
    const Whole shown = is_right && has_panels_ ? bound(is_empty ? nullptr : &gains, rows) : 0;
    for (const auto& [row, multiplier] : rows) multipliers_[static_cast<std::size_t>(row)] = 0;
    widen(proof, leaf);
    if (!is_right || (is_empty && has_panels_ && shown >= 0)) {
      findings_.wrong(say("certificate.json, stage {stage}: a part of the proof proves nothing.",
                          here));
      return std::nullopt;
    }
    if (has_panels_ && !is_empty) most = std::max(most.value_or(shown), shown);
  }
  return std::min(most.value_or(everybody), everybody);
}

}  // namespace alongside::lottery_proof
