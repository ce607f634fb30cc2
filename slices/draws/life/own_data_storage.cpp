#include "slices/draws/life/own_data_storage.h"

#include <string>

#include "slices/draws/places/places.h"

namespace alongside::draws {
namespace {

struct DrawBegun {
  std::string title;
  Instant begun_at{};
};

struct OwnContribution {
  std::string title;
  std::int64_t round = 0;
  std::int64_t number = 0;
  std::string commitment;
  std::string text;  // "" until the seed is made: it is sealed.
};

struct OwnNote {
  std::string title;
  std::int64_t number = 0;
  PlaceState state = PlaceState::selected;
  Instant changed_at{};
};

constexpr Sql draws_begun_sql{
    "SELECT title, begun_at FROM selections WHERE begun_by = $1 ORDER BY id"};
constexpr Sql draws_published_sql{
    "SELECT selections.title FROM selection_draws "
    "JOIN selections ON selections.id = selection_draws.selection_id "
    "WHERE selection_draws.published_by = $1 ORDER BY selections.id"};
constexpr Sql named_for_seeds_sql{
    "SELECT selections.title FROM selection_contributors "
    "JOIN selections ON selections.id = selection_contributors.selection_id "
    "WHERE selection_contributors.person_id = $1 ORDER BY selections.id"};
constexpr Sql own_contributions_sql{
    "SELECT selections.title, selection_contributions.round, selection_contributions.number, "
    "selection_contributions.commitment, "
    "COALESCE(selection_contributions.text, '') FROM selection_contributions "
    "JOIN selections ON selections.id = selection_contributions.selection_id "
    "WHERE selection_contributions.person_id = $1 "
    "ORDER BY selections.id, selection_contributions.round"};
void write_contributions(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const OwnContribution& one : read.all<OwnContribution>(own_contributions_sql, person)) {
    json.item([&] {
      json.text("draw", one.title);
      if (one.round > 0) json.number("replacement_draw", one.round);
      json.number("number", one.number);
      json.text("fingerprint", one.commitment);
      json.text("text", one.text);
    });
  }
}

constexpr Sql own_notes_sql{
    "SELECT selections.title, selection_place_changes.number, selection_place_changes.state, "
    "selection_place_changes.changed_at FROM selection_place_changes "
    "JOIN selections ON selections.id = selection_place_changes.selection_id "
    "WHERE selection_place_changes.changed_by = $1 "
    "ORDER BY selections.id, selection_place_changes.change"};
void write_notes(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const OwnNote& one : read.all<OwnNote>(own_notes_sql, person)) {
    json.item([&] {
      json.text("draw", one.title);
      json.number("number", one.number);
      json.text("noted", word_of(one.state));
      json.instant("at", one.changed_at);
    });
  }
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person) {
  json.object("draws", [&] {
    json.list("begun", [&] {
      for (const DrawBegun& one : read.all<DrawBegun>(draws_begun_sql, person)) {
        json.item([&] {
          json.text("draw", one.title);
          json.instant("begun_at", one.begun_at);
        });
      }
    });
    json.list("published", [&] {
      for (const auto& title : read.all<std::string>(draws_published_sql, person)) json.item(title);
    });
    json.list("named_for_the_seed", [&] {
      for (const auto& title : read.all<std::string>(named_for_seeds_sql, person)) json.item(title);
    });
    json.list("put_into_seeds", [&] { write_contributions(json, read, person); });
    json.list("places_noted", [&] { write_notes(json, read, person); });
  });
}

}  // namespace alongside::draws
