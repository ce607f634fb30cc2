// The words of moderation as types, and its limits. Numbers are what the database holds.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace alongside::moderation {

enum class Worry : std::int64_t {
  hurts = 1,
  names_somebody = 2,
  distressing = 3,
  dangerous = 4,
  wrong_place = 5
};
inline constexpr std::array<Worry, 5> worries{
    Worry::hurts, Worry::names_somebody, Worry::distressing, Worry::dangerous, Worry::wrong_place};

enum class Outcome : std::int64_t {
  stays = 1,
  content_note = 2,
  mended = 3,
  taken_out = 4,
  put_back = 5,
  kept_back = 6  // Taken out before everybody was shown it.
};
inline constexpr std::array<Outcome, 6> outcomes{Outcome::stays,    Outcome::content_note,
                                                 Outcome::mended,   Outcome::taken_out,
                                                 Outcome::put_back, Outcome::kept_back};

/// As forms have them: "names_somebody", "taken_out".
std::string_view name_of(Worry worry);
std::string_view name_of(Outcome outcome);
std::optional<Worry> worry_named(std::string_view name);
std::optional<Outcome> outcome_named(std::string_view name);

namespace limits {
inline constexpr std::size_t note_characters = 100;
inline constexpr std::size_t text_characters = 200;
inline constexpr std::size_t reason_characters = 500;
/// Of one person on one day.
inline constexpr std::int64_t most_reports_a_day = 20;
/// Of one person in one group, about which nobody has decided yet.
inline constexpr std::int64_t most_open_proposals = 20;
inline constexpr int days_sides_are_kept = 30;
inline constexpr std::int64_t page_rows = 50;
}  // namespace limits

}  // namespace alongside::moderation
