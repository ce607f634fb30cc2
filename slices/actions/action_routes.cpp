#include <algorithm>

#include "foundation/record/record.h"
#include "slices/actions/action_asking.h"
#include "slices/actions/acts.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/permissions.h"
#include "slices/actions/routes.h"
#include "slices/actions/storage.h"
#include "slices/actions/telling_asking.h"

namespace alongside::actions {
namespace {

constexpr std::size_t ended_lately = 5;

groups::Member member_who_makes(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::make_action);
  return member;
}

html::Paging paging_of(const Request& request, std::int64_t count, std::string path) {
  const auto last = std::max<std::int64_t>(1, (count + actions_a_page - 1) / actions_a_page);
  return {.page = std::min(request.page(), last), .pages = last, .path = std::move(path)};
}

std::int64_t number_in(std::string_view typed) {
  const auto number = whole_number(typed);
  return number && *number > 0 ? *number : 0;
}

/// Of one contribution: all that comes from it.
void add_lines_from(Read& read, const Request& request, pages::ListShown& shown) {
  shown.which = pages::Which::of_one;
  shown.from = contribution_named(read, request, shown.member, request.queries.first("of"),
                                  number_in(request.queries.first("number")));
  if (!shown.from) throw NotFound();
  shown.lines = lines_of(
      read, actions_from(read, shown.member.group.id, shown.from->kind, {shown.from->number}));
}

void add_lines(Read& read, const Request& request, pages::ListShown& shown) {
  const Id<groups::Group> group = shown.member.group.id;
  if (request.queries.first("show") == "ended") {
    shown.which = pages::Which::ended;
    shown.paging =
        paging_of(request, ended_count(read, group), path_to_actions(group) + "?show=ended");
    shown.lines = lines_of(read, ended_actions(read, group, shown.paging.page));
    return;
  }
  shown.paging = paging_of(request, open_count(read, group), path_to_actions(group));
  std::vector<Action> all = open_actions(read, group, shown.paging.page);
  const std::size_t open = all.size();
  std::vector<Action> ended = ended_actions(read, group, 1);
  if (ended.size() > ended_lately) ended.resize(ended_lately);
  std::ranges::move(ended, std::back_inserter(all));
  shown.lines = lines_of(read, std::move(all));
  const auto from = shown.lines.begin() + static_cast<std::ptrdiff_t>(open);
  shown.ended_lately.assign(std::move_iterator(from), std::move_iterator(shown.lines.end()));
  shown.lines.erase(from, shown.lines.end());
}

/// What was done just now, by `?done=`.
std::optional<Message> done_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "agreed") return say("It is written down.");
  if (done == "changed") return say("It is changed. How it was before stays below.");
  if (done == "far") return say("It is saved. The group can see it.");
  if (done == "ended") return say("It is done. Thank you to everybody who did it.");
  if (done == "dropped") return say("It is dropped, and the group can read why.");
  if (done == "yes") return say("You do it now. Thank you.");
  if (done == "no") return say("It is left to others.");
  if (done == "asked") return say("They are asked.");
  return std::nullopt;
}

Response to_action(Write& write, const ActionAsked& asked, std::string_view done) {
  write.commit();
  return see_other(asked.path() + "?done=" + std::string(done));
}

Response form_answer(const Request& request, const pages::FormShown& shown) {
  std::string page = pages::action_form(people::frame(request, shown.member.visit), shown);
  return shown.problems.empty() ? ok(std::move(page)) : unprocessable(std::move(page));
}

/// The first line of what it comes from, where that is not too long for an action.
std::string suggested(const pages::FromShown& from) {
  std::string line = tidied_line(std::string_view(from.text).substr(0, from.text.find('\n')));
  return character_count(line) > what_characters ? std::string() : line;
}

pages::FormShown form_shown(Read& read, const Request& request, const groups::Member& member,
                            std::string_view kind, std::string_view number) {
  return {.member = member,
          .form = {},
          .from = contribution_named(read, request, member, kind, number_in(number)),
          .others = whom_to_ask(read, member, {}),
          .asked = {},
          .problems = {}};
}

Problems problems_of_full(Transaction& transaction, const ActionAsked& asked) {
  if (step_count(transaction, asked.action.id) < most_steps) return {};
  return {{"", say("This action has all the words it can hold. Drop it, and write a new one")}};
}

ActionAsked asked_who_may_change(Transaction& transaction, const Request& request) {
  ActionAsked asked = action_asked(transaction, request);
  if (!asked.action.is_open()) throw NotFound();
  if (!may_change(asked.standing)) throw NotAllowed();
  return asked;
}

}  // namespace

// GET /groups/:group/actions
Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  pages::ListShown shown{.member = member,
                         .now = request.now,
                         .lines = {},
                         .ended_lately = {},
                         .paging = {},
                         .from = {},
                         .may_make = groups::may(member, permissions::make_action)};
  if (request.queries.has("of")) {
    add_lines_from(read, request, shown);
  } else {
    add_lines(read, request, shown);
  }
  return ok(pages::list(people::frame(request, member.visit), shown));
}

// GET /groups/:group/actions/new
Response new_page(const Request& request, Read& read) {
  const groups::Member member = member_who_makes(read, request);
  pages::FormShown shown = form_shown(read, request, member, request.queries.first("of"),
                                      request.queries.first("number"));
  if (shown.from) shown.form.what = suggested(*shown.from);
  return form_answer(request, shown);
}

