#include <algorithm>

#include "slices/moderation/looking_asking.h"
#include "slices/moderation/matter_asking.h"
#include "slices/moderation/matter_pages.h"
#include "slices/moderation/path_parts.h"
#include "slices/moderation/permissions.h"
#include "slices/moderation/reporter_tag.h"
#include "slices/moderation/routes.h"

namespace alongside::moderation {
namespace {

constexpr std::int64_t matters_on_page = 50;
/// Of all groups of somebody.
constexpr std::int64_t wordings_shown = 20;

std::vector<WaitingMatter> waiting_shown(Read& read, const Request& request,
                                         const groups::Member& member,
                                         const std::vector<OpenMatter>& matters) {
  const bool skips = skips_distressing(read, member.person());
  std::vector<WaitingMatter> all;
  for (const ContributionKind& kind : contributions_of(rooms_of(request))) {
    std::vector<std::int64_t> numbers;
    for (const OpenMatter& one : matters) {
      if (one.kind == kind.name) numbers.push_back(one.contribution);
    }
    auto found = kind.at(read, numbers);
    if (kind.taken_out_at != nullptr) {
      for (Contribution& one : kind.taken_out_at(read, numbers)) {
        one.text.clear();
        found.push_back(std::move(one));
      }
    }
    std::ranges::sort(found, {}, &Contribution::number);
    for (const Contribution& one : found) {
      if (kind.first_look.may_look != nullptr && !groups::may(member, *kind.first_look.may_look)) {
        all.push_back(
            {.path = path_to_matter(member.group.id, kind.name, one.number), .waits = true});
      } else if (may_read(read, request, member, kind, one)) {
        all.push_back({one.text, path_to_matter(member.group.id, kind.name, one.number), skips});
      } else {
        all.push_back({.path = one.path, .not_yet = true});
      }
    }
  }
  return all;
}

Response report_answer(Read& read, const Request& request, const Asked& asked, std::string worry,
                       bool check, Problems problems) {
  const bool wrong = !problems.empty();
  ReportShown shown{.member = asked.member,
                    .said = {.text = asked.contribution.text},
                    .path = asked.path(),
                    .path_back = asked.contribution.path,
                    .worry = std::move(worry),
                    .check = check,
                    .problems = std::move(problems)};
  for (const Note& note : notes_of(read, asked.kind.name, {asked.contribution.number})) {
    shown.said.note = note.note;
    shown.said.folded = skips_distressing(read, asked.member.person());
  }
  std::string page = report_page(people::frame(request, asked.member.visit), shown);
  return wrong ? unprocessable(std::move(page)) : ok(std::move(page));
}

}  // namespace

// GET /groups/:group/care
Response care_of_group(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const auto typed = whole_number(request.queries.first("after"));
  const auto matters = open_matters(read, member.group.id, typed && *typed > 0 ? *typed : 0,
                                    request.now, matters_on_page);
  const std::int64_t total = count_decisions(read, member.group.id);
  CareShown shown{
      .member = member,
      .waiting = waiting_shown(read, request, member, matters),
      .next = {},
      .decisions = with_names(read, decisions_of(read, member.group.id, request.page())),
      .paging = {.page = request.page(),
                 .pages = (total + limits::page_rows - 1) / limits::page_rows,
                 .path = path_to_care(member.group.id)},
      .two_sides = has_two_sides(read, member),
      .looks_first = looks_first(request, member)};
  if (std::ssize(matters) == matters_on_page) {
    shown.next =
        path_to_care(member.group.id) + "?after=" + std::to_string(matters.back().contribution);
  }
  std::optional<Message> notice = matter_notice(request.queries.first("done"));
  if (request.queries.first("done") == "reported") {
    notice = say("Thank you. Two members will look at it. Nobody is told who reported it");
  }
  return ok(care_page(people::frame(request, member.visit), shown, notice));
}

// GET /groups/:group/care/:kind/:contribution/report
Response report_form_page(const Request& request, Read& read) {
  const Asked asked = asked_for(read, request);
  if (asked.matter.is_out || asked.matter.waits) return see_other(asked.path());
  return report_answer(read, request, asked, {}, false, {});
}

// POST /groups/:group/care/:kind/:contribution/report
Response report_contribution(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  groups::require(asked.member, permissions::report);
  if (asked.matter.is_out || asked.matter.waits) return see_other(asked.path());
  const std::string typed = request.line_field("worry");
  const auto worry = worry_named(typed);
  if (!worry) {
    return report_answer(write, request, asked, {}, false,
                         {{"worry", say("Choose what worries you")}});
  }
  if (!request.checked("sure")) return report_answer(write, request, asked, typed, true, {});
  const std::string day = report_day_tag(request.site->key, request.now, asked.member.person());
  if (reports_of_day(write, day) >= limits::most_reports_a_day) {
    return report_answer(
        write, request, asked, typed, false,
        {{"worry", say("You have reported a lot today. Go on tomorrow, or speak to the chair")}});
  }
  count_report(write, day, request.now);
  const Instant shown_from = next_hour(request.now);
  open_matter(write, asked.which(), {shown_from, asked.two_sides});
  save_report(write, asked.which(),
              {.tag = reporter_tag(request.site->key, asked.kind.name, asked.contribution.number,
                                   asked.member.person()),
               .worry = *worry,
               .shown_from = shown_from});
  write.commit();
  return see_other(path_to_care(asked.member.group.id) + "?done=reported");
}

// GET /me/distressing
Response distressing_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "saved") notice = say("It is saved");
  return ok(choice_page(people::frame(request, visit), skips_distressing(read, visit.person->id),
                        notice));
}

