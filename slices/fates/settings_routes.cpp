#include <algorithm>

#include "foundation/record/record.h"
#include "slices/fates/acts.h"
#include "slices/fates/answer.h"
#include "slices/fates/fates_tasks.h"
#include "slices/fates/path_parts.h"
#include "slices/fates/permissions.h"
#include "slices/fates/published/publishing_storage.h"
#include "slices/fates/routes.h"
#include "slices/fates/settings_pages.h"

namespace alongside::fates {
namespace {

groups::Member member_who_may(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::set_answers);
  return member;
}

Response done(Write& write, const groups::Member& member, std::string_view what) {
  write.commit();
  return see_other(path_to_changed(member.group.id) + "?done=" + std::string(what));
}

}  // namespace

Response fate_settings_page(const Request& request, Read& read) {
  const groups::Member member = member_who_may(read, request);
  const Settings settings = settings_of(read, member.group.id);
  return ok(settings_page(people::frame(request, member.visit),
                          {.member = member,
                           .weeks = std::to_string(settings.weeks),
                           .publishes = settings.publishes,
                           .published_before = public_page_of(read, member.group.id).has_value()}));
}

Response save_fate_settings(const Request& request, Write& write) {
  const groups::Member member = member_who_may(write, request);
  Settings settings = settings_of(write, member.group.id);
  const auto weeks = whole_number(request.line_field("weeks"));
  if (!weeks || std::ranges::find(weeks_to_choose, *weeks) == weeks_to_choose.end()) {
    return unprocessable(
        settings_page(people::frame(request, member.visit),
                      {.member = member,
                       .weeks = {},
                       .publishes = settings.publishes,
                       .published_before = public_page_of(write, member.group.id).has_value(),
                       .problems = {{"weeks", say("Choose how soon")}}}));
  }
  settings.weeks = *weeks;
  save_settings(write, member.group.id, settings);
  return done(write, member, "saved");
}

Response publish_fates_page(const Request& request, Read& read) {
  const groups::Member member = member_who_may(read, request);
  return ok(publish_page(people::frame(request, member.visit), member, {}));
}

Response publish_fates(const Request& request, Write& write) {
  const groups::Member member = member_who_may(write, request);
  if (!request.checked("agreed")) {
    return unprocessable(
        publish_page(people::frame(request, member.visit), member,
                     {{"agreed", say("Talk about it in the group first, then tick this")}}));
  }
  Settings settings = settings_of(write, member.group.id);
  settings.publishes = true;
  save_settings(write, member.group.id, settings);
  publish_group(write, member.group.id, member.group.name, request.now);
  ask_for(write, {.kind = publishing_job_name, .number = member.group.id.number});
  note_act(write, {.kind = acts::published, .group = member.group.id, .by = member.person()},
           request.now);
  return done(write, member, "published");
}

Response stop_publishing_fates(const Request& request, Write& write) {
  const groups::Member member = member_who_may(write, request);
  Settings settings = settings_of(write, member.group.id);
  settings.publishes = false;
  save_settings(write, member.group.id, settings);
  note_act(write,
           {.kind = acts::publishing_stopped, .group = member.group.id, .by = member.person()},
           request.now);
  return done(write, member, "stopped");
}

}  // namespace alongside::fates
