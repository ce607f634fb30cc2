#include "slices/draws/places/place_storage.h"

namespace alongside::draws {

constexpr Sql count_changes_sql{
    "SELECT COALESCE(MAX(change), 0) FROM selection_place_changes WHERE selection_id = $1"};
std::int64_t count_place_changes(Transaction& transaction, Id<Draw> selection) {
  return transaction.one<std::int64_t>(count_changes_sql, selection);
}

constexpr Sql note_change_sql{
    "INSERT INTO selection_place_changes (selection_id, change, number, state, round, changed_by, "
    "changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
namespace {

void note_change(Write& write, Id<Draw> selection, const PlaceChange& change) {
  write.run(note_change_sql, selection, change.change, change.number, change.state, change.round,
            change.changed_by, change.changed_at);
}

}  // namespace

constexpr Sql take_place_sql{
    "INSERT INTO selection_places (selection_id, number, state, round) VALUES ($1, $2, $3, $4)"};
void take_places(Write& write, Round round, const std::vector<std::int64_t>& people,
                 std::optional<Id<people::Person>> by, Instant now) {
  std::int64_t changes = count_place_changes(write, round.draw);
  for (const std::int64_t number : people) {
    write.run(take_place_sql, round.draw, number, PlaceState::selected, round.number);
    note_change(write, round.draw,
                {.change = ++changes,
                 .number = number,
                 .state = PlaceState::selected,
                 .round = round.number,
                 .changed_by = by,
                 .changed_at = now});
  }
}

constexpr Sql places_sql{
    "SELECT number, state, round, filled_in FROM selection_places WHERE selection_id = $1 "
    "ORDER BY number"};
std::vector<Place> places_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<Place>(places_sql, selection);
}

constexpr Sql find_place_sql{
    "SELECT number, state, round, filled_in FROM selection_places "
    "WHERE selection_id = $1 AND number = $2"};
std::optional<Place> find_place(Transaction& transaction, Id<Draw> selection, std::int64_t number) {
  return transaction.maybe<Place>(find_place_sql, selection, number);
}

constexpr Sql change_place_sql{
    "UPDATE selection_places SET state = $3 WHERE selection_id = $1 AND number = $2"};
void change_place(Write& write, Id<Draw> selection, const Place& place, PlaceState to,
                  Id<people::Person> by, Instant now) {
  write.run(change_place_sql, selection, place.number, to);
  note_change(write, selection,
              {.change = count_place_changes(write, selection) + 1,
               .number = place.number,
               .state = to,
               .round = place.round,
               .changed_by = by,
               .changed_at = now});
}

constexpr Sql begin_filling_sql{
    "UPDATE selection_places SET filled_in = $2 "
    "WHERE selection_id = $1 AND filled_in IS NULL AND (state = $3 OR state = $4)"};
std::int64_t begin_filling(Write& write, Round round) {
  return write.run(begin_filling_sql, round.draw, round.number, PlaceState::declined,
                   PlaceState::withdrawn);
}

constexpr Sql give_up_filling_sql{
    "UPDATE selection_places SET filled_in = NULL "
    "WHERE selection_id = $1 AND filled_in = $2 AND state <> $3"};
void give_up_filling(Write& write, Round round) {
  write.run(give_up_filling_sql, round.draw, round.number, PlaceState::replaced);
}

void replace_places(Write& write, Round round, std::optional<Id<people::Person>> by, Instant now) {
  std::int64_t changes = count_place_changes(write, round.draw);
  for (const Place& place : places_of(write, round.draw)) {
    if (!is_free(place.state) || place.filled_in != round.number) continue;
    write.run(change_place_sql, round.draw, place.number, PlaceState::replaced);
    note_change(write, round.draw,
                {.change = ++changes,
                 .number = place.number,
                 .state = PlaceState::replaced,
                 .round = place.round,
                 .changed_by = by,
                 .changed_at = now});
  }
}

constexpr Sql changes_sql{
    "SELECT change, number, state, round, changed_by, changed_at FROM selection_place_changes "
    "WHERE selection_id = $1 ORDER BY change DESC LIMIT 50 OFFSET $2"};
std::vector<PlaceChange> place_changes(Transaction& transaction, Id<Draw> selection,
                                       std::int64_t page) {
  return transaction.all<PlaceChange>(changes_sql, selection, (page - 1) * changes_on_page);
}

}  // namespace alongside::draws
