#include "slices/actions/action.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::actions {

Result<NewAction> accept_action(const ActionForm& form, Instant now,
                                std::optional<Instant> before) {
  Problems problems;
  check_typed({.field = "what",
               .text = form.what,
               .most = what_characters,
               .if_empty = say("Write what is to be done")},
              problems);
  check_typed({.field = "others", .text = form.others, .most = others_characters}, problems);
  check_typed({.field = "words", .text = form.words, .most = words_characters}, problems);
  const bool stays = before && form.due_at == before;
  if (!form.due_at) {
    problems.push_back({"due", say("Write a day that there is, such as 31 3 2027")});
  } else if (!stays && *form.due_at < now) {
    problems.push_back({"due", say("Choose today or a later day")});
  } else if (*form.due_at > now + latest_day) {
    problems.push_back({"due", say("Choose a day within five years")});
  }
  if (!problems.empty()) return problems;
  return NewAction{.what = form.what, .others = form.others, .due_at = *form.due_at};
}

Result<HowFar> accept_how_far(const HowFarForm& form, State state) {
  Problems problems;
  const auto percent = whole_number(form.percent);
  if (!percent || *percent < 0 || *percent > whole_percent) {
    problems.push_back({"percent", say("Enter a whole number from 0 to 100")});
  }
  TypedText words{.field = "words", .text = form.words, .most = words_characters};
  if (state != State::open) words.if_empty = say("Say why it is to be done after all");
  check_typed(words, problems);
  check_typed({.field = "hindrance", .text = form.hindrance, .most = words_characters}, problems);
  if (!problems.empty()) return problems;
  return HowFar{.percent = *percent, .words = form.words, .hindrance = form.hindrance};
}

Result<End> accept_end(const EndForm& form) {
  Problems problems;
  const bool dropped = form.how == "dropped";
  if (form.how != "done" && !dropped) {
    problems.push_back({"how", say("Choose whether it is done or dropped")});
  }
  TypedText words{.field = "words", .text = form.words, .most = words_characters};
  if (dropped) words.if_empty = say("Say why it is dropped");
  check_typed(words, problems);
  if (!problems.empty()) return problems;
  return End{.state = dropped ? State::dropped : State::done, .words = form.words};
}

bool may_say(const Standing& standing) {
  return standing.carries || standing.leads || !standing.is_carried;
}

bool may_change(const Standing& standing) {
  return standing.wrote || may_say(standing);
}

std::optional<std::int64_t> percent_of(const std::vector<Reached>& actions) {
  std::int64_t sum = 0, count = 0;
  for (const Reached& one : actions) {
    if (one.state == State::dropped) continue;
    sum += one.state == State::done ? whole_percent : one.percent;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

namespace {

/// From the end of a day to the next morning.
constexpr auto until_morning = std::chrono::hours(9);
constexpr auto days_before = std::chrono::days(4);

}  // namespace

Instant reminded_before(Instant due_at) {
  return due_at - days_before + until_morning;
}

Instant reminded_after(Instant due_at) {
  return due_at + until_morning;
}

}  // namespace alongside::actions
