#include <algorithm>

#include "foundation/words/own_time_zone.h"
#include "slices/groups/groups.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/routes.h"
#include "slices/notices/showing_asking.h"
#include "slices/notices/wishes/wish_pages.h"
#include "slices/notices/wishes/wish_storage.h"

namespace alongside::notices {
namespace {

std::optional<Message> saved_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "saved") return say("You hear as you chose");
  if (done == "link") return say("A link is on its way to your address. It works for a day");
  if (done == "no_server") return say("No mail goes out from here yet");
  if (done == "enough") return say("You have asked for three links today. Try again tomorrow");
  return std::nullopt;
}

/// What the form sent; nothing where it is no choice.
std::optional<HowSoon> sent_choice(const Request& request, std::string_view theme) {
  return how_soon_of(request.line_field(field_of_theme(theme)));
}

AddressState state_of(const OwnAddress& own, const std::string& email) {
  if (email.empty()) return AddressState::none;
  if (own.refused == email) return AddressState::paused;
  return own.confirmed == email ? AddressState::confirmed : AddressState::not_confirmed;
}

WishesShown wishes_shown(const Request& request, Transaction& transaction,
                         const people::Visit& visit) {
  const std::vector<Wish> wishes = wishes_of(transaction, visit.person->id);
  const Hours hours = hours_of(transaction, visit.person->id);
  const auto reach = people::reach_of(transaction, visit.person->id);
  const OwnAddress own = address_of(transaction, visit.person->id);
  WishesShown shown{.email = reach ? reach->email : "",
                    .address = state_of(own, reach ? reach->email : ""),
                    .server = request.site->mail == nullptr ? ServerKnown::no : ServerKnown::yes,
                    .says_what = own.says_what,
                    .time_zone = hours.time_zone,
                    .time_zones = time_zone_names()};
  if (hours.quiet != QuietHours{}) {
    shown.quiet_from = hour_text(hours.quiet.from);
    shown.quiet_until = hour_text(hours.quiet.until);
  }
  for (const NoticeTheme& theme : themes_of(*request.site)) {
    const HowSoon soon = how_soon(wishes, theme.name, {}, theme.usual);
    shown.themes.push_back({std::string(theme.name), theme.heading, std::string(value_of(soon))});
  }
  for (const groups::Group& group : groups::groups_of(transaction, visit.person->id,
                                                      static_cast<std::int64_t>(groups_in_sight))) {
    shown.groups.emplace_back(group.name, groups::path_to(group.id) + "/notices/wishes");
  }
  shown.notice = saved_notice(request);
  return shown;
}

}  // namespace

Response wishes_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  return ok(wishes_html(people::frame(request, visit), wishes_shown(request, read, visit), {}));
}

Response save_wishes(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const std::string from = request.line_field("quiet_from");
  const std::string until = request.line_field("quiet_until");
  const Result<QuietHours> quiet = accept_quiet_hours(from, until);
  const std::string zone = request.line_field("time_zone");
  if (!quiet) {
    WishesShown shown = wishes_shown(request, write, visit);
    shown.quiet_from = from;
    shown.quiet_until = until;
    shown.time_zone = zone;
    for (ThemeChoice& theme : shown.themes) {
      if (const auto soon = sent_choice(request, theme.name)) theme.chosen = value_of(*soon);
    }
    return unprocessable(wishes_html(people::frame(request, visit), shown, quiet.problems()));
  }
  for (const NoticeTheme& theme : themes_of(*request.site)) {
    const auto soon = sent_choice(request, theme.name);
    if (soon) save_wish(write, visit.person->id, {{}, std::string(theme.name), *soon});
  }
  save_hours(write, visit.person->id, {*quiet, is_time_zone(zone) ? zone : ""});
  save_says_what(write, visit.person->id, request.checked("says_what"));
  write.commit();
  return see_other("/notices/wishes?done=saved");
}

Response wishes_of_group_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const std::vector<Wish> wishes = wishes_of(read, member.person());
  GroupWishesShown shown{.group = member.group.name,
                         .path_to_group = groups::path_to(member.group.id),
                         .notice = saved_notice(request)};
  for (const NoticeTheme& theme : themes_of_groups(*request.site)) {
    const auto soon = chosen(wishes, theme.name, member.group.id);
    shown.themes.push_back({std::string(theme.name), theme.heading,
                            soon ? std::string(value_of(*soon)) : std::string()});
  }
  return ok(group_wishes_html(people::frame(request, member.visit), shown));
}

Response save_wishes_of_group(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  for (const NoticeTheme& theme : themes_of_groups(*request.site)) {
    if (const auto soon = sent_choice(request, theme.name)) {
      save_wish(write, member.person(), {member.group.id, std::string(theme.name), *soon});
    } else {
      forget_wish(write, member.person(), member.group.id, theme.name);
    }
  }
  write.commit();
  return see_other(groups::path_to(member.group.id) + "/notices/wishes?done=saved");
}

}  // namespace alongside::notices
