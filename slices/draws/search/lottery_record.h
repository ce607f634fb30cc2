// A lottery that was found, as the database keeps it and pages show it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/draws/public/seed_making.h"

namespace alongside::draws {

/// What is told of a lottery; its long texts are read by themselves. Fields in the order of the
/// columns in lottery_storage.cpp.
struct FoundLottery {
  std::int64_t round = 0;
  Instant found_at{};
  bool complete = false;  // Its certificate is whole.
  std::int64_t panels = 0;
  std::string fit_nowhere;        // Numbers of people who are in no panel, "3 17".
  std::int64_t least_chance = 0;  // Of those who are in any; parts of lottery::chance_unit.
  std::int64_t largest_chance = 0;
  std::string lottery_print;  // Of a list that is public; "" where a root is in its place.
  std::string panels_print;
  std::string certificate_print;
  /// What is published of the numbered panels (panel_tree.h). "" for a list that was published as a
  /// whole, and for replacements by weight, both as was done earlier.
  std::string panels_root;
  std::int64_t left_out = 0;  // People who fit, or may fit, in a panel and have no chance.
  /// By the method `leximin`, of everybody who fits, where another method leaves people out.
  std::optional<std::int64_t> other_least;

  bool has_public_list() const { return panels_root.empty(); }
  /// Replacements that a line after the seed of the first draw decided.
  bool was_drawn_by_weight() const { return round > 0 && panels_root.empty(); }
  /// What the seed begins with.
  const std::string& print_of_list() const {
    return has_public_list() ? lottery_print : panels_root;
  }
};

/// The texts of a lottery, ready to keep.
struct LotteryTexts {
  std::string panels_csv;
  std::string certificate;
};

/// A round of a draw that was published. Fields in the order of the columns in draw_storage.cpp.
struct PublishedDraw {
  std::int64_t round = 0;
  Instant published_at{};
  SeedWay way = SeedWay::any_member;
  std::optional<Instant> drawn_at;
  std::optional<std::int64_t> number;
  std::string seed_text;    // "" until it is drawn.
  std::string by_hand_how;  // "" but for a draw by hand.
  /// When all parts are opened, by itself. Nothing for a draw by hand, and for one that was
  /// published when whoever leads a draw still said when.
  std::optional<Instant> closes_at;
  std::string program_commitment;  // Of the program's own part; "" where it has none.
  std::string program_part;        // "" until it is drawn.
};

/// A contribution to the seed, as everybody sees it.
struct Contribution {
  std::int64_t number = 0;
  std::string commitment;
  std::string salt;  // Both "" until all are in.
  std::string text;
};

struct NumberedPanel {
  std::int64_t number = 0;
  std::string people;  // numbers_in(...)
};

/// What one person of the pool may know of their chance.
struct PersonChance {
  std::int64_t number = 0;
  std::optional<std::int64_t> chance;  // Parts of lottery::chance_unit.
};

}  // namespace alongside::draws
