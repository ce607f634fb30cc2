// Searching for a lottery, and publishing it.
#include "foundation/base/text.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/search_pages.h"
#include "slices/draws/setup/quotas/quota_pages.h"
#include "slices/draws/setup/setup_asking.h"
#include "slices/draws/setup/setup_storage.h"

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

SearchPage page_of(Transaction& transaction, const Request& request, const Asked& asked) {
  SearchPage data{.member = asked.member,
                  .state = {.selection = asked.selection,
                            .run = newest_run(transaction, asked.selection.id),
                            .features = features_of(transaction, asked.selection.id)},
                  .lottery = find_lottery(transaction, asked.selection.id),
                  .organises = asked.organises(),
                  .watch_url = request.site->base_url + path_to_watch(asked.selection),
                  .form = {.way = "any", .members = {}, .days = "7"}};
  if (data.organises) data.print_salt = print_salt_of(transaction, asked.selection.id);
  if (data.lottery && data.organises && !asked.selection.published_at) {
    data.members = members_of(transaction, asked.member);
    data.member_count = groups::member_count(transaction, asked.member.group.id);
  }
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

}  // namespace

Response find_lottery_now(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  const auto method = method_named(request.line_field("method"));
  if (may_change(here.selection) && !method) {
    return unprocessable(review_page(people::frame(request, here.member.visit),
                                     {.member = here.member,
                                      .selection = here.selection,
                                      .features = features_of(write, here.selection.id),
                                      .problems = {{"method", say("Choose what is fair")}}}));
  }
  // Sent twice, the second finds that it is looked for already.
  if (method && may_change(here.selection)) save_method(write, here.selection.id, *method);
  const bool asked_for = ask_for_lottery(write, here.selection, request.now);
  write.commit();
  return see_other(path_to(here.selection) +
                   (asked_for || !may_change(here.selection) ? "/lottery" : ""));
}

Response lottery_page(const Request& request, Read& read) {
  const Asked here = asked(read, request);
  return ok(search_page(people::frame(request, here.member.visit), page_of(read, request, here)));
}

Response lottery_live(const Request& request, Read& read) {
  const Asked here = asked(read, request);
  return live(search_topic(here.selection.id), people::live_reader(here.member.person()),
              people::words_of(request, here.member.visit));
}

Response stop_search(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  ask_to_stop(write, here.selection.id);
  write.commit();
  return see_other(path_to(here.selection) +
                   (here.selection.step == Step::drawn ? "/places" : "/lottery"));
}

Response go_back_to_preparing(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  prepare_again(write, here.selection);
  write.commit();
  return see_other(path_to(here.selection));
}

Response publish(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  SearchPage data = page_of(write, request, here);
  if (!data.lottery || here.selection.published_at || here.selection.deleted_at) {
    return see_other(path_to(here.selection) + "/lottery");
  }
  data.form = form_of(request);
  const Result<ChosenSeedWay> chosen =
      accept_seed_way(data.form, numbers_of(data.members), data.member_count);
  if (!chosen) {
    data.problems = chosen.problems();
    return unprocessable(search_page(people::frame(request, here.member.visit), data));
  }
  publish_draw(write, request.site->key, here.selection, *chosen, here.member.person(),
               request.now);
  write.commit();
  return see_other(path_to(here.selection) + "/seed");
}

}  // namespace alongside::draws