// POST /me/distressing
Response choose_distressing(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  set_skips(write, visit.person->id, request.line_field("skip") == "yes");
  write.commit();
  return see_other(std::string(path_to_choice) + "?done=saved");
}

std::vector<Waiting> waiting_matters(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members) {
  if (members.empty()) return {};
  std::vector<Waiting> waiting;
  for (const auto& [group, count] :
       matters_by_group(read, groups::numbers_of_groups(members), request.now)) {
    waiting.push_back(
        {.path = path_to_care({group}),
         .name = "",
         .what = say_many("{count} thing that was said waits for two of you to decide",
                          "{count} things that were said wait for two of you to decide", count),
         .group = {group}});
  }
  add_first_looks(read, request, members, waiting);
  const std::vector<std::int64_t> sight = groups::numbers_of_groups(members);
  for (const Wording& one : wordings_for(read, members.front().person(), wordings_shown)) {
    if (std::ranges::find(sight, one.group.number) == sight.end()) continue;
    waiting.push_back({.path = path_to_matter(one.group, one.kind, one.contribution),
                       .name = "",
                       .what = say("Two propose other words for what you signed: say if they are "
                                   "right"),
                       .group = one.group});
  }
  return waiting;
}

std::vector<Aside> care_beside(Read& read, const groups::Member& member, const AsidesAsked& asked) {
  std::vector<Aside> asides;
  const auto notes = notes_of(read, asked.kind, asked.numbers);
  const bool skips = !notes.empty() && skips_distressing(read, member.person());
  for (const Note& note : notes) {
    asides.push_back({.number = note.contribution,
                      .text = say("Content note: {note}", {{"note", note.note}}),
                      .path = path_to_matter(member.group.id, asked.kind, note.contribution),
                      .place = skips ? Aside::Place::folds : Aside::Place::before});
  }
  for (const std::int64_t number : asked.numbers) {
    asides.push_back({.number = number,
                      .text = say("Report this"),
                      .path = path_to_matter(member.group.id, asked.kind, number) + "/report",
                      .place = Aside::Place::last});
  }
  return asides;
}

}  // namespace alongside::moderation
