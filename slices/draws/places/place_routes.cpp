// Places after a draw.
#include <algorithm>
#include <map>

#include "foundation/base/text.h"
#include "foundation/record/record.h"
#include "foundation/tables/plain_text.h"
#include "slices/draws/acts.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/places/place_pages.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/places/seated_person.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/draw_storage.h"
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

/// Who is on this page: nobody else is reached here.
std::vector<SeatedPerson> people_on(Transaction& transaction, const Request& request,
                                    const PlacesPage& data) {
  if (data.first_shown() == data.end_shown()) return {};
  const Draw& selection = data.state.selection;
  const auto columns = columns_of(transaction, selection.id);
  std::vector<SeatedPerson> people;
  for (const PoolPerson& person : people_with_places(transaction, selection, request.site->key,
                                                     data.places[data.first_shown()].number,
                                                     data.places[data.end_shown() - 1].number)) {
    people.push_back(seated(person, columns, data.state.features));
  }
  return people;
}

Filling filling_of(Transaction& transaction, const Draw& selection,
                   const std::optional<LotterySearch>& run) {
  if (run && run->state == RunState::running) return Filling::searched;
  if (found_round(transaction, selection)) return Filling::found;
  const auto newest = newest_draw(transaction, selection.id);
  return newest && !newest->drawn_at ? Filling::published : Filling::none;
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

/// The page that the form was on, or the first.
std::int64_t page_noted(const Request& request) {
  const auto page = whole_number(request.line_field("page"));
  return page && *page > 0 ? *page : 1;
}

PlacesPage page_of(Transaction& transaction, const Request& request, const Asked& asked,
                   PlaceForm form) {
  PlacesPage data{.member = asked.member,
                  .state = {.selection = asked.selection,
                            .run = newest_run(transaction, asked.selection.id),
                            .features = features_of(transaction, asked.selection.id)},
                  .places = places_of(transaction, asked.selection.id),
                  .page = request.method == Method::post ? page_noted(request) : request.page(),
                  .organises = asked.organises(),
                  .form = std::move(form)};
  add_history(transaction, request, data);
  data.filling = filling_of(transaction, asked.selection, data.state.run);
  if (data.organises) data.people = people_on(transaction, request, data);
  return data;
}

struct Noted {
  std::vector<Place> places;
  std::optional<PlaceState> state;
};

/// What is wrong with noting this: then nothing of it is noted.
Problems problems_of(const Noted& noted) {
  Problems problems;
  if (noted.places.empty()) problems.push_back({"number", say("Tick one place or several")});
  if (!noted.state || *noted.state == PlaceState::replaced) {
    problems.push_back({"state", say("Choose what their place is now")});
  }
  for (const Place& place : noted.places) {
    if (place.state == PlaceState::replaced) {
      problems.push_back(
          {"number", say("Somebody was drawn in the place of number {number} already",
                         {{"number", place.number}})});
    } else if (is_being_filled(place)) {
      problems.push_back(
          {"number", say("Somebody is being drawn for the place of number {number}, so it stays as "
                         "it is",
                         {{"number", place.number}})});
    }
  }
  return problems;
}

/// Numbers of nobody who was drawn are passed over.
Noted noted_in(Transaction& transaction, Id<Draw> selection, const PlaceForm& form) {
  Noted noted{.places = {}, .state = place_state_in(form.state)};
  for (const std::string& typed : form.numbers) {
    const auto number = whole_number(typed);
    const auto place = number ? find_place(transaction, selection, *number) : std::nullopt;
    if (place) noted.places.push_back(*place);
  }
  return noted;
}

/// True where anything of it is new.
bool note_all(Write& write, const Asked& here, const Noted& noted, Instant now) {
  bool any = false;
  for (const Place& place : noted.places) {
    if (!may_change_place(place.state, *noted.state)) continue;
    change_place(write, here.selection.id, place, *noted.state, here.member.person(), now);
    any = true;
  }
  return any;
}

void note_place_act(Write& write, const Asked& here, const ActKind& kind, Instant now) {
  note_act(write,
           {.kind = kind,
            .group = here.member.group.id,
            .by = here.member.person(),
            .about = here.selection.id.number},
           now);
}

}  // namespace

Response places_of_draw_page(const Request& request, Read& read) {
  const Asked here = if_drawn(asked(read, request));
  PlacesPage data = page_of(read, request, here, {});
  if (request.queries.first("done") == "noted") data.notice = say("It is noted.");
  return ok(places_page(people::frame(request, here.member.visit), data));
}

Response note_places(const Request& request, Write& write) {
  const Asked here = if_drawn(asked_by_organiser(write, request));
  const PlaceForm form{.numbers = request.fields.all("number"),
                       .state = request.line_field("state")};
  const Noted noted = noted_in(write, here.selection.id, form);
  if (Problems problems = problems_of(noted); !problems.empty()) {
    PlacesPage data = page_of(write, request, here, form);
    data.problems = std::move(problems);
    return unprocessable(places_page(people::frame(request, here.member.visit), data));
  }
  if (note_all(write, here, noted, request.now)) {
    note_place_act(write, here, acts::places_noted, request.now);
    tell_watchers(write, here.selection.id);
    write.commit();
  }
  const std::int64_t page = page_noted(request);
  return see_other(path_to(here.selection) + "/places?done=noted" +
                   (page > 1 ? "&page=" + std::to_string(page) : ""));
}

Response panel_as_workbook(const Request& request, Read& read) {
  const Asked here = if_drawn(asked_by_organiser(read, request));
  if (here.selection.deleted_at) return see_other(path_to(here.selection) + "/places");
  const auto columns = columns_of(read, here.selection.id);
  const auto features = features_of(read, here.selection.id);
  const auto places = places_of(read, here.selection.id);
  const auto people = people_with_places(read, here.selection, request.site->key,
                                         places.front().number, places.back().number);
  return download("panel.xlsx", std::string(workbook_type),
                  workbook_of_csv("Panel", panel_csv(places, people, columns, features)));
}

Response draw_replacements(const Request& request, Write& write) {
  const Asked here = if_drawn(asked_by_organiser(write, request));
  if (!here.selection.deleted_at && ask_for_replacements(write, here.selection, request.now)) {
    note_place_act(write, here, acts::replacements_asked, request.now);
    write.commit();
  }
  return see_other(path_to(here.selection) + "/places");
}

}  // namespace alongside::draws
