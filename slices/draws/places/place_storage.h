// Places and their history in the database.
#pragma once

#include <optional>
#include <vector>

#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/places/places.h"
#include "slices/people/people.h"

namespace alongside::draws {

/// `people` are numbers of the pool; by a draw where nobody is named.
void take_places(Write& write, Round round, const std::vector<std::int64_t>& people,
                 std::optional<Id<people::Person>> by, Instant now);

/// In the order of numbers: a panel fits on a page of memory (lottery::most_seats).
std::vector<Place> places_of(Transaction& transaction, Id<Draw> selection);
std::optional<Place> find_place(Transaction& transaction, Id<Draw> selection, std::int64_t number);

/// Where may_change_place allows it.
void change_place(Write& write, Id<Draw> selection, const Place& place, PlaceState to,
                  Id<people::Person> by, Instant now);

/// Somebody is looked for in this round for each place that is free now: until then, or until it is
/// given up, nothing else is noted of them. How many there are.
std::int64_t begin_filling(Write& write, Round round);
void give_up_filling(Write& write, Round round);
/// The places that the round is for become replaced.
void replace_places(Write& write, Round round, std::optional<Id<people::Person>> by, Instant now);

/// One line of the history. Fields in the order of the columns in place_storage.cpp.
struct PlaceChange {
  std::int64_t change = 0;
  std::int64_t number = 0;
  PlaceState state = PlaceState::selected;
  std::int64_t round = 0;
  std::optional<Id<people::Person>> changed_by;  // Nobody: a draw.
  Instant changed_at{};
};
inline constexpr std::int64_t changes_on_page = 50;
/// The newest first.
std::vector<PlaceChange> place_changes(Transaction& transaction, Id<Draw> selection,
                                       std::int64_t page);
std::int64_t count_place_changes(Transaction& transaction, Id<Draw> selection);

}  // namespace alongside::draws
