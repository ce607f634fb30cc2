#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {

Message said(Answer answer) {
  switch (answer) {
    case Answer::agree:
      return say("Agree");
    case Answer::disagree:
      return say("Disagree");
    case Answer::not_sure:
      return say("Not sure");
    case Answer::rather_not_say:
      return say("Rather not say");
  }
  return say("Rather not say");
}

Message said_as_mine(Answer answer) {
  switch (answer) {
    case Answer::agree:
      return say("You answered: agree");
    case Answer::disagree:
      return say("You answered: disagree");
    case Answer::not_sure:
      return say("You answered: not sure");
    case Answer::rather_not_say:
      return say("You answered: rather not say");
  }
  return say("You answered: rather not say");
}

Message said_of_closing(const std::optional<Instant>& closes_at,
                        const std::optional<Instant>& closed_early_at, Instant now,
                        const Words& words) {
  if (closed_early_at) return say("Closed on {day}", {{"day", words.day(*closed_early_at)}});
  if (!closes_at) return say("Open, without a closing date");
  if (now >= *closes_at) {
    return say("Closed on {day}", {{"day", words.day(*closes_at - std::chrono::microseconds(1))}});
  }
  return say("Open until the end of {day}",
             {{"day", words.day(*closes_at - std::chrono::microseconds(1))}});
}

}  // namespace alongside::opinions
