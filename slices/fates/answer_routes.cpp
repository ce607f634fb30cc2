#include <algorithm>

#include "slices/fates/answer_pages.h"
#include "slices/fates/fates_tasks.h"
#include "slices/fates/overview_asking.h"
#include "slices/fates/path_parts.h"
#include "slices/fates/permissions.h"
#include "slices/fates/routes.h"

namespace alongside::fates {
namespace {

/// What the path names, for a member of its group.
struct Asked {
  groups::Member member;
  ContributionKind kind;
  Contribution contribution;
  ContributionWhole whole;

  std::string path() const {
    return path_to_answer(member.group.id, kind.name, whole.number, contribution.number);
  }
  Saying saying(Instant now) const { return {kind.name, contribution, member.person(), now}; }
};

Asked asked_for(Read& read, const Request& request) {
  groups::Member member = groups::member_asking(read, request);
  ContributionKind kind =
      kind_named(answered_contributions_of(rooms_of(request)), request.parameters.first("kind"));
  const auto found = kind.at(read, {request.id<Contribution>("contribution").number});
  if (found.empty() || found.front().group != member.group.id ||
      found.front().whole != request.id<ContributionWhole>("whole").number) {
    throw NotFound();
  }
  const auto wholes = kind.wholes_at(read, {found.front().whole});
  if (wholes.empty()) throw NotFound();
  return {std::move(member), kind, found.front(), wholes.front()};
}

std::string name_of_person(const std::vector<people::Person>& people,
                           const std::optional<Id<people::Person>>& person) {
  if (!person) return {};
  const auto found = std::ranges::find(people, *person, &people::Person::id);
  return found == people.end() ? "" : found->name;
}

void add_answers(AnswerPageShown& shown, Read& read, const Asked& asked) {
  const auto latest = latest_of(read, asked.kind.name, asked.contribution.number);
  if (!latest) return;
  const std::vector<Step> steps = steps_of(read, asked.kind.name, asked.contribution.number);
  std::vector<Id<people::Person>> ids;
  for (const Step& step : steps) {
    if (step.said_by) ids.push_back(*step.said_by);
  }
  if (latest->taken_by) ids.push_back(*latest->taken_by);
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto people = ids.empty() ? std::vector<people::Person>() : people::people_named(read, ids);
  shown.taken_by = name_of_person(people, latest->taken_by);
  shown.taken_by_me = latest->taken_by == asked.member.person();
  for (const Step& step : steps) {
    AnswerShown one = fates::shown(step, name_of_person(people, step.said_by));
    if (step.id == latest->step.id) {
      one.percent = latest->step.percent;
      shown.now = std::move(one);
    } else {
      shown.earlier.push_back(std::move(one));
    }
  }
}

AnswerPageShown gather(Read& read, const Request& request, const Asked& asked) {
  AnswerPageShown shown{
      .member = asked.member,
      .text = asked.contribution.text,
      .title = asked.whole.title,
      .path = asked.path(),
      .path_of_whole = path_to_whole(asked.member.group.id, asked.kind.name, asked.whole.number),
      .now = {},
      .earlier = {},
      .taken_by = {}};
  add_answers(shown, read, asked);
  std::vector<LineShown> as_line(1);
  as_line.front().number = asked.contribution.number;
  put_notes(as_line, read, request, asked.member, asked.kind);
  shown.note = as_line.front().note;
  shown.folded = as_line.front().folded;
  shown.to_do =
      what_is_done(read, request, asked.member, asked.contribution, asked.kind, shown.now.state);
  const Settings settings = settings_of(read, asked.member.group.id);
  shown.late =
      !is_answer(shown.now.state) && is_late(asked.whole.answer_from, settings.weeks, request.now);
  return shown;
}

Response comes_back(Read& read, const Request& request, const Asked& asked, const AnswerForm& form,
                    Problems problems, std::optional<Doubt> doubt) {
  AnswerPageShown shown = gather(read, request, asked);
  shown.form = form;
  shown.problems = std::move(problems);
  shown.doubt = doubt;
  std::string page = answer_page(people::frame(request, asked.member.visit), shown);
  return doubt ? ok(std::move(page)) : unprocessable(std::move(page));
}

bool has_taken_all(Read& read, const Asked& asked) {
  return count_taken_on(read, asked.member.group.id, asked.member.person()) >= most_taken_on;
}

Problem taken_all() {
  return {"state",
          say_many("You have taken on {count} thing. Finish or leave one first",
                   "You have taken on {count} things. Finish or leave one first", most_taken_on)};
}

Problems problems_of_one_more(Read& read, const Asked& asked) {
  const auto there = steps_of(read, asked.kind.name, asked.contribution.number);
  if (std::ssize(there) >= most_steps) {
    return {{"", say("This has all the answers it can hold")}};
  }
  if (std::ranges::count(there, asked.member.person(), &Step::said_by) >= most_steps_of_one) {
    return {{"", say_many("You have answered this {count} time. Let somebody else go on",
                          "You have answered this {count} times. Let somebody else go on",
                          most_steps_of_one)}};
  }
  return {};
}

Response went_well(Write& write, const Asked& asked, std::string_view done) {
  write.commit();
  return see_other(asked.path() + "?done=" + std::string(done));
}

}  // namespace

// GET /groups/:group/changed/:kind/:whole/:contribution
Response fate_page(const Request& request, Read& read) {
  const Asked asked = asked_for(read, request);
  AnswerPageShown shown = gather(read, request, asked);
  shown.notice = answer_notice(request.queries.first("done"));
  return ok(answer_page(people::frame(request, asked.member.visit), shown));
}

// POST /groups/:group/changed/:kind/:whole/:contribution
Response say_fate(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  groups::require(asked.member, permissions::say_fate);
  const AnswerForm form{.state = request.line_field("state"),
                        .percent = request.line_field("percent"),
                        .asked_whom = request.line_field("asked_whom"),
                        .reason = request.field("reason")};
  const Result<GivenAnswer> given = accept_answer(form);
  if (!given) return comes_back(write, request, asked, form, given.problems(), {});
  if (given->state == State::being_looked_at && has_taken_all(write, asked)) {
    return comes_back(write, request, asked, form, {taken_all()}, {});
  }
  if (Problems full = problems_of_one_more(write, asked); !full.empty()) {
    return comes_back(write, request, asked, form, std::move(full), {});
  }
  if (is_answer(given->state) && !request.checked("sure")) {
    const auto doubt =
        doubt_of(given->reason, other_reasons(write, asked.member.group.id, asked.kind.name,
                                              asked.contribution.number, reasons_compared));
    if (doubt) return comes_back(write, request, asked, form, {}, doubt);
  }
  save_step(write, asked.saying(request.now), *given);
  ask_after_answer(write, asked.kind, asked.contribution, given->state, request.now);
  return went_well(write, asked, "said");
}

// POST /groups/:group/changed/:kind/:whole/:contribution/take-on
Response take_fate_on(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  groups::require(asked.member, permissions::say_fate);
  const auto latest = latest_of(write, asked.kind.name, asked.contribution.number);
  if (latest && (latest->taken_by == asked.member.person() || is_final(latest->step.state))) {
    return see_other(asked.path());
  }
  if (has_taken_all(write, asked)) {
    return comes_back(write, request, asked, {}, {taken_all()}, {});
  }
  if (latest) {
    take_on(write, asked.saying(request.now));
  } else {
    save_step(write, asked.saying(request.now),
              {.state = State::being_looked_at, .percent = {}, .asked_whom = {}, .reason = {}});
    ask_after_answer(write, asked.kind, asked.contribution, State::being_looked_at, request.now);
  }
  return went_well(write, asked, "took");
}

// POST /groups/:group/changed/:kind/:whole/:contribution/let-go
Response let_fate_go(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  const auto latest = latest_of(write, asked.kind.name, asked.contribution.number);
  if (!latest || latest->taken_by != asked.member.person()) return see_other(asked.path());
  let_go(write, asked.saying(request.now));
  return went_well(write, asked, "let");
}

}  // namespace alongside::fates
