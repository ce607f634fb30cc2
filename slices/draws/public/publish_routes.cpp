// Publishing a round: the first draw, or one of replacements.
#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/record/record.h"
#include "slices/draws/acts.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/public/publish_pages.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/setup/setup_asking.h"

namespace alongside::draws {
namespace {

/// Members to choose from; a larger group names its contributors by opening the seed to any.
constexpr std::int64_t most_members_shown = std::int64_t{most_named};

std::vector<ShownMember> members_of(Transaction& transaction, const groups::Member& member) {
  std::vector<ShownMember> members;
  for (const people::Person& person : people::people_named(
           transaction, groups::people_in(transaction, member.group.id, most_members_shown))) {
    members.push_back({.person = person.id.number, .name = person.name});
  }
  return members;
}

std::int64_t seats_of(Transaction& transaction, const Draw& selection, std::int64_t round) {
  if (round == 0) return selection.seats;
  return std::ranges::count(places_of(transaction, selection.id), round, &Place::filled_in);
}

PublishPage page_of(Transaction& transaction, const Request& request, const Asked& asked,
                    std::int64_t round) {
  const Draw& selection = asked.selection;
  PublishPage data{.member = asked.member,
                   .selection = selection,
                   .lottery = find_lottery(transaction, {selection.id, round}).value(),
                   .seats = seats_of(transaction, selection, round),
                   .has_quotas = !feature_names_of(transaction, selection.id).empty(),
                   .members = members_of(transaction, asked.member),
                   .member_count = groups::member_count(transaction, asked.member.group.id)};
  const bool enough = data.member_count >= static_cast<std::int64_t>(fewest_contributors);
  data.form = {.way = enough ? "any" : "hand",
               .members = {},
               .days = std::to_string(usual_days(request.now, selection.delete_at))};
  return data;
}

SeedWayForm form_of(const Request& request) {
  SeedWayForm form{
      .way = request.line_field("way"), .members = {}, .days = request.line_field("days")};
  for (const std::string& text : request.fields.all("members")) {
    if (const auto number = whole_number(text)) form.members.push_back(*number);
  }
  return form;
}

std::vector<std::int64_t> numbers_of(const std::vector<ShownMember>& members) {
  std::vector<std::int64_t> numbers;
  for (const ShownMember& member : members) numbers.push_back(member.person);
  return numbers;
}

/// Where a draw stands that has nothing to publish.
Response elsewhere(const Draw& selection) {
  return see_other(path_to(selection) + (selection.step == Step::drawn ? "/places" : "/lottery"));
}

}  // namespace

Response look_before_publishing(const Request& request, Read& read) {
  const Asked here = asked_by_organiser(read, request);
  const auto round = round_to_publish(read, here.selection);
  if (!round) return elsewhere(here.selection);
  return ok(publish_page(people::frame(request, here.member.visit),
                         page_of(read, request, here, *round)));
}

Response publish(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  const auto round = round_to_publish(write, here.selection);
  if (!round) return elsewhere(here.selection);
  PublishPage data = page_of(write, request, here, *round);
  data.form = form_of(request);
  const Result<ChosenSeedWay> chosen =
      accept_seed_way(data.form, numbers_of(data.members), data.member_count);
  data.problems =
      chosen ? problems_of_days(*chosen, request.now, here.selection.delete_at) : chosen.problems();
  if (!data.problems.empty()) {
    return unprocessable(publish_page(people::frame(request, here.member.visit), data));
  }
  if (!publish_draw(write, request.site->key, here.selection, *chosen, here.member.person(),
                    request.now)) {
    return elsewhere(here.selection);
  }
  note_act(write,
           {.kind = acts::published,
            .group = here.member.group.id,
            .by = here.member.person(),
            .about = here.selection.id.number},
           request.now);
  write.commit();
  return see_other(path_to(here.selection) + "/seed");
}

}  // namespace alongside::draws
