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
  std::string lottery_print;
  std::string panels_print;
  std::string certificate_print;
};

/// The texts of a lottery, ready to keep.
struct LotteryTexts {
  std::string lottery_csv;
  std::string panels_csv;
  std::string certificate;
};

/// A draw that was published. Fields in the order of the columns in draw_storage.cpp.
struct PublishedDraw {
  SeedWay way = SeedWay::any_member;
  std::optional<Instant> drawn_at;
  std::optional<std::int64_t> number;
  std::string seed_text;    // "" until it is drawn.
  std::string by_hand_how;  // "" but for a draw by hand.
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
