#include "slices/draws/setup/setup_routes.h"
#include "foundation/record/record.h"
#include "foundation/words/day_field.h"
#include "foundation/words/time_zone.h"
#include "slices/draws/acts.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/permissions.h"
#include "slices/draws/setup/draw_pages.h"
#include "slices/draws/setup/setup_asking.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

SelectionForm form_in(const Request& request) {
  SelectionForm form{.title = request.line_field("title"),
                     .about = request.field("about"),
                     .seats = request.line_field("seats"),
                     .day = request.line_field("deletes-day"),
                     .month = request.line_field("deletes-month"),
                     .year = request.line_field("deletes-year")};
  form.deletes = end_of_day(form.day, form.month, form.year);
  return form;
}

SelectionForm form_of(const Draw& selection) {
  // The end of a day is the first moment of the next.
  const LocalTime last = local_time(selection.delete_at - std::chrono::microseconds(1));
  return {.title = selection.title,
          .about = selection.about,
          .seats = std::to_string(selection.seats),
          .day = std::to_string(last.day),
          .month = std::to_string(last.month),
          .year = std::to_string(last.year)};
}

/// Once a pool is in, people were promised a date.
std::optional<Instant> latest_deletion(const Draw& selection) {
  if (selection.people == 0) return std::nullopt;
  return selection.delete_at;
}

groups::Member organiser(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::organise_draws);
  return member;
}

}  // namespace

Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, permissions::watch_draws);
  const SelectionListPage data{.member = member,
                               .selections = list_selections(read, member.group.id, request.page()),
                               .page = request.page(),
                               .may_organise = groups::may(member, permissions::organise_draws)};
  return ok(selection_list_page(people::frame(request, member.visit), data));
}

Response new_page(const Request& request, Read& read) {
  const groups::Member member = organiser(read, request);
  return ok(settings_page(people::frame(request, member.visit), {.member = member}));
}

Response start_selection(const Request& request, Write& write) {
  const groups::Member member = organiser(write, request);
  SettingsPage data{.member = member, .form = form_in(request)};
  const auto settings = check_selection(data.form, request.now);
  if (!settings) {
    data.problems = settings.problems();
    return unprocessable(settings_page(people::frame(request, member.visit), data));
  }
  const Id<Draw> id = insert_selection(
      write, {.group = member.group.id, .settings = *settings, .begun_by = member.person()},
      request.now);
  note_act(
      write,
      {.kind = acts::begun, .group = member.group.id, .by = member.person(), .about = id.number},
      request.now);
  write.commit();
  return see_other(path_to(member.group.id, id) + "?done=begun");
}

Response home_page(const Request& request, Read& read) {
  const Asked who = asked(read, request);
  return ok(selection_page(people::frame(request, who.member.visit),
                           {.member = who.member,
                            .selection = who.selection,
                            .features = features_of(read, who.selection.id),
                            .may_organise = who.organises(),
                            .notice = selection_notice(request.queries.first("done")),
                            .now = request.now}));
}

Response change_page(const Request& request, Read& read) {
  const Asked who = asked_to_change(read, request);
  return ok(settings_page(
      people::frame(request, who.member.visit),
      {.member = who.member, .selection = &who.selection, .form = form_of(who.selection)}));
}

Response change_settings(const Request& request, Write& write) {
  const Asked who = asked_to_change(write, request);
  SettingsPage data{.member = who.member, .selection = &who.selection, .form = form_in(request)};
  const auto settings = check_selection(data.form, request.now, latest_deletion(who.selection));
  if (!settings) {
    data.problems = settings.problems();
    return unprocessable(settings_page(people::frame(request, who.member.visit), data));
  }
  save_settings(write, who.selection, *settings);
  write.commit();
  return see_other(path_to(who.selection) + "?done=saved");
}

Response delete_page(const Request& request, Read& read) {
  const Asked who = asked_by_organiser(read, request);
  if (who.selection.deleted_at) return see_other(path_to(who.selection));
  return ok(deletion_page(people::frame(request, who.member.visit),
                          {.member = who.member, .selection = who.selection}));
}

Response delete_now(const Request& request, Write& write) {
  const Asked who = asked_by_organiser(write, request);
  if (delete_soon(write, who.selection.id, request.now)) {
    note_act(write,
             {.kind = acts::deleted,
              .group = who.member.group.id,
              .by = who.member.person(),
              .about = who.selection.id.number},
             request.now);
  }
  write.commit();
  return see_other(path_to(who.selection) + "?done=deleted");
}

}  // namespace alongside::draws
