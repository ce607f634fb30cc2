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
    case DecisionMethod::scores:
    case DecisionMethod::dots:
    case DecisionMethod::ranking:
      return {{1, say("I choose among the options"), Stance::for_it},
              {2, say("I stand aside"), Stance::aside}};
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
  if (method == DecisionMethod::scores) return say("Scores from 0 to 5");
  if (method == DecisionMethod::dots) return say("Dots");
  if (method == DecisionMethod::ranking) return say("Ranking");
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
  if (method == DecisionMethod::scores) {
    return {say("For choosing among options: each person gives every option a number, from 0 (no) "
                "to 5 (very good)."),
            say("The option with most points in all is chosen. Where two have the same, the one "
                "with more fives comes first, then more fours, and so on."),
            say("Good when many options could do, and you look for the one that most can live "
                "with.")};
  }
  if (method == DecisionMethod::dots) {
    return {say("For choosing among options: everybody has the same number of dots, and places "
                "them as they like, also several on one option."),
            say("The option with most dots is chosen. Where two have the same, the one with dots "
                "from more people comes first."),
            say("Quick, and good for finding out what matters most.")};
  }
  if (method == DecisionMethod::ranking) {
    return {say("For choosing among options: each person puts them in order, the best first, as "
                "many as they like."),
            say("For one place: the option with fewest first places goes out, and those answers "
                "move on to their next option, until one has more than half. For several places "
                "answers are shared out, so that smaller parts of the group are heard too (the "
                "single transferable vote)."),
            say("Good when people want different things, and nobody should have to guess what "
                "others do.")};
  }
  return {say("Each says yes or no, or stands aside."),
          say("Who stands aside is heard, and counts as neither yes nor no.")};
}

}  // namespace alongside::decisions