// POST /groups/:group/actions/new
Response make_action(const Request& request, Write& write) {
  const groups::Member member = member_who_makes(write, request);
  pages::FormShown shown =
      form_shown(write, request, member, request.line_field("of"), request.line_field("number"));
  shown.form = typed_action(request);
  shown.mine = request.checked("mine");
  shown.asked = request.line_field("asked");
  const auto person = person_asked(shown.others, shown.asked);
  const auto accepted = accept_action(shown.form, request.now);
  if (!accepted) {
    shown.problems = accepted.problems();
  } else if (open_count(write, member.group.id) >= most_open) {
    shown.problems = {{"what", say("Many things are to be done already. End some of them first")}};
  }
  if (!shown.asked.empty() && !person) {
    shown.problems.push_back({"asked", say("Choose somebody of the list, or nobody")});
  }
  if (!shown.problems.empty()) return form_answer(request, shown);
  ComesFrom from;
  if (shown.from) from = {shown.from->kind, shown.from->number};
  const Id<Action> id = add_action(write, member, *accepted, from, request.now);
  const Action action = find_action(write, member, id);
  if (shown.mine) take_on(write, action, member.person());
  if (person) {
    offer(write, action, *person, member.person());
    tell_of_offer(write, action, *person, request.now);
  }
  ask_for_reminders(write, action, request.now);
  note_act(
      write,
      {.kind = acts::agreed, .group = member.group.id, .by = member.person(), .about = id.number},
      request.now);
  write.commit();
  return see_other(path_to_action(member.group.id, id) + "?done=agreed");
}

// GET /groups/:group/actions/:action
Response action_page(const Request& request, Read& read) {
  const ActionAsked asked = action_asked(read, request);
  return ok(pages::action(people::frame(request, asked.member.visit),
                          shown_of(read, request, asked), done_notice(request)));
}

// GET /groups/:group/actions/:action/change
Response change_page(const Request& request, Read& read) {
  const ActionAsked asked = asked_who_may_change(read, request);
  return form_answer(request, {.member = asked.member,
                               .action = &asked.action,
                               .form = form_of(asked.action),
                               .from = {},
                               .others = {},
                               .asked = {},
                               .problems = {}});
}

// POST /groups/:group/actions/:action/change
Response change(const Request& request, Write& write) {
  const ActionAsked asked = asked_who_may_change(write, request);
  pages::FormShown shown{.member = asked.member,
                         .action = &asked.action,
                         .form = typed_action(request),
                         .from = {},
                         .others = {},
                         .asked = {},
                         .problems = problems_of_full(write, asked)};
  const auto accepted = accept_action(shown.form, request.now, asked.action.due_at);
  if (!accepted) shown.problems = accepted.problems();
  if (!shown.problems.empty()) return form_answer(request, shown);
  change_action(write, asked.saying(request.now), *accepted, shown.form.words);
  follow_change(write, find_action(write, asked.member, asked.action.id), asked.action.due_at,
                request.now);
  return to_action(write, asked, "changed");
}

// GET /groups/:group/actions/:action/how-far
Response how_far_page(const Request& request, Read& read) {
  const ActionAsked asked = asked_who_may_say(read, request);
  const bool open = asked.action.is_open();
  return ok(pages::how_far(people::frame(request, asked.member.visit),
                           {.member = asked.member,
                            .action = asked.action,
                            .form = {.percent = open ? std::to_string(asked.action.percent) : "0",
                                     .words = {},
                                     .hindrance = asked.action.hindrance},
                            .problems = {}}));
}

// POST /groups/:group/actions/:action/how-far
Response say_how_far(const Request& request, Write& write) {
  const ActionAsked asked = asked_who_may_say(write, request);
  const HowFarForm form{.percent = request.line_field("percent"),
                        .words = request.field("words"),
                        .hindrance = request.field("hindrance")};
  const auto accepted = accept_how_far(form, asked.action.state);
  Problems problems = accepted ? problems_of_full(write, asked) : accepted.problems();
  if (!problems.empty()) {
    return unprocessable(pages::how_far(people::frame(request, asked.member.visit),
                                        {.member = asked.member,
                                         .action = asked.action,
                                         .form = form,
                                         .problems = std::move(problems)}));
  }
  save_how_far(write, asked.saying(request.now), *accepted);
  if (asked.action.state != State::open) {
    ask_for_reminders(write, asked.action, request.now);
    note_act(write,
             {.kind = acts::again,
              .group = asked.member.group.id,
              .by = asked.member.person(),
              .about = asked.action.id.number},
             request.now);
  }
  return to_action(write, asked, "far");
}

// GET /groups/:group/actions/:action/end
Response end_page(const Request& request, Read& read) {
  const ActionAsked asked = asked_who_may_say(read, request);
  if (!asked.action.is_open()) throw NotFound();
  return ok(
      pages::end(people::frame(request, asked.member.visit),
                 {.member = asked.member, .action = asked.action, .form = {}, .problems = {}}));
}

// POST /groups/:group/actions/:action/end
Response say_end(const Request& request, Write& write) {
  const ActionAsked asked = asked_who_may_say(write, request);
  // Pressed twice, or by two people: the first counts.
  if (!asked.action.is_open()) return see_other(asked.path());
  const EndForm form{.how = request.line_field("how"), .words = request.field("words")};
  const auto accepted = accept_end(form);
  if (!accepted) {
    return unprocessable(
        pages::end(people::frame(request, asked.member.visit), {.member = asked.member,
                                                                .action = asked.action,
                                                                .form = form,
                                                                .problems = accepted.problems()}));
  }
  const bool done = accepted->state == State::done;
  end_action(write, asked.saying(request.now), *accepted);
  end_telling(write, asked.action.id);
  note_act(write,
           {.kind = done ? acts::done : acts::dropped,
            .group = asked.member.group.id,
            .by = asked.member.person(),
            .about = asked.action.id.number},
           request.now);
  return to_action(write, asked, done ? "ended" : "dropped");
}

}  // namespace alongside::actions
