// The page of the places after a draw: counts, numbers and the history for members, and for
// organisers what to note, whom to reach and replacements.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/places/places.h"
#include "slices/draws/places/seated_person.h"
#include "slices/draws/search/search_parts.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

inline constexpr std::size_t places_on_page = 100;

struct PlaceForm {
  std::vector<std::string> numbers;
  std::string state;
};

/// Who noted what when: by number, not by name.
struct ShownChange {
  Instant at{};
  std::int64_t number = 0;
  PlaceState state = PlaceState::selected;
  std::string by;  // "": a draw.
};

/// How far replacements are, for the places that are free.
enum class Filling {
  none,
  searched,   // It is looked for who could come.
  found,      // That is found, and not published.
  published,  // The number is being made.
};

struct PlacesPage {
  const groups::Member& member;
  SearchState state;          // Of the newest search.
  std::vector<Place> places;  // All of them.
  std::int64_t page = 1;
  bool organises = false;
  Filling filling = Filling::none;
  PlaceForm form;                    // These two are for organisers alone.
  std::vector<SeatedPerson> people;  // Of the places on this page.
  std::vector<ShownChange> history;
  std::int64_t history_page = 1;
  std::int64_t history_pages = 1;
  Problems problems;
  std::optional<Message> notice;

  std::size_t first_shown() const {
    return std::min(places.size(), static_cast<std::size_t>(page - 1) * places_on_page);
  }
  std::size_t end_shown() const { return std::min(places.size(), first_shown() + places_on_page); }
};
std::string places_page(const html::Frame& frame, const PlacesPage& data);

}  // namespace alongside::draws
