#include "slices/decisions/deciding/method.h"

#include <algorithm>

namespace alongside::decisions {

std::vector<AnswerWords> answers_of(DecisionMethod method) {
  switch (method) {
    case DecisionMethod::consent:
      return {{1, say("I agree"), Stance::for_it},
              {2, say("I agree, and have a concern to write down"), Stance::for_it, true},
              {3, say("I stand aside"), Stance::aside},
              {4, say("It would harm what we want to do together"), Stance::against, true}};
    case DecisionMethod::scale:
      return {{1, say("I want this"), Stance::for_it},
              {2, say("I can go along with it"), Stance::for_it},
              {3, say("I am unsure"), Stance::aside},
              {4, say("I would rather not"), Stance::against},
              {5, say("I do not want this"), Stance::against},
              {6, say("I stand aside"), Stance::aside}};
    case DecisionMethod::yes_no:
      return {{1, say("Yes"), Stance::for_it},
              {2, say("No"), Stance::against},
              {3, say("I stand aside"), Stance::aside}};
  }
  return {};
}

std::optional<AnswerWords> answer_of(DecisionMethod method, std::int64_t answer) {
  const auto all = answers_of(method);
  const auto found = std::ranges::find(all, answer, &AnswerWords::answer);
  if (found == all.end()) return std::nullopt;
  return *found;
}

Message name_of(DecisionMethod method) {
  if (method == DecisionMethod::consent) return say("Consent");
  if (method == DecisionMethod::scale) return say("Agreement in five words");
  return say("Yes, no or stand aside");
}

std::vector<Message> explained(DecisionMethod method) {
  if (method == DecisionMethod::consent) {
    return {
        say("The question is not whether you like it best, but whether you can live with it: is "
            "it good enough for now, and safe enough to try?"),
        say("It passes when nobody says that it would harm what you want to do together. Who "
            "says so gives the reason. Then you work the reason in, and ask again with other "
            "words.")};
  }
  if (method == DecisionMethod::scale) {
    return {say("Each chooses one of five sentences, from 'I want this' to 'I do not want this'."),
            say("The first two count as for it, the last two as against. Who is unsure or stands "
                "aside is heard and counts as neither.")};
  }
  return {say("Each says yes or no, or stands aside."),
          say("Who stands aside is heard, and counts as neither yes nor no.")};
}

}  // namespace alongside::decisions
