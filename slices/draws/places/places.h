// The places of a panel after the draw: what becomes of each, and who may still be drawn for a
// place that fell free.
//
//   selected -> confirmed -> withdrawn -> replaced
//   selected -> declined  -> replaced
//
// Until somebody was drawn in their place, what was noted can be changed again. Nobody waits on an
// ordered reserve: everybody who was not drawn is the reserve, and replacements are drawn when
// places are free, so that the quotas hold for the places that are free then.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::draws {

enum class PlaceState {
  selected,   // Drawn; has not answered yet.
  confirmed,  // Comes.
  declined,   // Said no.
  withdrawn,  // Had confirmed, or did not answer, and does not come.
  replaced,   // Declined or withdrew, and somebody was drawn in their place.
};

struct Place {
  std::int64_t number = 0;  // Of the person, in the pool.
  PlaceState state = PlaceState::selected;
  std::int64_t round = 0;  // 0: the first draw; 1, 2 ...: of which draw of replacements.
  /// The draw of replacements that is, or was, for this place; nothing where none was asked for.
  std::optional<std::int64_t> filled_in;
};

/// `confirmed`, `declined` ... as forms write it.
std::optional<PlaceState> place_state_in(std::string_view typed);
std::string_view word_of(PlaceState state);
Message name_of(PlaceState state);

/// Whether an organiser may note `to` where `from` was.
bool may_change_place(PlaceState from, PlaceState to);
/// Somebody is being drawn for it, or was: what was noted stays so.
bool is_being_filled(const Place& place);

/// The person has a place, or may still take it.
bool is_staying(PlaceState state);
/// Their place is free, and nobody was drawn for it yet.
bool is_free(PlaceState state);

struct PlaceCounts {
  std::int64_t selected = 0;
  std::int64_t confirmed = 0;
  std::int64_t declined = 0;
  std::int64_t withdrawn = 0;
  std::int64_t replaced = 0;
  std::int64_t being_filled = 0;  // Of those who declined or withdrew.

  std::int64_t free() const { return declined + withdrawn; }
  /// Nobody is being drawn for them.
  std::int64_t to_fill() const { return free() - being_filled; }
};
PlaceCounts count_places(const std::vector<Place>& places);

/// For a draw of replacements, by places in the pool (from 0): who stays, and who may be drawn.
/// Who declined or withdrew and is replaced in this round, or was in another, is neither; who did
/// so after the round began counts as staying, and their place is for a later one.
struct Reserve {
  std::vector<int> staying;
  std::vector<int> available;
};
Reserve reserve_of(std::int64_t people, const std::vector<Place>& places, std::int64_t round);

}  // namespace alongside::draws
