// A new draw, or its settings: what the form holds, and what is right.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::draws {

inline constexpr std::size_t title_characters_most = 150;
inline constexpr std::size_t about_characters_most = 2000;
/// Of a draw on pages: its thousand numbered panels are kept, sent and read whole. The command
/// draws up to lottery::most_seats.
inline constexpr int seats_on_pages_most = 500;
/// What was written about people is kept no longer than this from when the date is chosen.
inline constexpr std::chrono::days longest_keeping{731};

/// As it was typed. `deletes` is the end of the day that was typed, where there is such a day.
struct SelectionForm {
  std::string title;
  std::string about;
  std::string seats;
  std::string day, month, year;
  std::optional<Instant> deletes;
};

struct CheckedSelection {
  std::string title;
  std::string about;
  int seats = 0;
  Instant delete_at{};
};

/// Problems are beside `title`, `about`, `seats`, `deletes`. `latest` is the date that was promised
/// to people who are in the pool: it may only come earlier. Nothing while nobody is.
Result<CheckedSelection> check_selection(const SelectionForm& form, Instant now,
                                         std::optional<Instant> latest = {});

}  // namespace alongside::draws
