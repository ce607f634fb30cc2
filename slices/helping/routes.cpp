#include "slices/helping/routes.h"

#include <algorithm>

#include "foundation/base/numbers/readable_code.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "foundation/record/record.h"
#include "foundation/words/day_field.h"
#include "slices/helping/acts.h"
#include "slices/helping/pages.h"
#include "slices/helping/path_parts.h"
#include "slices/helping/permissions.h"
#include "slices/helping/storage.h"

namespace alongside::helping {
namespace {

constexpr std::size_t code_characters = 12, letters_of_group = 4;
constexpr const char* kind_of_guess = "a sheet's code";

std::string code_print(const Request& request, Id<groups::Group> group, std::string_view typed) {
  return keyed_fingerprint(request.site->key, "code of a helped person",
                           std::to_string(group.number) + "/" + bare_code(typed));
}

pages::FormShown form_of(const Request& request) {
  pages::FormShown form{.agreement = {.name = request.line_field("name"),
                                      .way = request.line_field("way"),
                                      .what_for = request.line_field("what_for"),
                                      .until = {},
                                      .agreed = request.checked("agreed")},
                        .day = request.line_field("until-day"),
                        .month = request.line_field("until-month"),
                        .year = request.line_field("until-year"),
                        .side = request.line_field("side")};
  form.agreement.until = end_of_day(form.day, form.month, form.year);
  return form;
}

void note(Write& write, const groups::Member& member, const ActKind& kind, PersonId person,
          Instant now) {
  note_act(write, {.kind = kind, .group = member.group.id, .by = member.person(), .whom = person},
           now);
}

std::vector<pages::HelpedLine> lines_of(Transaction& transaction, const groups::Member& member,
                                        Instant now) {
  const auto helped = helped_lines(transaction, member.group.id);
  std::vector<PersonId> ids;
  for (const HelpedLine& one : helped) {
    ids.push_back(one.person);
    if (one.helper) ids.push_back(*one.helper);
  }
  const auto named = people::people_named(transaction, ids);
  const auto name_of = [&](const std::optional<PersonId>& id) {
    const auto found = std::ranges::find(named, id, &people::Person::id);
    return found == named.end() ? std::string() : found->name;
  };
  std::vector<pages::HelpedLine> lines;
  for (const HelpedLine& one : helped) {
    lines.push_back({.person = one.person,
                     .name = name_of(one.person),
                     .helper = name_of(one.helper),
                     .is_mine = one.helper == member.person(),
                     .is_over = one.until && *one.until <= now,
                     .is_first = lines.empty() || lines.back().person != one.person});
  }
  return lines;
}

pages::ListShown list_shown(Transaction& transaction, const Request& request,
                            const groups::Member& member) {
  return {.member = member,
          .lines = lines_of(transaction, member, request.now),
          .may_add = groups::may(member, permissions::add_person),
          .code = {},
          .problems = {},
          .notice = {}};
}

std::string new_code() {
  return readable_code(fingerprint(random_token()), code_characters, letters_of_group);
}

Agreement agreement_of(const AgreementLine& line) {
  return {.way = line.way, .what_for = line.what_for, .until = line.until};
}

std::string name_of_person(Transaction& transaction, PersonId person) {
  const auto named = people::people_named(transaction, {person});
  if (named.empty()) throw NotFound();
  return named.front().name;
}

/// Who is helped by the member already, or gave them their code.
struct HelpingAsked {
  groups::Member member;
  PersonId person;
  std::optional<AgreementLine> agreement;
  std::string code;
};
HelpingAsked helping_asked(Transaction& transaction, const Request& request) {
  HelpingAsked asked{.member = groups::member_asking(transaction, request),
                     .person = request.id<people::Person>("person"),
                     .agreement = {},
                     .code = request.line_field("code")};
  asked.agreement = find_agreement(transaction, asked.member, asked.person);
  if (asked.agreement) return asked;
  const auto group = asked.member.group.id;
  const auto of_code = asked.code.empty() ? std::nullopt
                                          : person_of_code(transaction, group,
                                                           code_print(request, group, asked.code));
  if (of_code != asked.person) throw NotFound();
  return asked;
}

pages::AgreementShown agreement_shown(Transaction& transaction, const Request& request,
                                      const HelpingAsked& asked) {
  pages::AgreementShown shown{.member = asked.member,
                              .person = asked.person,
                              .name = name_of_person(transaction, asked.person),
                              .agreement = {},
                              .code = asked.agreement ? std::string() : asked.code,
                              .is_over = false,
                              .form = form_of(request),
                              .problems = {},
                              .notice = {}};
  if (asked.agreement) {
    shown.agreement = agreement_of(*asked.agreement);
    shown.is_over = asked.agreement->until <= request.now;
  }
  return shown;
}

Problems problems_of_count(Transaction& transaction, const groups::Member& member) {
  if (count_helped_by(transaction, member) < most_helped) return {};
  return {{"what_for", say_many("You can help {count} person at most",
                                "You can help {count} people at most", most_helped)}};
}

}  // namespace

std::string path_to_helping(Id<groups::Group> group) {
  return groups::path_to(group) + "/helping";
}

// GET /groups/:group/helping
Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  pages::ListShown shown = list_shown(read, request, member);
  const std::string_view done = request.queries.first("done");
  if (done == "ended") shown.notice = say("You help them no more");
  if (done == "removed") shown.notice = say("They are removed. What they answered has no name");
  return ok(pages::list(people::frame(request, member.visit), shown));
}

