// Places after a draw.
#include <algorithm>
#include <map>

#include "foundation/base/text.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/places/place_pages.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/setup/setup_asking.h"

namespace alongside::draws {
namespace {

/// Places are there once they are drawn.
Asked if_drawn(Asked here) {
  if (here.selection.step != Step::drawn) throw NotFound();
  return here;
}

std::vector<ShownChange> shown(Transaction& transaction, const std::vector<PlaceChange>& changes) {
  std::vector<Id<people::Person>> people;
  for (const PlaceChange& change : changes) {
    if (change.changed_by && std::ranges::find(people, *change.changed_by) == people.end()) {
      people.push_back(*change.changed_by);
    }
  }
  std::map<Id<people::Person>, std::string> names;
  for (const people::Person& person : people::people_named(transaction, people)) {
    names[person.id] = person.name;
  }
  std::vector<ShownChange> lines;
  for (const PlaceChange& change : changes) {
    lines.push_back({.at = change.changed_at,
                     .number = change.number,
                     .state = change.state,
                     .by = change.changed_by ? names[*change.changed_by] : ""});
  }
  return lines;
}

/// Numbers of people who were drawn alone: nobody else is reached here.
std::vector<std::string> reach_of(Transaction& transaction, const Request& request,
                                  const Draw& selection, std::string_view typed) {
  const auto number = whole_number(typed);
  if (!number || !find_place(transaction, selection.id, *number)) return {};
  auto people = people_of(transaction, selection, request.site->key, *number, 1);
  if (people.empty() || people.front().number != *number) return {};
  return std::move(people.front().personal);
}

void add_history(Transaction& transaction, const Request& request, PlacesPage& data) {
  const Id<Draw> id = data.state.selection.id;
  const bool pages_history = request.queries.has("history");
  data.history_page = pages_history ? request.page() : 1;
  if (pages_history) data.page = 1;
  data.history = shown(transaction, place_changes(transaction, id, data.history_page));
  data.history_pages =
      (count_place_changes(transaction, id) + changes_on_page - 1) / changes_on_page;
}

PlacesPage page_of(Transaction& transaction, const Request& request, const Asked& asked,
                   PlaceForm form) {
  PlacesPage data{.member = asked.member,
                  .state = {.selection = asked.selection,
                            .run = newest_run(transaction, asked.selection.id),
                            .features = features_of(transaction, asked.selection.id)},
                  .places = places_of(transaction, asked.selection.id),
                  .page = request.page(),
                  .organises = asked.organises(),
                  .form = std::move(form)};
  add_history(transaction, request, data);
  if (data.organises) {
    data.reach = reach_of(transaction, request, data.state.selection, data.form.number);
  }
  return data;
}

/// What is wrong with noting this.
Problems problems_of(const PlacesPage& data, const std::optional<Place>& place,
                     const std::optional<PlaceState>& state) {
  if (data.state.run && data.state.run->state == RunState::running) {
    return {{"", say("People for the free places are being drawn. Note this when that is done")}};
  }
  Problems problems;
  if (!place) problems.push_back({"number", say("Write the number of somebody who was drawn")});
  if (!state || *state == PlaceState::replaced) {
    problems.push_back({"state", say("Choose what their place is now")});
  }
  if (problems.empty() && place->state == PlaceState::replaced) {
    problems.push_back({"number", say("Somebody was drawn in their place already")});
  }
  return problems;
}

}  // namespace

Response places_of_draw_page(const Request& request, Read& read) {
  const Asked here = if_drawn(asked(read, request));
  PlacesPage data =
      page_of(read, request, here, {.number = std::string(request.queries.first("number"))});
  if (request.queries.first("done") == "noted") data.notice = say("It is noted.");
  return ok(places_page(people::frame(request, here.member.visit), data));
}

Response note_place(const Request& request, Write& write) {
  const Asked here = if_drawn(asked_by_organiser(write, request));
  PlacesPage data =
      page_of(write, request, here, {request.line_field("number"), request.line_field("state")});
  const auto number = whole_number(data.form.number);
  const auto place = number ? find_place(write, here.selection.id, *number) : std::nullopt;
  const auto state = place_state_in(data.form.state);
  data.problems = problems_of(data, place, state);
  if (!data.problems.empty()) {
    return unprocessable(places_page(people::frame(request, here.member.visit), data));
  }
  if (may_change_place(place->state, *state)) {
    change_place(write, here.selection.id, *place, *state, here.member.person(), request.now);
    tell_watchers(write, here.selection.id);
  }
  write.commit();
  return see_other(path_to(here.selection) + "/places?done=noted");
}

Response draw_replacements(const Request& request, Write& write) {
  const Asked here = if_drawn(asked_by_organiser(write, request));
  const bool free = count_places(places_of(write, here.selection.id)).free() > 0;
  if (free && !here.selection.deleted_at) {
    ask_for_replacements(write, here.selection, request.now);
  }
  write.commit();
  return see_other(path_to(here.selection) + "/places");
}

}  // namespace alongside::draws
