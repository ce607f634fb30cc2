#include "slices/actions/telling_asking.h"

#include <algorithm>

#include "foundation/told/told.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/storage.h"

namespace alongside::actions {
namespace {

constexpr NoticeName action_offered{"actions_offered"};
/// The occasion is the day: on another day somebody is reminded anew.
constexpr NoticeName action_soon{"actions_soon"};
constexpr NoticeName action_passed{"actions_passed"};
constexpr std::string_view reminding = "action_reminders";

std::int64_t occasion_of(Instant due_at) {
  return std::chrono::duration_cast<std::chrono::hours>(due_at.time_since_epoch()).count();
}

/// Of what is open and for what this person does or is asked to do, as `reads` says.
template <class Reads>
std::vector<NoticeLine> lines_where(Read& read, const ToldPerson& to,
                                    const std::vector<ToldAbout>& about, const Reads& reads) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) numbers.push_back(one.number);
  const auto theirs = carried_among(read, to.person, numbers);
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    const auto found = std::ranges::find(theirs, Id<Action>{one.number}, &Carried::action);
    if (found == theirs.end()) continue;
    if (const std::optional<Message> text = reads(*found, one.occasion)) {
      lines.push_back({.number = one.number,
                       .occasion = one.occasion,
                       .text = *text,
                       .path = path_to_action(found->group, found->action)});
    }
  }
  return lines;
}

std::vector<NoticeLine> offered_lines(Read& read, const ToldPerson& to,
                                      const std::vector<ToldAbout>& about) {
  return lines_where(
      read, to, about, [](const Carried& one, std::int64_t) -> std::optional<Message> {
        if (one.said_yes) return std::nullopt;
        return say("You are asked whether you do this: {what}", {{"what", one.what}});
      });
}

std::vector<NoticeLine> soon_lines(Read& read, const ToldPerson& to,
                                   const std::vector<ToldAbout>& about) {
  return lines_where(
      read, to, about, [&](const Carried& one, std::int64_t occasion) -> std::optional<Message> {
        const bool is_soon = one.due_at >= to.now && occasion == occasion_of(one.due_at);
        if (!one.said_yes || !is_soon) return std::nullopt;
        return say("The day of what you do comes near: {what}", {{"what", one.what}});
      });
}

std::vector<NoticeLine> passed_lines(Read& read, const ToldPerson& to,
                                     const std::vector<ToldAbout>& about) {
  return lines_where(
      read, to, about, [&](const Carried& one, std::int64_t occasion) -> std::optional<Message> {
        const bool passed = one.due_at < to.now && occasion == occasion_of(one.due_at);
        if (!one.said_yes || !passed) return std::nullopt;
        return say("Its day has passed. Say how far it is, or choose another day: {what}",
                   {{"what", one.what}});
      });
}

void remind_doers(Write& write, const NoticeName& kind, const Action& action, Instant now) {
  std::vector<Id<people::Person>> doers;
  for (const Carrier& one : carriers_of(write, {action.id})) {
    if (one.said_yes) doers.push_back(one.person);
  }
  tell(write, doers,
       {.kind = kind,
        .number = action.id.number,
        .group = action.group,
        .occasion = occasion_of(action.due_at)},
       now);
}

AfterRun again_at(Instant at, Instant now) {
  return {.again = std::chrono::duration_cast<std::chrono::milliseconds>(at - now) +
                   std::chrono::seconds(1)};
}

/// One that was moved meanwhile is waited for.
AfterRun remind(Write& write, Id<Action> id, Instant now) {
  const auto found = actions_numbered(write, {id.number});
  if (found.empty() || !found.front().is_open()) return {};
  const Action& action = found.front();
  if (now < reminded_before(action.due_at)) return again_at(reminded_before(action.due_at), now);
  if (now <= action.due_at) remind_doers(write, action_soon, action, now);
  if (now < reminded_after(action.due_at)) return again_at(reminded_after(action.due_at), now);
  remind_doers(write, action_passed, action, now);
  return {};
}

}  // namespace

void tell_of_offer(Write& write, const Action& action, Id<people::Person> person, Instant now) {
  tell(write, {person}, {.kind = action_offered, .number = action.id.number, .group = action.group},
       now);
}

void ask_for_reminders(Write& write, const Action& action, Instant now) {
  const bool has_time = reminded_before(action.due_at) > now;
  ask_for(write, {.kind = reminding,
                  .number = action.id.number,
                  .not_before =
                      has_time ? reminded_before(action.due_at) : reminded_after(action.due_at)});
}

void follow_change(Write& write, const Action& action, Instant before, Instant now) {
  if (action.due_at == before) return;
  end_notices(write, action_soon, action.id.number);
  end_notices(write, action_passed, action.id.number);
  ask_for_reminders(write, action, now);
}

void end_telling(Write& write, Id<Action> action) {
  for (const NoticeName& kind : {action_offered, action_soon, action_passed}) {
    end_notices(write, kind, action.number);
  }
}

std::vector<NoticeKind> action_notice_kinds() {
  const NoticeTheme theme{"actions", say("What you do for your groups")};
  return {{.name = action_offered, .theme = theme, .lines = offered_lines},
          {.name = action_soon, .theme = theme, .lines = soon_lines},
          {.name = action_passed, .theme = theme, .lines = passed_lines}};
}

std::vector<JobKind> action_jobs() {
  return {{.name = reminding,
           .what = say("Reminding people of what they do for a group"),
           .run = [](JobRun& run) -> AfterRun {
             run.finish([&](Write& write) { return remind(write, {run.number}, run.now); });
             return {};
           }}};
}

}  // namespace alongside::actions