// GET /groups/:group/helping/new
Response new_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, permissions::add_person);
  return ok(pages::add(people::frame(request, member.visit),
                       {.member = member,
                        .sides = groups::constituencies(read, member.group.id),
                        .form = {},
                        .problems = {}}));
}

// POST /groups/:group/helping/new
Response add_person(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::add_person);
  const pages::FormShown form = form_of(request);
  const auto sides = groups::constituencies(write, member.group.id);
  const std::string& name = form.agreement.name;
  Problems problems = problems_of_name(name, people::name_is_taken(write, name));
  const auto agreement = accept_agreement(form.agreement, request.now);
  if (!agreement) {
    problems.insert(problems.end(), agreement.problems().begin(), agreement.problems().end());
  }
  if (problems.empty()) problems = problems_of_count(write, member);
  if (!problems.empty()) {
    return unprocessable(
        pages::add(people::frame(request, member.visit),
                   {.member = member, .sides = sides, .form = form, .problems = problems}));
  }
  const auto side = std::ranges::find_if(sides, [&](const groups::Constituency& one) {
    return std::to_string(one.id.number) == form.side;
  });
  const std::string code = new_code();
  const PersonId person =
      add_helped_person(write, member,
                        {.name = name,
                         .side = side == sides.end() ? std::nullopt : std::optional(*side),
                         .code_print = code_print(request, member.group.id, code)},
                        request.now);
  save_agreement(write, member, person, *agreement, request.now);
  note(write, member, acts::person_added, person, request.now);
  write.commit();
  return ok(pages::sheet(people::frame(request, member.visit), {.member = member,
                                                                .person = person,
                                                                .name = name,
                                                                .code = code,
                                                                .helper = member.visit.person->name,
                                                                .agreement = *agreement}));
}

// POST /groups/:group/helping/code
Response take_over(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const std::string code = request.line_field("code");
  const auto again = [&](const Problems& problems) {
    pages::ListShown shown = list_shown(write, request, member);
    shown.code = code;
    shown.problems = problems;
    return unprocessable(pages::list(people::frame(request, member.visit), shown));
  };
  if (const Problems wait = people::count_guess(write, request, kind_of_guess, "code");
      !wait.empty()) {
    return again(wait);
  }
  const auto person =
      person_of_code(write, member.group.id, code_print(request, member.group.id, code));
  if (!person) {
    write.commit();
    return again({{"code", say("Nobody in this group has this code. Look at the sheet again")}});
  }
  people::give_back_guess(write, request, kind_of_guess);
  write.commit();
  const HelpingAsked asked{.member = member,
                           .person = *person,
                           .agreement = find_agreement(write, member, *person),
                           .code = code};
  return ok(pages::agreement(people::frame(request, member.visit),
                             agreement_shown(write, request, asked)));
}

// POST /groups/:group/helping/:person/code
Response give_new_code(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::add_person);
  const auto person = request.id<people::Person>("person");
  if (!takes_part_without_account(write, member.group.id, person)) throw NotFound();
  const std::string code = new_code();
  save_code(write, person, code_print(request, member.group.id, code));
  note(write, member, acts::new_code, person, request.now);
  const std::string name = name_of_person(write, person);
  write.commit();
  return ok(pages::sheet(people::frame(request, member.visit), {.member = member,
                                                                .person = person,
                                                                .name = name,
                                                                .code = code,
                                                                .helper = {},
                                                                .agreement = {}}));
}

// GET /groups/:group/helping/:person
Response agreement_page(const Request& request, Read& read) {
  const HelpingAsked asked = helping_asked(read, request);
  pages::AgreementShown shown = agreement_shown(read, request, asked);
  if (request.queries.first("done") == "agreed") shown.notice = say("It is written down");
  return ok(pages::agreement(people::frame(request, asked.member.visit), shown));
}

// POST /groups/:group/helping/:person
Response agree_again(const Request& request, Write& write) {
  const HelpingAsked asked = helping_asked(write, request);
  pages::AgreementShown shown = agreement_shown(write, request, asked);
  const auto agreement = accept_agreement(shown.form.agreement, request.now);
  if (!agreement) shown.problems = agreement.problems();
  if (shown.problems.empty() && !asked.agreement) {
    shown.problems = problems_of_count(write, asked.member);
  }
  if (!shown.problems.empty()) {
    return unprocessable(pages::agreement(people::frame(request, asked.member.visit), shown));
  }
  save_agreement(write, asked.member, asked.person, *agreement, request.now);
  note(write, asked.member, acts::helper_agreed, asked.person, request.now);
  write.commit();
  return see_other(path_to_agreement(asked.member.group.id, asked.person) + "?done=agreed");
}

// POST /groups/:group/helping/:person/end
Response stop_helping(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const auto person = request.id<people::Person>("person");
  if (!end_agreement(write, member.group.id, member.person(), person)) throw NotFound();
  note(write, member, acts::helper_ended, person, request.now);
  write.commit();
  return see_other(path_to_helping(member.group.id) + "?done=ended");
}

// POST /groups/:group/helping/:person/remove
Response remove_person(const Request& request, Write& write) {
  const HelpingAsked asked = helping_asked(write, request);
  if (!request.checked("sure")) {
    pages::AgreementShown shown = agreement_shown(write, request, asked);
    shown.problems = {{"sure", say("Tick this when they are sure")}};
    return unprocessable(pages::agreement(people::frame(request, asked.member.visit), shown));
  }
  people::remove_who_cannot_sign_in(write, asked.person, request.now);
  note(write, asked.member, acts::person_removed, asked.person, request.now);
  write.commit();
  return see_other(path_to_helping(asked.member.group.id) + "?done=removed");
}

}  // namespace alongside::helping
