#include "slices/draws/places/places.h"

#include <algorithm>
#include <array>

namespace alongside::draws {
namespace {

struct Named {
  PlaceState state;
  std::string_view word;
};
constexpr std::array<Named, 5> names{{
    {PlaceState::selected, "selected"},
    {PlaceState::confirmed, "confirmed"},
    {PlaceState::declined, "declined"},
    {PlaceState::withdrawn, "withdrawn"},
    {PlaceState::replaced, "replaced"},
}};

}  // namespace

std::optional<PlaceState> place_state_in(std::string_view typed) {
  const auto found = std::ranges::find(names, typed, &Named::word);
  return found == names.end() ? std::nullopt : std::optional(found->state);
}

std::string_view word_of(PlaceState state) {
  return std::ranges::find(names, state, &Named::state)->word;
}

Message name_of(PlaceState state) {
  switch (state) {
    case PlaceState::selected:
      return say("Selected, has not answered");
    case PlaceState::confirmed:
      return say("Confirmed");
    case PlaceState::declined:
      return say("Declined");
    case PlaceState::withdrawn:
      return say("Withdrawn");
    case PlaceState::replaced:
      return say("Replaced");
  }
  return say("Replaced");
}

bool may_change_place(PlaceState from, PlaceState to) {
  return from != to && from != PlaceState::replaced && to != PlaceState::replaced;
}

bool is_being_filled(const Place& place) {
  return is_free(place.state) && place.filled_in;
}

bool is_staying(PlaceState state) {
  return state == PlaceState::selected || state == PlaceState::confirmed;
}

bool is_free(PlaceState state) {
  return state == PlaceState::declined || state == PlaceState::withdrawn;
}

PlaceCounts count_places(const std::vector<Place>& places) {
  PlaceCounts counts;
  for (const Place& place : places) {
    if (is_being_filled(place)) ++counts.being_filled;
    switch (place.state) {
      case PlaceState::selected:
        ++counts.selected;
        break;
      case PlaceState::confirmed:
        ++counts.confirmed;
        break;
      case PlaceState::declined:
        ++counts.declined;
        break;
      case PlaceState::withdrawn:
        ++counts.withdrawn;
        break;
      case PlaceState::replaced:
        ++counts.replaced;
        break;
    }
  }
  return counts;
}

Reserve reserve_of(std::int64_t people, const std::vector<Place>& places, std::int64_t round) {
  std::vector<bool> drawn(static_cast<std::size_t>(people), false);
  Reserve reserve;
  for (const Place& place : places) {
    drawn.at(static_cast<std::size_t>(place.number - 1)) = true;
    const bool is_kept = is_free(place.state) && place.filled_in != round;
    if (is_staying(place.state) || is_kept)
      reserve.staying.push_back(static_cast<int>(place.number - 1));
  }
  std::ranges::sort(reserve.staying);
  for (std::size_t n = 0; n < drawn.size(); ++n) {
    if (!drawn[n]) reserve.available.push_back(static_cast<int>(n));
  }
  return reserve;
}

}  // namespace alongside::draws
